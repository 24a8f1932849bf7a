#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/message.hpp"
#include "domain/patrol.hpp"
#include "domain/situation.hpp"
#include "patrol/road_network.hpp"

namespace lianxun::patrol {

/// What the dispatcher chose; empty fields are filled by the planner.
struct Request {
  std::vector<domain::IncidentId> incidents;
  std::vector<domain::PremisesId> premises;  // beside the incidents: inspections that lie on the way
  domain::AgencyId lead;
  std::vector<domain::AgencyId> agencies;  // beyond those of the categories, at every stop
  std::vector<domain::CrewId> crews;       // forced; one per agency at most
  std::vector<int> order;                  // forced order of the stops, numbered as in `Plan::order`
  domain::Instant depart{};                // not before; the situation's own instant when not set
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
  domain::Patrol patrol;            // without id and number
  std::vector<CrewChoice> choices;  // agency by agency, the chosen crew first
  /// Which stop comes when. Stops are numbered from 0 as the request opens them: its incidents in turn, each at a
  /// stop already opened or at a new one, then its premises. Permuted, it is what `Request::order` takes.
  std::vector<int> order;
  double drive_minutes = 0;     // of all crews
  double joint_minutes = 0;     // of all crews, from departure to the end of the last stop, waiting included
  double separate_minutes = 0;  // the same if every agency made its own round and took one incident after the other
  int merged_visits = 0;        // such visits less those of this round
  std::vector<domain::Message> warnings;  // a deadline that cannot be met, a stop beyond the road network …
};

/// Groups incidents at one place into stops, takes the agencies from the categories, chooses for each agency the
/// crew on duty and free with at least two qualified officers that is there first, and orders the stops over road
/// travel times: at each stop the required crews start together (all-or-none), each crew visits the stops that need
/// its agency in the common order. Least time past the incidents' limits comes first, then the earliest end, then the
/// least driving; the best order there is up to `exact_stops`. Refused, with the reason, when an agency has no such
/// crew, an incident is not open or already on a patrol, or nothing has a place.
[[nodiscard]] std::variant<Plan, domain::Refusal> plan(const domain::Situation& situation, const RoadNetwork& roads,
                                                       const Request& request);

/// Times and routes again for the same crews and stops in the same order from `now` on, as when a crew was exchanged.
/// What is done keeps its times. A crew goes on from the last stop that its agency has reached, a crew put in from its
/// base. Refused when a crew is not fit to go.
[[nodiscard]] std::variant<Plan, domain::Refusal> replan(const domain::Situation& situation, const RoadNetwork& roads,
                                                         const domain::Patrol& patrol, domain::Instant now);

}  // namespace lianxun::patrol
