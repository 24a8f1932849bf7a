#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/message.hpp"
#include "domain/situation.hpp"
#include "patrol/road_network.hpp"

namespace lianxun::patrol {

/// What makes the times of these stops doubtful: no roads at all, a stop far from any, or one that no road leads to.
[[nodiscard]] std::vector<domain::Message> road_warnings(const RoadNetwork& roads, shape::Point base,
                                                         std::span<const domain::PatrolStop> stops);

/// An incident whose limit has passed when its stop ends.
[[nodiscard]] std::optional<domain::Message> late_warning(const domain::Situation& situation,
                                                          const domain::Incident& incident, domain::Instant depart,
                                                          domain::Instant leave);

/// A crew that works longer than the duty which covers `depart`.
[[nodiscard]] std::optional<domain::Message> duty_warning(const domain::Situation& situation, const domain::Crew& crew,
                                                          domain::Instant depart, domain::Instant end);

/// The unmet limit of an incident that is due first, of those that handling it on site meets.
[[nodiscard]] std::optional<domain::Instant> limit_on_site(const domain::Incident& incident);

}  // namespace lianxun::patrol
