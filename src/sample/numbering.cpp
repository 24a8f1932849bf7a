#include <algorithm>
#include <numeric>

#include "sample/boundaries.hpp"

namespace lianxun::sample {

shape::Point centroid(const shape::MultiPolygon& area) {
  if (area.empty() || area.front().outer.empty()) return {};
  const shape::Point base = area.front().outer.front();  // near, so that the products stay small
  double doubled = 0;
  double x = 0;
  double y = 0;
  const auto add = [&](const shape::Ring& ring, double sign) {
    const double turned = shape::signed_area(ring) < 0 ? -sign : sign;
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const shape::Point a{ring[i - 1].x - base.x, ring[i - 1].y - base.y};
      const shape::Point b{ring[i].x - base.x, ring[i].y - base.y};
      const double cross = turned * (a.x * b.y - b.x * a.y);
      doubled += cross;
      x += cross * (a.x + b.x);
      y += cross * (a.y + b.y);
    }
  };
  for (const auto& polygon : area) {
    add(polygon.outer, 1);
    for (const auto& hole : polygon.holes) add(hole, -1);
  }
  return {base.x + x / (3 * doubled), base.y + y / (3 * doubled)};
}

std::string grid_code(const std::string& village, int sequence) {
  std::string digits = std::to_string(sequence);
  digits.insert(0, 3 - std::min<std::size_t>(3, digits.size()), '0');
  return village + digits;
}

}  // namespace lianxun::sample
