#pragma once

#include <span>
#include <string>
#include <vector>

#include "shape/coverage.hpp"

namespace lianxun::boundary {

enum class FaultKind {
  gap,               // enclosed ground that nobody has
  overlap,           // ground that several have
  crossing,          // a border crosses another, or itself, where neither has a vertex
  unmatched_vertex,  // a vertex on a neighbour's edge where the neighbour has none
  outside_village,   // ground of a grid beyond its village
  without_grid,      // ground of a village that no grid has
  separate_piece,    // a face of several parts: one that is not the largest
  duplicate_code,
  malformed_code,
};
/// English msgid, "gap" and so on.
[[nodiscard]] std::string name(FaultKind kind);

/// Metres: below this width a long gap or overlap is called a sliver (see `is_sliver`).
inline constexpr double sliver_width = 1;

/// Something that a valid boundary set does not have.
struct Fault {
  FaultKind kind{};
  std::vector<int> faces;  // ascending; of a gap those around it
  shape::Point at{};       // in it, metres
  double square_metres = 0;
  double width = 0;            // metres, twice the area over the perimeter: of a long sliver about how wide it is
  shape::MultiPolygon area{};  // metres; empty for what has no area
};

}  // namespace lianxun::boundary
