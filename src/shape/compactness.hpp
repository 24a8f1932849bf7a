#pragma once

#include <numbers>

#include "shape/polygon.hpp"

namespace lianxun::shape {

/// Of all rings, those of holes too; in units of the points.
[[nodiscard]] double perimeter(const Polygon& area);
[[nodiscard]] double perimeter(const MultiPolygon& area);

/// 4πA/P² (Polsby and Popper 1991): 1 of a circle, 0 without a border.
[[nodiscard]] inline double compactness(double area, double perimeter) {
  return perimeter > 0 ? 4 * std::numbers::pi * area / (perimeter * perimeter) : 0;
}
[[nodiscard]] double compactness(const MultiPolygon& area);

}  // namespace lianxun::shape
