#pragma once

#include "domain/situation.hpp"

namespace lianxun::app {

/// The room as it was at an instant, by the times that its incidents, patrols, cases and inspections carry: also for a
/// history that was imported long after it happened. What a field held before it was overwritten is not known; owner,
/// score and note are those of today.
[[nodiscard]] domain::Situation as_then(const domain::Situation& situation, domain::Instant at);

}  // namespace lianxun::app
