#pragma once

#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "patrol/crews.hpp"
#include "patrol/plan.hpp"
#include "patrol/schedule.hpp"
#include "patrol/visits.hpp"

namespace lianxun::patrol {

/// The crews of one agency, one of which goes.
struct AgencyCrews {
  domain::AgencyId agency;
  std::vector<Candidate> candidates;  // in the order of the room
  std::vector<Seconds> legs;          // from base, candidate by candidate, to each stop
  std::optional<std::size_t> forced;
  std::size_t chosen = 0;

  [[nodiscard]] Seconds leg(std::size_t candidate, std::size_t stop) const {
    return legs[candidate * (legs.size() / candidates.size()) + stop];
  }
  [[nodiscard]] bool eligible(std::size_t candidate) const {
    return !candidates[candidate].unfit && (!forced || *forced == candidate);
  }
};

using Team = std::vector<AgencyCrews>;  // beside Visits::agencies

/// The crews of every agency of the visits, as they are at `depart`. Refused when a forced crew is unknown, not
/// needed, not fit or the second of its agency.
[[nodiscard]] std::variant<Team, domain::Refusal> gather_team(const domain::Situation& situation,
                                                              const RoadNetwork& roads, const Visits& visits,
                                                              std::span<const domain::CrewId> forced,
                                                              domain::Instant depart);

/// Of each agency the crew that can be first at a stop that needs it. Refused when an agency has none.
[[nodiscard]] std::optional<domain::Refusal> choose_nearest(const domain::Room& room, const Visits& visits, Team& team,
                                                            const std::string& depart);

/// Of each agency the crew that is first at its first stop of the order. Gives whether a choice changed.
bool choose_first_there(const Visits& visits, std::span<const int> order, Team& team);

/// The answers to "why this crew", agency by agency, the chosen crew first.
[[nodiscard]] std::vector<CrewChoice> explain(const Visits& visits, std::span<const int> order, const Team& team);

}  // namespace lianxun::patrol
