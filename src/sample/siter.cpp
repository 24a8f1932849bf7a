#include "sample/siter.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "sample/draw.hpp"
#include "sample/plan.hpp"
#include "sample/projection.hpp"

namespace lianxun::sample {

Siter::Siter(const SubdistrictMap& map, const domain::Basemap& basemap, const GridFinder& finder, Random& random)
    : map_(map), basemap_(basemap), finder_(finder), random_(random) {
  for (const domain::Road& road : basemap.roads) {
    const bool lane = road.kind == "巷";
    double town = 0;
    for (const shape::Point p : road.line) town += built_up(p);
    town /= static_cast<double>(road.line.size());
    const double metres = length(road.line);
    street_weights_.push_back(metres * town * town * (lane ? 0.2 : road.kind == "支路" ? 1.2 : 1.0));
    town_weights_.push_back(lane ? 0 : metres * (0.1 + town));
    village_weights_.push_back(metres * (lane ? 1.0 : 0.4) * (1.1 - town));
  }
}

shape::Point Siter::site(Siting siting, bool restaurant) {
  for (;;) {
    shape::Point p;
    switch (siting) {
      case Siting::street:
        p = restaurant && random_.chance(0.62) ? food_street() : beside(street_weights_, 11, 20);
        break;
      case Siting::town:
        p = beside(town_weights_, 16, 40);
        break;
      case Siting::works:
        p = works();
        break;
      case Siting::village:
        p = beside(village_weights_, 10, 40);
        break;
      case Siting::estate:
        p = estate();
        break;
      case Siting::reclaimed:
        return somewhere_reclaimed(map_, finder_, random_);
    }
    if (acceptable(p)) return to_millimetres(p);
  }
}

bool Siter::acceptable(shape::Point p) const {
  if (finder_.find(p) < 0 || !finder_.clear(p, 4)) return false;
  for (const auto& water : basemap_.water) {
    if (shape::bounds(water).contains(p) && contains(water.front().outer, p)) return false;
  }
  return true;
}

shape::Point Siter::beside(const std::vector<double>& weights, double nearest, double farthest) {
  return beside(basemap_.roads[random_.weighted(weights)].line, 0, 1, nearest, farthest);
}

shape::Point Siter::beside(const shape::Line& line, double from, double to, double nearest, double farthest) {
  const double metres = length(line) * random_.between(from, to);
  const shape::Point a = along(line, std::max(0.0, metres - 1));
  const shape::Point b = along(line, metres + 1);
  const double step = std::max(1e-6, distance(a, b));
  const double offset = random_.between(nearest, farthest) * (random_.chance(0.5) ? 1 : -1);
  return {(a.x + b.x) / 2 - offset * (b.y - a.y) / step, (a.y + b.y) / 2 + offset * (b.x - a.x) / step};
}

/// Stretches of three roads where people eat at night.
shape::Point Siter::food_street() {
  struct Stretch {
    std::string_view road;
    double from;
    double to;
    double weight;
  };
  static constexpr std::array<Stretch, 3> stretches{
      {{"银凤路", 0.30, 0.48, 0.5}, {"俞范东路", 0.38, 0.54, 0.3}, {"石塘下路", 0.20, 0.38, 0.2}}};
  const std::array<double, 3> weights{stretches[0].weight, stretches[1].weight, stretches[2].weight};
  const Stretch& stretch = stretches[random_.weighted(weights)];
  for (const domain::Road& road : basemap_.roads) {
    if (road.name == stretch.road) return beside(road.line, stretch.from, stretch.to, 11, 18);
  }
  return beside(street_weights_, 11, 20);
}

shape::Point Siter::works() {
  static const std::vector<const DedicatedPlan*> parks = [] {
    std::vector<const DedicatedPlan*> found;
    for (const DedicatedPlan& plan : dedicated_plans()) {
      if (std::string_view(plan.name_en).find("Park") != std::string_view::npos) found.push_back(&plan);
    }
    return found;
  }();
  if (random_.chance(0.35)) return beside(town_weights_, 25, 90);
  const DedicatedPlan& park = *random_.pick(parks);
  return {park.centre.x + park.width * random_.between(-0.47, 0.47),
          park.centre.y + park.height * random_.between(-0.46, 0.46)};
}

shape::Point Siter::estate() {
  std::vector<double> weights;
  for (std::size_t g = 0; g < map_.boundaries.grids.size(); ++g) {
    const bool dedicated = map_.boundaries.grids[g].kind == "专属网格";
    weights.push_back(dedicated ? 0 : map_.boundaries.grids[g].residents.value_or(0));
  }
  return finder_.inside(static_cast<int>(random_.weighted(weights)), 25, random_);
}

}  // namespace lianxun::sample
