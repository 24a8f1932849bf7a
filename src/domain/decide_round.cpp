#include <algorithm>

#include "domain/case_rules.hpp"
#include "domain/decide_one.hpp"
#include "domain/incident_course.hpp"
#include "domain/outcome.hpp"

namespace lianxun::domain {
namespace {

std::optional<Refusal> over(const Patrol& patrol) {
  if (patrol.state == PatrolState::withdrawn) {
    return refuse("Patrol {} has been withdrawn: plan another one.", patrol.number);
  }
  if (patrol.state == PatrolState::closed) return refuse("Patrol {} is closed: plan another one.", patrol.number);
  return {};
}

/// The stop, while it is still to be visited.
std::variant<const PatrolStop*, Refusal> open_stop(const Patrol& patrol, int index) {
  if (auto refusal = over(patrol)) return *refusal;
  if (index < 0 || static_cast<std::size_t>(index) >= patrol.stops.size()) {
    return refuse("Patrol {} has no stop {}: choose one of its {}.", patrol.number, std::to_string(index + 1),
                  std::to_string(patrol.stops.size()));
  }
  const auto& stop = patrol.stops[static_cast<std::size_t>(index)];
  if (stop.done) return refuse("Stop \"{}\" of patrol {} has its result already: it stays.", stop.name, patrol.number);
  return &stop;
}

/// Results are often recorded afterwards: what was not recorded before the stop is recorded with it.
void catch_up(const Patrol& patrol, int stop, bool arrived, std::vector<EventBody>& events) {
  if (patrol.state == PatrolState::issued) events.emplace_back(PatrolDeparted{patrol.id});
  if (!arrived) events.emplace_back(StopReached{patrol.id, stop});
}

/// A complaint that the patrol finds true goes through all its stages at once: seen, filed, sent and dealt with.
void take_on(IncidentCourse& steps, const Patrol& patrol, const PatrolStop& stop) {
  steps.verify({});
  steps.file();
  steps.dispatch(stop.required, patrol.id);
}

void conclude(IncidentCourse& steps, const Patrol& patrol, const PatrolStop& stop, const HandleStop& command) {
  const bool unverified = steps.incident().stage == Stage::reported;
  if (command.outcome == StopOutcome::nobody_there) return steps.recall(outcome_text(command.outcome, command.note));
  if (command.outcome == StopOutcome::unfounded && unverified) {
    return steps.dismiss(outcome_text(command.outcome, command.note));
  }
  if (unverified) take_on(steps, patrol, stop);
  steps.handle(outcome_text(command.outcome, command.note));
}

bool is_penalty(StopOutcome outcome) {
  return outcome == StopOutcome::simple_penalty || outcome == StopOutcome::general_case;
}

/// The case that the outcome opens, if it opens one.
std::variant<std::optional<Case>, Refusal> case_of(const Situation& situation, const Patrol& patrol,
                                                   const PatrolStop& stop, const HandleStop& command,
                                                   const Context& context) {
  if (!is_penalty(command.outcome)) {
    if (!command.penalty) return std::nullopt;
    return refuse("The result of stop \"{}\" is no penalty: leave the case out, or choose another result.", stop.name);
  }
  if (!command.penalty) {
    return refuse("Stop \"{}\" ends in a penalty: say under which power, and against whom.", stop.name);
  }
  auto penalty = *command.penalty;
  penalty.procedure =
      command.outcome == StopOutcome::simple_penalty ? Case::Procedure::simple : Case::Procedure::general;
  if (penalty.note.empty()) penalty.note = command.note;
  const auto among = [](const auto& all, const auto& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  if (penalty.incident && !among(stop.incidents, penalty.incident)) {
    return refuse("Stop \"{}\" is not there for that incident: choose one of its own.", stop.name);
  }
  if (!among(stop.required, penalty.agency)) {
    return refuse("The agency \"{}\" is not required at stop \"{}\": choose one that is there.", penalty.agency,
                  stop.name);
  }
  auto opened = open_case(situation, penalty, origin_at(situation, patrol, stop, penalty), context);
  if (auto* refusal = std::get_if<Refusal>(&opened)) return std::move(*refusal);
  return std::get<Case>(std::move(opened));
}

/// A visit to premises counts as an inspection of the lead agency, passed when nothing was found.
Inspection inspection(const Patrol& patrol, const PatrolStop& stop, const HandleStop& command, Instant now) {
  return {patrol.number + "/" + std::to_string(command.stop + 1),
          stop.premises,
          now,
          patrol.lead,
          command.outcome == StopOutcome::unfounded,
          outcome_text(command.outcome, command.note)};
}

}  // namespace

Decision decide_one(const Situation&, const Patrol& patrol, const DepartPatrol&, const Context&) {
  if (auto refusal = over(patrol)) return *refusal;
  if (patrol.state != PatrolState::issued) {
    return refuse("Patrol {} has departed already: record its stops.", patrol.number);
  }
  return std::vector<EventBody>{PatrolDeparted{patrol.id}};
}

Decision decide_one(const Situation&, const Patrol& patrol, const ReachStop& command, const Context&) {
  const auto found = open_stop(patrol, command.stop);
  if (const auto* refusal = std::get_if<Refusal>(&found)) return *refusal;
  const auto& stop = *std::get<const PatrolStop*>(found);
  if (stop.arrived) {
    return refuse("The arrival of patrol {} at \"{}\" is recorded already: record the result.", patrol.number,
                  stop.name);
  }
  std::vector<EventBody> events;
  catch_up(patrol, command.stop, false, events);
  return events;
}

Decision decide_one(const Situation& situation, const Patrol& patrol, const HandleStop& command,
                    const Context& context) {
  const auto found = open_stop(patrol, command.stop);
  if (const auto* refusal = std::get_if<Refusal>(&found)) return *refusal;
  const auto& stop = *std::get<const PatrolStop*>(found);
  auto penalty = case_of(situation, patrol, stop, command, context);
  if (auto* refusal = std::get_if<Refusal>(&penalty)) return std::move(*refusal);
  std::vector<EventBody> events;
  catch_up(patrol, command.stop, stop.arrived.has_value(), events);
  events.emplace_back(StopHandled{patrol.id, command.stop, command.outcome, command.note});
  for (const auto id : stop.incidents) {
    const auto* incident = situation.incidents.find(id);
    if (incident == nullptr || incident->patrol != patrol.id) continue;  // taken off meanwhile
    IncidentCourse steps(*situation.room, *incident, context.now);
    conclude(steps, patrol, stop, command);
    steps.append_to(events);
  }
  if (!stop.premises.empty() && command.outcome != StopOutcome::nobody_there) {
    events.emplace_back(InspectionsImported{std::make_shared<const std::vector<Inspection>>(
        std::vector<Inspection>{inspection(patrol, stop, command, context.now)})});
  }
  if (auto& opened = std::get<std::optional<Case>>(penalty)) events.emplace_back(CaseOpened{std::move(*opened)});
  return events;
}

Decision decide_one(const Situation& situation, const Patrol& patrol, const ClosePatrol&, const Context& context) {
  if (auto refusal = over(patrol)) return *refusal;
  const auto left =
      std::count_if(patrol.stops.begin(), patrol.stops.end(), [](const auto& stop) { return !stop.done; });
  if (left > 0) {
    return refuse("Patrol {} has {} stops without a result: record them, or withdraw the patrol.", patrol.number,
                  std::to_string(left));
  }
  std::vector<EventBody> events;
  events.emplace_back(PatrolClosed{patrol.id});
  for (const auto& stop : patrol.stops) {
    for (const auto id : stop.incidents) {
      const auto* incident = situation.incidents.find(id);
      if (incident == nullptr || incident->patrol != patrol.id || incident->stage != Stage::handled) continue;
      IncidentCourse steps(*situation.room, *incident, context.now);
      steps.feed_back({});
      steps.append_to(events);
    }
  }
  return events;
}

}  // namespace lianxun::domain
