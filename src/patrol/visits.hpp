#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/patrol.hpp"
#include "domain/situation.hpp"
#include "patrol/plan.hpp"
#include "patrol/schedule.hpp"

namespace lianxun::patrol {

/// A stop before it has a time.
struct Visit {
  domain::PatrolStop stop;
  bool inspection = false;  // premises of the request, whatever else there is to do
  Seconds service = 0;
  std::vector<domain::Instant> due;  // limits that it meets
};

struct Visits {
  std::vector<Visit> visits;
  domain::AgencyId lead;
  std::vector<domain::AgencyId> agencies;  // of all stops: the lead, then in the order of the room
  std::vector<domain::Message> warnings;
};

/// Minutes on site for an inspection without an incident, and for each incident beyond the first.
inline constexpr int inspection_minutes = 30;
inline constexpr int extra_incident_minutes = 5;

/// Incidents of the same premises, or within this many metres in the same grid, share a stop; shops that are known to
/// be different ones do not.
inline constexpr double same_place_metres = 40;

/// The stops that the request opens, in its order, with the agencies that each needs.
[[nodiscard]] std::variant<Visits, domain::Refusal> open_visits(const domain::Situation& situation,
                                                                const Request& request);

/// Agencies on site for the incident: the responsible one first, then the cooperating ones. Empty for a category that
/// the room does not know.
[[nodiscard]] std::vector<domain::AgencyId> agencies_of(const domain::Room& room, const domain::Incident& incident);

[[nodiscard]] int minutes_on_site(const domain::Room& room, const domain::Incident& incident);

[[nodiscard]] std::string agency_name(const domain::Room& room, const domain::AgencyId& id);

/// Lead and agencies of each stop; refused when nobody is responsible.
[[nodiscard]] std::optional<domain::Refusal> add_agencies(const domain::Situation& situation, const Request& request,
                                                          Visits& visits);

}  // namespace lianxun::patrol
