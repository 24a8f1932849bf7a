#pragma once

#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::ui {

/// Points that are clicked around a ground, closed; empty while they are no ring.
[[nodiscard]] inline shape::Ring ring_of(std::vector<shape::Point> points) {
  if (points.size() < 3) return {};
  points.push_back(points.front());
  return points;
}

}  // namespace lianxun::ui
