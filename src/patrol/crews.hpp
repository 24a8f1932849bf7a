#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/message.hpp"
#include "domain/patrol.hpp"
#include "domain/situation.hpp"

namespace lianxun::patrol {

/// An inspection or a penalty needs two qualified officers (行政处罚法 art. 42).
inline constexpr std::size_t officers_needed = 2;

/// Why a crew cannot go: the same fact as a sentence about the crew and, for a list of crews, without its name.
struct Unfit {
  domain::Message of_crew;
  domain::Message reason;
};

/// A crew with those of its officers who are not out with another crew.
struct Candidate {
  const domain::Crew* crew = nullptr;  // of the situation's room
  std::vector<domain::OfficerId> officers;
  std::optional<Unfit> unfit;
};

/// Whether the crew may be out from `from` to `until`: on duty at `from`, on no other patrol that is issued or under
/// way in that time, with enough qualified officers of its own agency. A patrol that is late is taken to last on.
/// `except` is the patrol that is being planned again.
[[nodiscard]] Candidate assess(const domain::Situation& situation, const domain::Crew& crew, domain::Instant from,
                               domain::Instant until, domain::PatrolId except = {});

/// `14:30`, with the date before it when that is not the day of `today`.
[[nodiscard]] std::string clock_text(domain::Instant at, domain::Instant today, domain::Zone zone);

}  // namespace lianxun::patrol
