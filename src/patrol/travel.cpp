#include "patrol/travel.hpp"

#include <cmath>

namespace lianxun::patrol {
namespace {

constexpr double far_from_road = 200;  // metres

}  // namespace

std::vector<Seconds> travel(const RoadNetwork& roads, std::span<const shape::Point> from,
                            std::span<const shape::Point> to) {
  std::vector<Seconds> whole;
  for (const double seconds : roads.seconds(from, to)) whole.push_back(static_cast<Seconds>(std::ceil(seconds)));
  return whole;
}

shape::Line route_over(const RoadNetwork& roads, std::span<const shape::Point> places) {
  shape::Line line;
  for (std::size_t i = 1; i < places.size(); ++i) {
    for (const shape::Point p : roads.route(places[i - 1], places[i])) {
      if (line.empty() || line.back() != p) line.push_back(p);
    }
  }
  return line;
}

std::vector<domain::Message> road_warnings(const RoadNetwork& roads, shape::Point base,
                                           std::span<const domain::PatrolStop> stops) {
  if (roads.empty()) return {{"no roads are loaded: times follow straight lines at 15 km/h", {}}};
  std::vector<domain::Message> warnings;
  for (const auto& stop : stops) {
    const double metres = roads.off_road(stop.position);
    if (metres > far_from_road) {
      warnings.push_back({"{} lies {} m from the nearest road", {stop.name, std::to_string(std::lround(metres))}});
    }
    if (!roads.connected(base, stop.position)) {
      warnings.push_back({"no road leads to {}: its time follows a straight line at 15 km/h", {stop.name}});
    }
  }
  return warnings;
}

}  // namespace lianxun::patrol
