#pragma once

#include <span>
#include <vector>

#include "patrol/road_network.hpp"
#include "patrol/schedule.hpp"

namespace lianxun::patrol {

/// Driving times in whole seconds, rounded up, row by row.
[[nodiscard]] std::vector<Seconds> travel(const RoadNetwork& roads, std::span<const shape::Point> from,
                                          std::span<const shape::Point> to);

/// The ways from place to place put together.
[[nodiscard]] shape::Line route_over(const RoadNetwork& roads, std::span<const shape::Point> places);

}  // namespace lianxun::patrol
