#pragma once

#include "domain/situation.hpp"

namespace lianxun::domain {

/// The time a crew is out with a patrol, as planned: from its departure to the end of its last stop.
struct Outing {
  Instant from{};
  Instant to{};
};

[[nodiscard]] Outing outing(const Patrol& patrol, const PatrolCrew& crew);

/// The patrol, other than `except`, that has the crew during some of `time`; null when the crew is free. A patrol
/// that is late keeps its crews until now at least; one that is finished has let them go.
[[nodiscard]] const Patrol* patrol_of_crew(const Situation& situation, const CrewId& crew, const Outing& time,
                                           Instant now, PatrolId except = {});

}  // namespace lianxun::domain
