#pragma once

#include <vector>

#include "domain/situation.hpp"

namespace lianxun::app {

/// A copy small enough to be made between two frames: room, boundaries and roads are shared, of the incidents only
/// those named and those of the active patrols, of the patrols only the active ones. What a planner needs.
[[nodiscard]] domain::Situation extract_for_plan(const domain::Situation& situation,
                                                 const std::vector<domain::IncidentId>& incidents);

}  // namespace lianxun::app
