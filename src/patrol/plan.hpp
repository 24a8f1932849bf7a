#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "domain/patrol.hpp"
#include "domain/situation.hpp"
#include "patrol/road_network.hpp"

namespace lianxun::patrol {

/// What the dispatcher chose; empty fields are filled by the planner.
struct Request {
  std::vector<domain::IncidentId> incidents;
  std::vector<domain::PremisesId> premises;  // beside the incidents: inspections that lie on the way
  domain::AgencyId lead;
  std::vector<domain::AgencyId> agencies;  // beyond those of the categories
  std::vector<domain::CrewId> crews;       // forced; one per agency at most
  std::vector<int> order;                  // forced order of the stops
  domain::Instant depart{};                // not before
  std::string purpose;
};

/// One candidate crew and why it was taken or not: answers "why this crew".
struct CrewChoice {
  domain::CrewId crew;
  domain::AgencyId agency;
  bool chosen = false;
  double travel_minutes = 0;  // to its first stop
  domain::Message reason;
};

struct Plan {
  domain::Patrol patrol;  // without id and number
  std::vector<CrewChoice> choices;
  double drive_minutes = 0;               // of all crews
  double separate_minutes = 0;            // what the visits would cost agency by agency: the saving of the joint round
  int merged_visits = 0;                  // visits saved by going together
  std::vector<domain::Message> warnings;  // a deadline that cannot be met, a stop beyond the road network …
};

/// Groups incidents at one place into stops, takes the agencies from the categories, chooses for each agency the
/// crew on duty and free with at least two qualified officers that is there first, and orders the stops over road
/// travel times: at each stop the required crews start together (all-or-none), each crew visits the stops that need
/// its agency in the common order. Refused, with the reason, when an agency has no such crew, an incident is not open
/// or already on a patrol, or nothing has a place.
[[nodiscard]] std::variant<Plan, domain::Refusal> plan(const domain::Situation& situation, const RoadNetwork& roads,
                                                       const Request& request);

/// Times and routes again for the same crews and stops from `now` on, as when a crew was exchanged.
[[nodiscard]] std::variant<Plan, domain::Refusal> replan(const domain::Situation& situation, const RoadNetwork& roads,
                                                         const domain::Patrol& patrol, domain::Instant now);

}  // namespace lianxun::patrol
