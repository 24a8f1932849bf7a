#include "sample/place.hpp"

#include <algorithm>
#include <cmath>

#include "sample/draw.hpp"
#include "sample/plan.hpp"
#include "sample/projection.hpp"
#include "sample/roads.hpp"

namespace lianxun::sample {

Place build_place(std::uint64_t seed) {
  Place place;
  place.map = draw_subdistrict(seed);
  settle_residents(place.map.boundaries);
  place.basemap.roads = build_roads(place.map, seed);
  build_water(place.map, place.basemap);
  place.premises = build_premises(place.map, place.basemap, seed);
  return place;
}

void settle_residents(domain::Boundaries& boundaries) {
  for (const domain::Village& village : boundaries.villages) {
    std::vector<std::size_t> members;
    std::vector<double> weights;
    double total = 0;
    for (std::size_t g = 0; g < boundaries.grids.size(); ++g) {
      if (boundaries.grids[g].village != village.code) continue;
      const double hectares = shape::area(boundaries.grid_areas[g]) / 10'000;
      const double town = built_up(centroid(boundaries.grid_areas[g]));
      const double people = boundaries.grids[g].kind == "专属网格" ? 0.05 : 0.15 + town * town;
      members.push_back(g);
      weights.push_back(std::sqrt(hectares) * people);
      total += weights.back();
    }
    int left = village.residents.value_or(0);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const bool last = i + 1 == members.size();
      const int here = last ? left : static_cast<int>(village.residents.value_or(0) * weights[i] / total);
      boundaries.grids[members[i]].residents = here;
      left -= here;
    }
  }
}

shape::Point somewhere_reclaimed(const SubdistrictMap& map, const GridFinder& finder, Random& random) {
  const shape::Ring& ring = map.reclaimed_area.front().outer;
  const shape::Box box = shape::bounds(ring);
  for (;;) {
    const shape::Point p{random.between(box.min_x, box.max_x), random.between(box.min_y, box.max_y)};
    if (contains(ring, p) && distance(p, ring) > 30 && finder.find(p) < 0) return to_millimetres(p);
  }
}

std::string fictitious_phone(Random& random, bool landline) {
  std::string digits = std::to_string(random.integer(0, 9999));
  digits.insert(0, 4 - digits.size(), '0');
  return landline ? "0574-0000" + digits : "1000000" + digits;  // no exchange 0000, no mobile prefix 100
}

std::string address_at(const domain::Basemap& basemap, shape::Point p) {
  const domain::Road* best = nullptr;
  double nearest = INFINITY;
  for (const domain::Road& road : basemap.roads) {
    if (road.kind == "巷" && road.name.find("机耕路") != std::string::npos) continue;
    const double d = distance(p, road.line);
    if (d < nearest) {
      nearest = d;
      best = &road;
    }
  }
  if (best == nullptr) return {};
  double metres = 0;
  double so_far = 0;
  bool left = false;
  double closest = INFINITY;
  for (std::size_t i = 1; i < best->line.size(); ++i) {
    const shape::Point a = best->line[i - 1];
    const shape::Point b = best->line[i];
    const double d = distance(p, {a, b});
    if (d < closest) {
      closest = d;
      metres = so_far + std::min(distance(a, p), distance(a, b));
      left = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0;
    }
    so_far += distance(a, b);
  }
  const int number = 2 * static_cast<int>(metres / 12) + (left ? 1 : 2);
  return best->name + std::to_string(number) + "号";
}

}  // namespace lianxun::sample
