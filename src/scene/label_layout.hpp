#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shape/point.hpp"

namespace lianxun::scene {

/// A name that asks for room: a box in pixels, and where it may stand. `offsets` are tried in order.
struct LabelRequest {
  enum class Kind : std::uint8_t {
    name,
    needed,          // rather covers a small obstacle than is left out; never a name or another obstacle
    obstacle,        // a symbol that is where it is: always placed, keeps names of any rank away
    small_obstacle,  // the same, but gives way to what is needed
  };

  shape::Point at;   // pixels, y down
  double width = 0;  // with halo
  double height = 0;
  int rank = 0;          // higher first
  std::uint64_t id = 0;  // settles equal ranks, so that the choice does not depend on the order of the list
  Kind kind = Kind::name;
  std::vector<shape::Point> offsets{{0, 0}};  // of the centre of the box
};

struct PlacedLabel {
  std::size_t request = 0;
  shape::Point centre;
};

/// Greedy by rank, then id; a name that finds no free place is left out. No two placed names come nearer to each other
/// than `gap`. Only neighbours within a label's size matter to each other, so a caller that includes names somewhat
/// outside the view gets a choice that stays put while panning. Obstacles are not in the answer.
[[nodiscard]] std::vector<PlacedLabel> layout_labels(std::span<const LabelRequest> requests, double gap);

}  // namespace lianxun::scene
