#include "domain/patrol_check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "domain/case_rules.hpp"
#include "domain/decide_one.hpp"
#include "domain/duty.hpp"

namespace lianxun::domain {
namespace {

using Fault = std::optional<Refusal>;

Fault check_officers(const Room& room, const Patrol& patrol) {
  std::set<OfficerId> seen;
  std::map<AgencyId, int> qualified;
  for (const auto& crew : patrol.crews) {
    qualified[crew.agency];  // an agency without officers fails below
    for (const auto& id : crew.officers) {
      const auto* officer = room.find_officer(id);
      if (officer == nullptr) return refuse("There is no officer \"{}\": choose one of the room's.", id);
      if (!seen.insert(id).second) return refuse("Officer {} is on the patrol twice: take one away.", officer->name);
      if (officer->qualified && officer->agency == crew.agency) ++qualified[crew.agency];
    }
  }
  for (const auto& [agency, count] : qualified) {
    if (count >= officers_by_law) continue;
    const auto* known = room.find_agency(agency);
    return refuse("{} has {} qualified officers on the patrol, the law asks for at least two: add some.",
                  known == nullptr ? agency : known->name, std::to_string(count));
  }
  return {};
}

Fault check_crew(const Situation& situation, const Patrol& patrol, const PatrolCrew& member, Instant now) {
  const auto* crew = situation.room->find_crew(member.crew);
  if (crew == nullptr) return refuse("There is no crew \"{}\": choose one of the room's.", member.crew);
  if (crew->agency != member.agency) {
    return refuse("Crew {} does not belong to the agency \"{}\": choose one that does.", crew->name, member.agency);
  }
  if (!on_duty(*crew, member.depart, situation.room->calendar.zone)) {
    return refuse("Crew {} is not on duty at {}: choose another crew or time.", crew->name,
                  format_hour(member.depart, situation.room->calendar.zone));
  }
  if (const auto* other = patrol_of_crew(situation, member.crew, outing(patrol, member), now, patrol.id)) {
    return refuse("Crew {} is out with patrol {} at that time: choose another crew or time.", crew->name,
                  other->number);
  }
  return {};
}

Fault check_crews(const Situation& situation, const Patrol& patrol, Instant now) {
  if (patrol.crews.empty()) return refuse("The patrol has no crews: choose at least one.");
  std::set<CrewId> seen;
  for (const auto& member : patrol.crews) {
    if (!seen.insert(member.crew).second) {
      return refuse("Crew \"{}\" is on the patrol twice: take one away.", member.crew);
    }
    if (auto fault = check_crew(situation, patrol, member, now)) return fault;
  }
  const bool led = std::any_of(patrol.crews.begin(), patrol.crews.end(),
                               [&](const PatrolCrew& crew) { return crew.agency == patrol.lead; });
  if (!led)
    return refuse("The lead agency \"{}\" has no crew on the patrol: add one or let another lead.", patrol.lead);
  return check_officers(*situation.room, patrol);
}

Fault check_incident(const Situation& situation, const Patrol& patrol, IncidentId id) {
  const auto* incident = situation.incidents.find(id);
  if (incident == nullptr)
    return refuse("There is no incident with the id {}: look it up again.", std::to_string(id.value));
  if (incident->patrol && incident->patrol != patrol.id) {
    const auto* other = situation.patrols.find(incident->patrol);
    return refuse("Incident {} is on patrol {} already: leave it out, or take it off there first.", incident->number,
                  other == nullptr ? std::string{} : other->number);
  }
  // Reported: the patrol verifies it. Dispatched: to one agency, or returned for rework.
  const bool can_go =
      incident->stage == Stage::reported || incident->stage == Stage::filed || incident->stage == Stage::dispatched;
  if (!can_go) return refuse("Incident {} has nothing left to do on site: leave it out.", incident->number);
  return {};
}

bool finite(shape::Point p) { return p.x - p.x == 0 && p.y - p.y == 0; }

Fault check_stop(const Situation& situation, const Patrol& patrol, const PatrolStop& stop, std::set<IncidentId>& seen) {
  for (const auto id : stop.incidents) {
    if (auto fault = check_incident(situation, patrol, id)) return fault;
    if (!seen.insert(id).second) {
      return refuse("Incident {} is at two stops of the patrol: leave it at one.",
                    situation.incidents.find(id)->number);
    }
  }
  if (!stop.premises.empty() && !situation.premises.contains(stop.premises)) {
    return refuse("There are no premises \"{}\": look them up again or leave them out.", stop.premises);
  }
  if (!finite(stop.position)) return refuse("Stop \"{}\" has no position: give it a place on the map.", stop.name);
  if (stop.required.empty()) return refuse("Stop \"{}\" requires no agency: name who has to be there.", stop.name);
  for (const auto& agency : stop.required) {
    const bool comes = std::any_of(patrol.crews.begin(), patrol.crews.end(),
                                   [&](const PatrolCrew& crew) { return crew.agency == agency; });
    if (comes) continue;
    const auto* known = situation.room->find_agency(agency);
    return refuse("Stop \"{}\" requires {}, which has no crew on the patrol: add one.", stop.name,
                  known == nullptr ? agency : known->name);
  }
  if (stop.leave < stop.arrive) return refuse("Stop \"{}\" ends before it begins: plan the times again.", stop.name);
  return {};
}

/// Each crew goes from one of its stops to the next; crews of different agencies may be apart in between.
Fault check_times(const Patrol& patrol, Instant now) {
  std::map<AgencyId, Instant> free_from;
  for (const auto& crew : patrol.crews) {
    auto& ready = free_from.try_emplace(crew.agency, crew.depart).first->second;
    ready = std::max(ready, crew.depart);  // all crews of an agency go together
  }
  bool over = true;
  for (const auto& stop : patrol.stops) {
    if (stop.done) continue;
    if (stop.leave >= now) over = false;
    for (const auto& agency : stop.required) {
      auto& ready = free_from[agency];
      if (stop.arrive < ready) {
        return refuse("Stop \"{}\" begins before its crews can be there: plan the times again.", stop.name);
      }
      ready = stop.leave;
    }
  }
  if (over) return refuse("The planned times have passed: plan the patrol again.");
  return {};
}

}  // namespace

std::optional<Refusal> check_patrol(const Situation& situation, const Patrol& patrol, Instant now) {
  if (patrol.stops.empty()) return refuse("The patrol has no stops: choose at least one place to visit.");
  if (auto fault = check_crews(situation, patrol, now)) return fault;
  std::set<IncidentId> seen;
  for (const auto& stop : patrol.stops) {
    if (stop.done) continue;
    if (auto fault = check_stop(situation, patrol, stop, seen)) return fault;
  }
  return check_times(patrol, now);
}

}  // namespace lianxun::domain
