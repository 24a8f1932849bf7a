#pragma once

#include "sample/raster.hpp"
#include "shape/polygon.hpp"

namespace lianxun::sample {

/// A smooth curve through the points (Catmull-Rom), sampled at most every `step` metres; closed when they are.
[[nodiscard]] shape::Line smooth(const shape::Line& through, double step);

/// Even-odd rule, for points that are not on the border.
[[nodiscard]] bool contains(const shape::Ring& ring, shape::Point p);

/// Sets the cells whose centre is inside.
void fill(Raster<Label>& raster, const shape::Ring& ring, Label value);

/// Raises the cells within `half_width` of the line to at least `value`.
void stroke(Raster<int>& raster, const shape::Line& line, double half_width, int value);

[[nodiscard]] double distance(shape::Point a, shape::Point b);
[[nodiscard]] double distance(shape::Point p, const shape::Line& line);
[[nodiscard]] double length(const shape::Line& line);
/// The point `metres` along the line, clamped to its ends.
[[nodiscard]] shape::Point along(const shape::Line& line, double metres);

}  // namespace lianxun::sample
