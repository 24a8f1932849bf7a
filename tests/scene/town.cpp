#include "town.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace lianxun::scene::test {
namespace {

using shape::Point;

std::uint64_t hash(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  std::uint64_t h = a * 0x9e3779b97f4a7c15U + b * 0xc2b2ae3d27d4eb4fU + c * 0x165667b19e3779f9U;
  h ^= h >> 31U;
  h *= 0xbf58476d1ce4e5b9U;
  return h ^ (h >> 29U);
}

/// −1 … 1
double noise(int a, int b, int c) {
  const auto bits =
      hash(static_cast<std::uint64_t>(a + 1000), static_cast<std::uint64_t>(b + 1000), static_cast<std::uint64_t>(c));
  return static_cast<double>(bits >> 11U) / static_cast<double>(1ULL << 52U) - 1;
}

double millimetre(double v) { return std::round(v * 1000) / 1000; }

Point corner(const TownPlan& plan, int x, int y) {
  return {millimetre(plan.corner.x + plan.cell * (x + 0.22 * noise(x, y, 1))),
          millimetre(plan.corner.y + plan.cell * (y + 0.22 * noise(x, y, 2)))};
}

/// From corner (x, y) to its neighbour in the east (`dx` 1) or north; the end is left out.
std::vector<Point> edge(const TownPlan& plan, int x, int y, int dx) {
  const Point a = corner(plan, x, y);
  const Point b = corner(plan, x + dx, y + 1 - dx);
  std::vector<Point> points;
  const int n = plan.vertices_per_edge + 1;
  for (int i = 0; i < n; ++i) {
    const double t = static_cast<double>(i) / n;
    double off = 0;
    for (int octave = 1; octave <= 4; octave *= 2) {
      off += noise(x * 2 + dx, y, 10 + octave) * std::sin(octave * 3.14159265 * t) * 0.1 / octave;
    }
    if (i > 0) off += 0.008 * noise(x * 2 + dx, y, 100 + i);
    points.push_back(
        {millimetre(a.x + (b.x - a.x) * t - (b.y - a.y) * off), millimetre(a.y + (b.y - a.y) * t + (b.x - a.x) * off)});
  }
  return points;
}

/// Outline of the block of cells [x0, x1) × [y0, y1), counter-clockwise and closed.
shape::Polygon block(const TownPlan& plan, int x0, int y0, int x1, int y1) {
  shape::Ring ring;
  const auto forward = [&](const std::vector<Point>& line) { ring.insert(ring.end(), line.begin(), line.end()); };
  const auto backward = [&](std::vector<Point> line, Point end) {
    ring.push_back(end);
    for (std::size_t i = line.size(); i-- > 1;) ring.push_back(line[i]);
  };
  for (int x = x0; x < x1; ++x) forward(edge(plan, x, y0, 1));
  for (int y = y0; y < y1; ++y) forward(edge(plan, x1, y, 0));
  for (int x = x1; x-- > x0;) backward(edge(plan, x, y1, 1), corner(plan, x + 1, y1));
  for (int y = y1; y-- > y0;) backward(edge(plan, x0, y, 0), corner(plan, x0, y + 1));
  ring.push_back(ring.front());
  return {ring, {}};
}

std::string digits(int value, int width) {
  const std::string text = std::to_string(value);
  return std::string(static_cast<std::size_t>(std::max(0, width - static_cast<int>(text.size()))), '0') + text;
}

}  // namespace

domain::Boundaries make_town(const TownPlan& plan) {
  static const char* const names[] = {"炼化社区", "渡驾桥村", "清水浦村",   "镇电社区", "后施社区", "临江社区",
                                      "俞范社区", "银凤社区", "五里牌社区", "迎周村",   "虹桥社区", "中一社区"};
  domain::Boundaries town;
  town.synthetic = true;
  const int side = plan.villages * plan.grids;
  for (int v = 0; v < plan.villages * plan.villages; ++v) {
    town.villages.push_back({digits(v, 6), names[v % 12], "Village " + std::to_string(v), "社区", {}});
    const int x = v % plan.villages * plan.grids;
    const int y = v / plan.villages * plan.grids;
    town.village_areas.push_back({block(plan, x, y, x + plan.grids, y + plan.grids)});
  }
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const int village = y / plan.grids * plan.villages + x / plan.grids;
      const int sequence = y % plan.grids * plan.grids + x % plan.grids + 1;
      town.grids.push_back({digits(y * side + x, 9), digits(sequence, 3), {}, digits(village, 6), "基础网格", {}});
      town.grid_areas.push_back({block(plan, x, y, x + 1, y + 1)});
    }
  }
  return town;
}

domain::Basemap make_basemap(const TownPlan& plan) {
  domain::Basemap map;
  const int side = plan.villages * plan.grids;
  // The river's north bank is the south border; it reaches two cells to the south.
  shape::Ring river;
  for (int x = 0; x < side; ++x) {
    const auto bank = edge(plan, x, 0, 1);
    river.insert(river.end(), bank.begin(), bank.end());
  }
  river.push_back(corner(plan, side, 0));
  for (int i = 0; i <= 40; ++i) {
    const double t = 1 - i / 40.0;
    river.push_back({plan.corner.x + plan.cell * side * t, plan.corner.y - plan.cell * (1.2 + 0.3 * std::sin(7 * t))});
  }
  river.push_back(river.front());
  map.water.push_back({{river, {}}});
  shape::Ring pond;
  const Point middle = cell_centre(plan, 0, 0);
  for (int i = 0; i <= 24; ++i) {
    const double a = i % 24 * 6.283185307179586 / 24;
    pond.push_back({middle.x + 0.2 * plan.cell * std::cos(a), middle.y + 0.13 * plan.cell * std::sin(a)});
  }
  map.water.push_back({{pond, {}}});
  map.water_names = {"甬江", ""};
  constexpr double speeds[] = {50, 40, 30, 15};
  const int every[] = {plan.grids * 2, plan.grids, 1};
  for (int level = 0; level < 3; ++level) {
    for (int k = every[level] / 2; k < side; k += every[level]) {
      domain::Road across{"", "", speeds[level], {}};
      domain::Road up{"", "", speeds[level], {}};
      for (int i = 0; i < side; ++i) {
        const Point a = cell_centre(plan, i, k);
        const Point b = cell_centre(plan, k, i);
        across.line.push_back({a.x, a.y + 0.3 * plan.cell});
        up.line.push_back({b.x + 0.3 * plan.cell, b.y});
      }
      map.roads.push_back(across);
      map.roads.push_back(up);
    }
  }
  return map;
}

Point cell_centre(const TownPlan& plan, int x, int y) {
  Point sum;
  for (const int dx : {0, 1}) {
    for (const int dy : {0, 1}) {
      const Point c = corner(plan, x + dx, y + dy);
      sum = {sum.x + c.x / 4, sum.y + c.y / 4};
    }
  }
  return sum;
}

}  // namespace lianxun::scene::test
