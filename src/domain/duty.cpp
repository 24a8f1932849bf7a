#include "domain/duty.hpp"

#include <algorithm>

namespace lianxun::domain {
namespace {

bool requires_agency(const PatrolStop& stop, const AgencyId& agency) {
  return std::find(stop.required.begin(), stop.required.end(), agency) != stop.required.end();
}

bool has_crews_out(const Patrol& patrol) {
  return patrol.state == PatrolState::issued || patrol.state == PatrolState::under_way;
}

}  // namespace

Outing outing(const Patrol& patrol, const PatrolCrew& crew) {
  Outing time{crew.depart, crew.depart};
  for (const auto& stop : patrol.stops) {
    if (requires_agency(stop, crew.agency)) time.to = std::max(time.to, stop.leave);
  }
  return time;
}

const Patrol* patrol_of_crew(const Situation& situation, const CrewId& crew, const Outing& time, Instant now,
                             PatrolId except) {
  for (const auto& patrol : situation.patrols) {
    if (patrol.id == except || !has_crews_out(patrol)) continue;
    for (const auto& member : patrol.crews) {
      if (member.crew != crew) continue;
      auto taken = outing(patrol, member);
      taken.to = std::max(taken.to, now);
      if (taken.from < time.to && time.from < taken.to) return &patrol;
    }
  }
  return nullptr;
}

}  // namespace lianxun::domain
