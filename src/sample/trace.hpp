#pragma once

#include <functional>
#include <vector>

#include "sample/raster.hpp"
#include "shape/polygon.hpp"

namespace lianxun::sample {

/// A border between two areas, stored once: both sides get the same vertices. `left` and `right` as seen from its
/// first point; whole millimetres.
struct Arc {
  shape::Line line;
  std::size_t from = 0;  // node numbers; equal for a closed arc
  std::size_t to = 0;
  Label left = outside;
  Label right = outside;
};

/// How the stairs of the cells become borders.
struct TraceStyle {
  int passes = 10;       // of smoothing, three points wide
  double tolerance = 2;  // metres; vertices that matter less are left out
  /// Moves every point after smoothing; a field that moves neighbours alike keeps borders from crossing. May be empty.
  std::function<shape::Point(shape::Point)> bend;
};

/// The borders between cells of different labels. Where smoothing would let two borders cross, they are smoothed
/// less, in the extreme not at all.
[[nodiscard]] std::vector<Arc> trace(const Raster<Label>& labels, const TraceStyle& style);

/// The area of each label 0 … `count` - 1 from the arcs around it, holes included. `group` maps a label to the area it
/// is part of (identity for grids, the village for villages), so that borders inside a group vanish.
[[nodiscard]] std::vector<shape::MultiPolygon> assemble(const std::vector<Arc>& arcs, const std::vector<Label>& group,
                                                        int count);

}  // namespace lianxun::sample
