#pragma once

#include <algorithm>
#include <cmath>

#include "shape/point.hpp"

namespace lianxun::shape {

/// The place on a segment that is nearest to a point: `at = a + part (b - a)`, part in [0, 1].
struct Foot {
  double part = 0;
  Point at{};
  double distance = 0;
};

/// Of a segment that is one point, this point.
[[nodiscard]] inline Foot foot_on(Point a, Point b, Point p) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double squared = dx * dx + dy * dy;
  const double part = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
  const Point at{a.x + part * dx, a.y + part * dy};
  return {part, at, std::hypot(p.x - at.x, p.y - at.y)};
}

/// From a point to a segment, in square units; `Place` is Point or Vertex.
template <class Place>
[[nodiscard]] double squared_distance(Place p, Place a, Place b) {
  const auto dx = static_cast<double>(b.x - a.x);
  const auto dy = static_cast<double>(b.y - a.y);
  const auto px = static_cast<double>(p.x - a.x);
  const auto py = static_cast<double>(p.y - a.y);
  const double length = dx * dx + dy * dy;
  const double along = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
  const double ex = px - along * dx;
  const double ey = py - along * dy;
  return ex * ex + ey * ey;
}

}  // namespace lianxun::shape
