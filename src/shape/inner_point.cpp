#include "shape/inner_point.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "shape/foot.hpp"

namespace lianxun::shape {
namespace {

template <class Visit>
void for_each_edge(const Polygon& area, const Visit& visit) {
  const auto along = [&visit](const Ring& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) visit(ring[i - 1], ring[i]);
  };
  along(area.outer);
  std::for_each(area.holes.begin(), area.holes.end(), along);
}

double distance_to_border(Point p, const Polygon& area) {
  double least = std::numeric_limits<double>::infinity();
  for_each_edge(area, [&](Point a, Point b) { least = std::min(least, foot_on(a, b, p).distance); });
  return least;
}

/// The middle of the widest piece that a level line has inside.
Point widest_middle(const Polygon& area, double y) {
  std::vector<double> crossings;
  for_each_edge(area, [&](Point a, Point b) {
    if ((a.y < y) != (b.y < y)) crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
  });
  std::sort(crossings.begin(), crossings.end());
  double widest = -1;
  Point middle{};
  for (std::size_t k = 1; k < crossings.size(); k += 2) {
    const double width = crossings[k] - crossings[k - 1];
    if (width <= widest) continue;
    widest = width;
    middle = {crossings[k - 1] + width / 2, y};
  }
  return middle;
}

}  // namespace

Point inner_point(const Polygon& area) {
  std::vector<double> levels;
  for (const Point p : area.outer) levels.push_back(p.y);
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  if (levels.size() < 2) return area.outer.empty() ? Point{} : area.outer.front();
  constexpr std::size_t most_lines = 9;
  const std::size_t between = levels.size() - 1;
  const std::size_t step = std::max<std::size_t>(1, between / most_lines);
  Point best{};
  double farthest = -1;
  for (std::size_t i = 0; i < between; i += step) {
    const Point middle = widest_middle(area, levels[i] + (levels[i + 1] - levels[i]) / 2);
    const double distance = distance_to_border(middle, area);
    if (distance <= farthest) continue;
    farthest = distance;
    best = middle;
  }
  return best;
}

}  // namespace lianxun::shape
