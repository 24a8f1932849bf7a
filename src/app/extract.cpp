#include "app/extract.hpp"

#include <set>

namespace lianxun::app {

domain::Situation extract_for_plan(const domain::Situation& situation,
                                   const std::vector<domain::IncidentId>& incidents) {
  domain::Situation out;
  out.applied = situation.applied;
  out.as_of = situation.as_of;
  out.working_crs = situation.working_crs;
  out.room = situation.room;
  out.boundaries = situation.boundaries;
  out.basemap = situation.basemap;
  std::set<domain::IncidentId> wanted(incidents.begin(), incidents.end());
  for (const domain::Patrol& patrol : situation.patrols) {
    if (!domain::is_active(patrol)) continue;
    out.patrols.insert(patrol);
    for (const domain::PatrolStop& stop : patrol.stops) wanted.insert(stop.incidents.begin(), stop.incidents.end());
  }
  const auto add_premises = [&](const domain::PremisesId& id) {
    const auto found = situation.premises.find(id);
    if (found != situation.premises.end()) out.premises.insert(*found);
  };
  for (const domain::IncidentId id : wanted) {
    const domain::Incident* incident = situation.incidents.find(id);
    if (incident == nullptr) continue;
    out.incidents.insert(*incident);
    add_premises(incident->premises);
  }
  for (const domain::Patrol& patrol : out.patrols) {
    for (const domain::PatrolStop& stop : patrol.stops) add_premises(stop.premises);
  }
  return out;
}

}  // namespace lianxun::app
