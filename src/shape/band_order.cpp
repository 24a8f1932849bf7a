#include "shape/band_order.hpp"

#include <algorithm>
#include <numeric>

namespace lianxun::shape {

std::vector<std::size_t> band_order(std::span<const Point> points) {
  std::vector<std::size_t> order(points.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t band = 1;
  while (band * band < order.size()) ++band;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return points[a].y > points[b].y; });
  for (std::size_t first = 0; first < order.size(); first += band) {
    const auto begin = order.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(first + band, order.size()));
    std::stable_sort(begin, end, [&](std::size_t a, std::size_t b) { return points[a].x < points[b].x; });
  }
  return order;
}

}  // namespace lianxun::shape
