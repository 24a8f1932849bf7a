#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/ids.hpp"
#include "domain/time.hpp"
#include "shape/polygon.hpp"

namespace lianxun::domain {

/// How a stop ended.
enum class StopOutcome {
  corrected_on_spot,      // 当场改正
  rectification_ordered,  // 责令整改, to be re-inspected
  simple_penalty,         // 简易程序
  general_case,           // 立案, general procedure
  unfounded,              // nothing of the kind found
  nobody_there            // to be visited again
};

/// One place on the round; a joint visit is all-or-none, every required agency at the same time.
struct PatrolStop {
  std::string name;  // what the order calls it
  std::vector<IncidentId> incidents;
  PremisesId premises;
  shape::Point position;  // working CRS
  GridCode grid;
  VillageCode village;
  std::vector<AgencyId> required;
  Instant arrive{};  // planned
  Instant leave{};
  std::optional<Instant> arrived;
  std::optional<StopOutcome> outcome;
  std::optional<Instant> done;
  std::string note;

  friend bool operator==(const PatrolStop&, const PatrolStop&) = default;
};

enum class PatrolState { issued, under_way, finished, closed, withdrawn };

/// A crew as it goes out with this patrol.
struct PatrolCrew {
  CrewId crew;
  AgencyId agency;
  std::vector<OfficerId> officers;
  Instant depart{};
  shape::Line route;  // working CRS, along the roads from base over its stops

  friend bool operator==(const PatrolCrew&, const PatrolCrew&) = default;
};

/// A joint patrol (联巡, 综合查一次).
struct Patrol {
  PatrolId id;
  std::string number;
  std::string purpose;
  AgencyId lead;                  // 牵头
  std::vector<AgencyId> support;  // 配合
  std::vector<PatrolCrew> crews;
  std::vector<PatrolStop> stops;  // in the order of the round
  PatrolState state = PatrolState::issued;
  int revision = 0;
  Instant issued{};
  std::string issued_by;
  std::optional<Instant> closed;  // or withdrawn
  std::string reason;             // of a withdrawal

  friend bool operator==(const Patrol&, const Patrol&) = default;
};

[[nodiscard]] bool is_active(const Patrol& patrol);  // issued, under way or finished: not closed, not withdrawn

}  // namespace lianxun::domain
