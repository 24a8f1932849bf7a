#include <algorithm>
#include <map>

#include "domain/decide_one.hpp"
#include "domain/incident_course.hpp"
#include "domain/numbering.hpp"
#include "domain/patrol_check.hpp"

namespace lianxun::domain {
namespace {

/// What the incidents of the stops that are still to be visited are there for: who has to come.
std::map<IncidentId, std::vector<AgencyId>> work_left(const std::vector<PatrolStop>& stops) {
  std::map<IncidentId, std::vector<AgencyId>> work;
  for (const auto& stop : stops) {
    if (stop.done) continue;
    for (const auto id : stop.incidents) work.emplace(id, stop.required);
  }
  return work;
}

IncidentCourse course(const Situation& situation, IncidentId id, const Context& context) {
  return {*situation.room, *situation.incidents.find(id), context.now};
}

/// What has been done stays done: every finished stop is still there, unchanged, and none claims to be that is not.
bool keeps_results(const std::vector<PatrolStop>& before, const std::vector<PatrolStop>& after) {
  const auto results = [](const std::vector<PatrolStop>& stops) {
    std::vector<PatrolStop> done;
    std::copy_if(stops.begin(), stops.end(), std::back_inserter(done), [](const auto& stop) { return stop.done; });
    return done;
  };
  const auto old_results = results(before);
  const auto new_results = results(after);
  return std::is_permutation(old_results.begin(), old_results.end(), new_results.begin(), new_results.end());
}

Patrol fresh(const Situation& situation, Patrol patrol, const Context& context) {
  patrol.id = next_patrol_id(situation);
  patrol.number = next_patrol_number(situation, local_date(context.now, situation.room->calendar.zone));
  patrol.state = PatrolState::issued;
  patrol.revision = 1;
  patrol.issued = context.now;
  patrol.issued_by = context.operator_name;
  patrol.closed.reset();
  patrol.reason.clear();
  for (auto& stop : patrol.stops) {
    stop.arrived.reset();
    stop.outcome.reset();
    stop.done.reset();
  }
  return patrol;
}

Refusal out_already(const Patrol& patrol) {
  switch (patrol.state) {
    case PatrolState::finished:
      return refuse("Patrol {} has visited all its stops: close it.", patrol.number);
    case PatrolState::withdrawn:
      return refuse("Patrol {} has been withdrawn: plan another one.", patrol.number);
    default:
      return refuse("Patrol {} is closed: plan another one.", patrol.number);
  }
}

bool is_out(const Patrol& patrol) {
  return patrol.state == PatrolState::issued || patrol.state == PatrolState::under_way;
}

}  // namespace

Decision decide_one(const Situation& situation, const IssuePatrol& command, const Context& context) {
  auto patrol = fresh(situation, command.patrol, context);
  if (auto refusal = check_patrol(situation, patrol, context.now)) return *refusal;
  const auto id = patrol.id;
  const auto work = work_left(patrol.stops);
  std::vector<EventBody> events;
  events.emplace_back(PatrolIssued{std::move(patrol)});
  for (const auto& [incident, agencies] : work) {
    auto steps = course(situation, incident, context);
    steps.dispatch(agencies, id);
    steps.append_to(events);
  }
  return events;
}

Decision decide_one(const Situation& situation, const Patrol& patrol, const ReassignPatrol& command,
                    const Context& context) {
  if (!is_out(patrol)) return out_already(patrol);
  if (!keeps_results(patrol.stops, command.stops)) {
    return refuse("A stop of patrol {} that has its result would change: leave it as it is.", patrol.number);
  }
  if (patrol.crews == command.crews && patrol.stops == command.stops) return std::vector<EventBody>{};
  auto changed = patrol;
  changed.crews = command.crews;
  changed.stops = command.stops;
  const auto before = work_left(patrol.stops);
  const auto after = work_left(changed.stops);
  if (after.empty() && std::all_of(changed.stops.begin(), changed.stops.end(), [](const auto& s) { return s.done; })) {
    return refuse("No stop of patrol {} would be left to visit: withdraw it instead.", patrol.number);
  }
  if (auto refusal = check_patrol(situation, changed, context.now)) return *refusal;

  std::vector<EventBody> events;
  events.emplace_back(PatrolReassigned{patrol.id, command.crews, command.stops});
  for (const auto& [incident, agencies] : before) {
    if (after.contains(incident) || situation.incidents.find(incident)->patrol != patrol.id) continue;
    auto steps = course(situation, incident, context);
    steps.recall("taken off the patrol");
    steps.append_to(events);
  }
  for (const auto& [incident, agencies] : after) {
    const auto known = before.find(incident);
    if (known != before.end() && known->second == agencies) continue;
    auto steps = course(situation, incident, context);
    steps.dispatch(agencies, patrol.id);
    steps.append_to(events);
  }
  return events;
}

Decision decide_one(const Situation& situation, const Patrol& patrol, const WithdrawPatrol& command,
                    const Context& context) {
  if (!is_out(patrol)) return out_already(patrol);
  if (command.reason.empty()) return refuse("Say why patrol {} is withdrawn: its crews will ask.", patrol.number);
  std::vector<EventBody> events;
  events.emplace_back(PatrolWithdrawn{patrol.id, command.reason});
  for (const auto& stop : patrol.stops) {
    for (const auto id : stop.incidents) {
      const auto* incident = situation.incidents.find(id);
      if (incident == nullptr || incident->patrol != patrol.id) continue;
      auto steps = course(situation, id, context);
      incident->stage == Stage::handled ? steps.feed_back({}) : steps.recall(command.reason);
      steps.append_to(events);
    }
  }
  return events;
}

}  // namespace lianxun::domain
