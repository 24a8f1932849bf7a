#include "sample/roads.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "sample/draw.hpp"
#include "sample/plan.hpp"
#include "sample/projection.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

constexpr std::array street_words{"文昌", "振兴", "和平",   "建设",   "东港", "海天", "明海", "聚源", "富强", "星光",
                                  "长骆", "金丰", "永茂",   "隧道北", "平海", "渔帆", "育才", "工农", "新桥", "盐场",
                                  "兴海", "朝阳", "万弓塘", "棉花",   "甬江", "招宝", "通和", "益民", "芦江", "海晏"};
constexpr std::array street_sides{"路", "街", "东路", "西路", "南路", "北路"};

/// Fictitious names that do not repeat.
class StreetNames {
 public:
  explicit StreetNames(std::uint64_t seed) : random_(seed, "street names") {}
  std::string next() {
    for (int tries = 0; tries < 400; ++tries) {
      std::string name = random_.pick(street_words);
      name += random_.pick(street_sides);
      if (used_.insert(name).second) return name;
    }
    return std::string(random_.pick(street_words)) + std::to_string(++extra_) + "支路";
  }

 private:
  Random random_;
  std::set<std::string> used_;
  int extra_ = 0;
};

double share_near(const shape::Line& line, const std::vector<shape::Line>& others, double within) {
  int near = 0;
  for (const shape::Point p : line) {
    near +=
        std::any_of(others.begin(), others.end(), [&](const shape::Line& other) { return distance(p, other) < within; })
            ? 1
            : 0;
  }
  return static_cast<double>(near) / static_cast<double>(line.size());
}

bool inside(const shape::MultiPolygon& area, shape::Point p) {
  return std::any_of(area.begin(), area.end(), [&](const shape::Polygon& polygon) {
    return contains(polygon.outer, p) && std::none_of(polygon.holes.begin(), polygon.holes.end(),
                                                      [&](const shape::Ring& hole) { return contains(hole, p); });
  });
}

/// A lane from the network into the grid and, where it is not too long, out on the other side.
void add_lanes(RoadBuilder& roads, const SubdistrictMap& map, std::size_t grid, const std::string& village,
               Random& random, int& number) {
  const shape::MultiPolygon& area = map.boundaries.grid_areas[grid];
  const shape::Point middle = centroid(area);
  const double town = built_up(middle);
  const int lanes = map.boundaries.grids[grid].kind == "专属网格" ? 1 : town > 0.35 ? 3 : 1;
  const double size = std::sqrt(shape::area(area));
  for (int lane = 0; lane < lanes; ++lane) {
    const double spread = lane == 0 ? 0 : 0.24 * size;
    const shape::Point start{middle.x + random.between(-spread, spread), middle.y + random.between(-spread, spread)};
    if (!inside(area, start)) continue;
    shape::Point foot = start;
    if (!roads.attach(foot, 900) || distance(foot, start) < 15) continue;
    shape::Line line{foot, start};
    // on beyond the middle, turned a little, as long as it stays inside
    const double reach = std::min(distance(foot, start), 0.3 * size);
    const double turn = random.between(-0.4, 0.4);
    const double dx = (start.x - foot.x) / distance(foot, start);
    const double dy = (start.y - foot.y) / distance(foot, start);
    const shape::Point end{start.x + reach * (dx - turn * dy), start.y + reach * (dy + turn * dx)};
    if (inside(area, end)) line.push_back(end);
    roads.add({village + std::to_string(++number) + (town > 0.35 ? "弄" : "号机耕路"), "巷", town > 0.35 ? 15.0 : 20.0,
               line});
  }
}

}  // namespace

std::vector<domain::Road> build_roads(const SubdistrictMap& map, std::uint64_t seed) {
  RoadBuilder roads;
  std::vector<shape::Line> major;
  for (const RoadPlan& plan : road_plans()) {
    shape::Line line = smooth(plan.through, 45);
    major.push_back(line);
    roads.add_attached({plan.name, plan.kind, plan.speed_kmh, std::move(line)}, 60);
  }
  std::vector<shape::Line> avoid = major;
  for (const CanalPlan& plan : canal_plans()) avoid.push_back(smooth(plan.through, 45));

  Random random(seed, "streets");
  StreetNames names(seed);
  const auto grid_count = static_cast<Label>(map.boundaries.grids.size());
  for (const Arc& arc : map.arcs) {
    if (arc.left < 0 || arc.right < 0 || arc.left >= grid_count || arc.right >= grid_count || arc.from == arc.to)
      continue;
    const shape::Point middle = along(arc.line, length(arc.line) / 2);
    const bool town = built_up(middle) > 0.35;
    if (!random.chance(town ? 0.9 : 0.3) || length(arc.line) < 60) continue;
    if (share_near(arc.line, avoid, 25) > 0.4) continue;
    roads.add_attached({names.next(), "支路", town ? 30.0 : 25.0, arc.line}, 40);
  }
  int number = 0;
  for (std::size_t g = 0; g < map.boundaries.grids.size(); ++g) {
    const domain::Village* village = map.boundaries.find_village(map.boundaries.grids[g].village);
    if (g == 0 || map.boundaries.grids[g - 1].village != village->code) number = 0;
    std::string name = village->name;
    if (const auto at = name.rfind("社区"); at != std::string::npos) name.erase(at);
    add_lanes(roads, map, g, name, random, number);
  }
  return roads.finish();
}

void build_water(const SubdistrictMap& map, domain::Basemap& basemap) {
  const Waterside plan = waterside_plan();
  const shape::Ring& ring = map.outline.front().outer;
  const auto nearest = [&](shape::Point p) {
    std::size_t best = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      if (distance(ring[i], p) < distance(ring[best], p)) best = i;
    }
    return best;
  };
  const auto stretch = [&](shape::Point from, shape::Point to) {  // the outline runs counter-clockwise
    shape::Line line;
    const std::size_t last = nearest(to);
    for (std::size_t i = nearest(from);; i = (i + 1) % (ring.size() - 1)) {
      line.push_back(ring[i]);
      if (i == last) return line;
    }
  };
  const auto add = [&](std::string name, shape::Ring water) {
    for (shape::Point& p : water) p = to_millimetres(p);
    water.push_back(water.front());
    basemap.water.push_back({{std::move(water), {}}});
    basemap.water_names.push_back(std::move(name));
  };
  const auto append = [](shape::Ring& to, const shape::Line& line) { to.insert(to.end(), line.begin(), line.end()); };

  shape::Ring river = smooth(plan.upstream_bank, 80);
  append(river, stretch(plan.river_bank.front(), plan.river_bank.back()));
  append(river, smooth(plan.far_bank, 80));
  add("甬江", std::move(river));

  shape::Ring sea = stretch(plan.coast.front(), plan.coast.back());
  shape::Line far = smooth(plan.open_sea, 150);
  far.erase(far.begin());
  append(sea, far);
  add("灰鳖洋", std::move(sea));

  for (const CanalPlan& canal : canal_plans()) {
    const shape::Line line = smooth(canal.through, 40);
    shape::Ring banks;
    for (const double side : {1.0, -1.0}) {
      for (std::size_t k = 0; k < line.size(); ++k) {
        const std::size_t i = side > 0 ? k : line.size() - 1 - k;
        const shape::Point before = line[i > 0 ? i - 1 : i];
        const shape::Point after = line[i + 1 < line.size() ? i + 1 : i];
        const double step = distance(before, after);
        banks.push_back({line[i].x - side * canal.half_width * (after.y - before.y) / step,
                         line[i].y + side * canal.half_width * (after.x - before.x) / step});
      }
    }
    add(canal.name, std::move(banks));
  }
}

}  // namespace lianxun::sample
