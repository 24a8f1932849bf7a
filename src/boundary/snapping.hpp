#pragma once

#include <optional>
#include <span>
#include <vector>

#include "boundary/box_grid.hpp"
#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// What a drawn point is drawn to, in the order in which it is when several are in reach: a vertex before the point
/// where a drawn direction crosses an edge, this before an edge, and an edge before a direction alone.
enum class SnapKind {
  vertex,       // of a face
  crossing,     // of a direction and an edge or a line
  edge,         // of a face: its nearest point
  line,         // another line, such as a road: its nearest point
  right_angle,  // to the last drawn segment
  straight_on,  // along its direction
};

struct Snap {
  SnapKind kind;
  shape::Point at;      // metres, whole millimetres
  double distance = 0;  // from the point that was asked for
};

/// Other lines to draw along, such as roads; metres.
class SnapLines {
 public:
  SnapLines() = default;
  explicit SnapLines(std::span<const shape::Line> lines);

  struct Edge {
    shape::Point a;
    shape::Point b;
  };
  [[nodiscard]] std::vector<Edge> near(const shape::Box& box) const;

 private:
  std::vector<Edge> edges_;
  BoxGrid grid_;
};

/// The best of what is within `radius` metres of a point: by kind as above, and of one kind the nearest; nothing if
/// there is nothing. `drawn`: the line so far, whose last segment gives the directions.
[[nodiscard]] std::optional<Snap> snap(const Draft& draft, const DraftIndex& index, const SnapLines& lines,
                                       std::span<const shape::Point> drawn, shape::Point at, double radius);

}  // namespace lianxun::boundary
