#include "patrol/travel.hpp"

#include <cmath>

namespace lianxun::patrol {
namespace {

constexpr double rounding = 1e-6;  // a sum that is a whole second in exact arithmetic stays one

}  // namespace
std::vector<Seconds> travel(const RoadNetwork& roads, std::span<const shape::Point> from,
                            std::span<const shape::Point> to) {
  std::vector<Seconds> whole;
  for (const double seconds : roads.seconds(from, to))
    whole.push_back(static_cast<Seconds>(std::ceil(seconds - rounding)));
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

}  // namespace lianxun::patrol
