#include <algorithm>
#include <numeric>

#include "sample/boundaries.hpp"

namespace lianxun::sample {

std::vector<std::size_t> band_order(const std::vector<shape::Point>& centroids) {
  std::vector<std::size_t> order(centroids.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t band = 1;
  while (band * band < order.size()) ++band;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return centroids[a].y > centroids[b].y; });
  for (std::size_t first = 0; first < order.size(); first += band) {
    const auto begin = order.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(first + band, order.size()));
    std::stable_sort(begin, end, [&](std::size_t a, std::size_t b) { return centroids[a].x < centroids[b].x; });
  }
  return order;
}

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
