#pragma once

#include <optional>

#include "domain/room.hpp"
#include "domain/time.hpp"

namespace lianxun::patrol {

/// When the crew is next on duty, `from` itself included; nothing within two weeks.
[[nodiscard]] std::optional<domain::Instant> next_duty(const domain::Crew& crew, domain::Instant from,
                                                       domain::Zone zone);

/// The end of the duty that covers `at`, shifts that follow each other taken as one (two weeks at most); `at` itself
/// when off duty.
[[nodiscard]] domain::Instant end_of_duty(const domain::Crew& crew, domain::Instant at, domain::Zone zone);

}  // namespace lianxun::patrol
