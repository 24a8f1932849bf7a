#pragma once

#include <random>

#include "domain/place.hpp"

namespace lianxun::patrol {

/// Between `count` crossings on a field of 1000 by 1000 metres: straight roads of two or three vertices, with speeds of
/// their own. Few roads leave parts of it unconnected.
inline domain::Basemap random_roads(std::mt19937& random, int count, int roads) {
  std::uniform_int_distribution<int> millimetre(0, 1000000);
  std::uniform_int_distribution<int> pick(0, count - 1);
  std::uniform_int_distribution<int> speed(5, 60);
  std::vector<shape::Point> crossings;
  for (int i = 0; i < count; ++i) crossings.push_back({millimetre(random) / 1000.0, millimetre(random) / 1000.0});
  const auto crossing = [&] { return crossings[static_cast<std::size_t>(pick(random))]; };
  domain::Basemap basemap;
  for (int i = 0; i < roads; ++i) {
    domain::Road road;
    road.speed_kmh = speed(random);
    road.line = {crossing(), crossing()};
    if (i % 2 == 0) road.line.push_back(crossing());
    basemap.roads.push_back(road);
  }
  return basemap;
}

}  // namespace lianxun::patrol
