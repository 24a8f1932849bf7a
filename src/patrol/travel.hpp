#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/message.hpp"
#include "domain/patrol.hpp"
#include "patrol/road_network.hpp"
#include "patrol/schedule.hpp"

namespace lianxun::patrol {

/// Driving times in whole seconds, rounded up, row by row.
[[nodiscard]] std::vector<Seconds> travel(const RoadNetwork& roads, std::span<const shape::Point> from,
                                          std::span<const shape::Point> to);

/// The ways from place to place put together.
[[nodiscard]] shape::Line route_over(const RoadNetwork& roads, std::span<const shape::Point> places);

/// What makes the times of these stops doubtful: no roads at all, a stop far from any, or one that no road leads to.
[[nodiscard]] std::vector<domain::Message> road_warnings(const RoadNetwork& roads, shape::Point base,
                                                         std::span<const domain::PatrolStop> stops);

}  // namespace lianxun::patrol
