#pragma once

#include <optional>

#include "domain/message.hpp"
#include "domain/situation.hpp"

namespace lianxun::domain {

/// Whether a patrol may go out as planned, given the situation of this moment: its incidents open and free, its crews
/// known, on duty, free and with two qualified officers for each agency (Administrative Penalty Law, art. 42), every
/// agency that a stop requires on the way, the times in order. Nothing when it may. What the patrol of the same id
/// holds already counts as free; stops that are done are not looked at.
[[nodiscard]] std::optional<Refusal> check_patrol(const Situation& situation, const Patrol& patrol, Instant now);

}  // namespace lianxun::domain
