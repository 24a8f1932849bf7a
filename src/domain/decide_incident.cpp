#include <algorithm>

#include "domain/clocks.hpp"
#include "domain/decide_one.hpp"
#include "domain/incident_course.hpp"

namespace lianxun::domain {
namespace {

/// Why a step that belongs to an earlier stage comes too late.
Refusal too_late(const Incident& incident) {
  switch (incident.stage) {
    case Stage::filed:
      return refuse("Incident {} has been filed already: dispatch it.", incident.number);
    case Stage::dispatched:
      return refuse("Incident {} has been dispatched already: record its result.", incident.number);
    case Stage::handled:
      return refuse("Incident {} has been handled already: feed it back, or return it.", incident.number);
    case Stage::fed_back:
      return refuse("Incident {} has been fed back already: verify and close it, or return it.", incident.number);
    case Stage::dismissed:
      return refuse("Incident {} was dismissed: report it again if it came back.", incident.number);
    default:
      return refuse("Incident {} is closed: report it again if it came back.", incident.number);
  }
}

/// Why a step that belongs to a later stage comes too early.
Refusal too_early(const Incident& incident) {
  switch (incident.stage) {
    case Stage::reported:
      return refuse("Incident {} is not filed yet: verify and file it first.", incident.number);
    case Stage::filed:
      return refuse("Incident {} is not dispatched yet: dispatch it or put it on a patrol first.", incident.number);
    case Stage::dispatched:
      return refuse("Incident {} is not handled yet: record its result first.", incident.number);
    case Stage::handled:
      return refuse("Incident {} is not fed back yet: feed it back first.", incident.number);
    default:
      return refuse("Incident {} is not closed yet: verify and close it first.", incident.number);
  }
}

std::optional<Refusal> not_at(const Incident& incident, Stage wanted) {
  if (incident.stage == wanted) return {};
  return incident.stage < wanted ? too_early(incident) : too_late(incident);
}

/// Its patrol says what becomes of it; a result beside that would contradict the order.
std::optional<Refusal> on_patrol(const Situation& situation, const Incident& incident) {
  const auto* patrol = situation.patrols.find(incident.patrol);
  if (patrol == nullptr || !is_active(*patrol)) return {};
  return refuse("Incident {} is on patrol {}: record the result at its stop, or take it off the patrol.",
                incident.number, patrol->number);
}

std::optional<Refusal> unknown_agency(const Room& room, const std::vector<AgencyId>& agencies) {
  for (const auto& id : agencies) {
    if (room.find_agency(id) == nullptr) return refuse("There is no agency \"{}\": choose one of the room's.", id);
  }
  return {};
}

/// A milestone of the category's own that a running clock still waits for.
const Deadline* open_milestone(const Incident& incident) {
  const auto at = std::find_if(incident.deadlines.begin(), incident.deadlines.end(), [](const Deadline& deadline) {
    return !deadline.met && !is_stage_milestone(deadline.until);
  });
  return at == incident.deadlines.end() ? nullptr : &*at;
}

/// A clock runs until the milestone, or it is one that only starts clocks and has not done so yet.
bool waits_for(const Room& room, const Incident& incident, const Milestone& milestone) {
  const auto ends_here = [&](const auto& clock) { return clock.until == milestone; };
  const auto* category = room.find_category(incident.category);
  const bool has_limit =
      category != nullptr && std::any_of(category->limits.begin(), category->limits.end(), ends_here);
  if (!has_limit && !clocks_from(room, incident, milestone, {}).empty()) return true;
  return std::any_of(incident.deadlines.begin(), incident.deadlines.end(),
                     [&](const Deadline& deadline) { return ends_here(deadline) && !deadline.met; });
}

IncidentCourse course(const Situation& situation, const Incident& incident, const Context& context) {
  return {*situation.room, incident, context.now};
}

}  // namespace

Decision decide_one(const Situation& situation, const Incident& incident, const VerifyIncident& command,
                    const Context& context) {
  if (auto refusal = not_at(incident, Stage::reported)) return *refusal;
  if (auto refusal = on_patrol(situation, incident)) return *refusal;
  if (incident.verified) return refuse("Incident {} has been verified already: file or dismiss it.", incident.number);
  if (!command.founded && command.note.empty()) {
    return refuse("Say why incident {} is unfounded: the caller will ask.", incident.number);
  }
  auto steps = course(situation, incident, context);
  command.founded ? steps.verify(command.note) : steps.dismiss(command.note);
  return steps.take();
}

Decision decide_one(const Situation& situation, const Incident& incident, const FileIncident&, const Context& context) {
  if (auto refusal = not_at(incident, Stage::reported)) return *refusal;
  if (auto refusal = on_patrol(situation, incident)) return *refusal;
  if (!incident.verified) {
    return refuse("Complaint {} has not been verified on site: verify it first, or send a patrol.", incident.number);
  }
  auto steps = course(situation, incident, context);
  steps.file();
  return steps.take();
}

Decision decide_one(const Situation& situation, const Incident& incident, const DismissIncident& command,
                    const Context&) {
  if (auto refusal = not_at(incident, Stage::reported)) return *refusal;
  if (auto refusal = on_patrol(situation, incident)) return *refusal;
  if (command.reason.empty()) return refuse("Say why incident {} is not filed: the caller will ask.", incident.number);
  return one(IncidentDismissed{incident.id, command.reason});
}

Decision decide_one(const Situation& situation, const Incident& incident, const DispatchIncident& command,
                    const Context& context) {
  if (auto refusal = on_patrol(situation, incident)) return *refusal;
  // Dispatching again before it is handled passes it to another agency.
  if (incident.stage != Stage::dispatched) {
    if (auto refusal = not_at(incident, Stage::filed)) return *refusal;
  }
  auto agencies = command.agencies;
  const auto* category = situation.room->find_category(incident.category);
  if (agencies.empty() && category != nullptr && !category->responsible.empty()) agencies = {category->responsible};
  if (agencies.empty()) return refuse("Nobody is named for incident {}: choose an agency.", incident.number);
  if (auto refusal = unknown_agency(*situation.room, agencies)) return *refusal;
  if (incident.stage == Stage::dispatched && incident.agencies == agencies) return std::vector<EventBody>{};
  auto steps = course(situation, incident, context);
  steps.dispatch(agencies, {});
  return steps.take();
}

Decision decide_one(const Situation& situation, const Incident& incident, const HandleIncident& command,
                    const Context& context) {
  if (auto refusal = not_at(incident, Stage::dispatched)) return *refusal;
  if (auto refusal = on_patrol(situation, incident)) return *refusal;
  if (command.outcome.empty()) return refuse("Say what was done about incident {}.", incident.number);
  auto steps = course(situation, incident, context);
  steps.handle(command.outcome);
  return steps.take();
}

Decision decide_one(const Situation& situation, const Incident& incident, const FeedBackIncident& command,
                    const Context& context) {
  if (auto refusal = not_at(incident, Stage::handled)) return *refusal;
  auto steps = course(situation, incident, context);
  steps.feed_back(command.note);
  return steps.take();
}

Decision decide_one(const Situation&, const Incident& incident, const ReturnIncident& command, const Context&) {
  if (incident.stage != Stage::handled) {
    if (auto refusal = not_at(incident, Stage::fed_back)) return *refusal;
  }
  if (command.reason.empty()) {
    return refuse("Say what is still to be done about incident {}: the crew needs it.", incident.number);
  }
  return one(IncidentReturned{incident.id, command.reason});
}

Decision decide_one(const Situation&, const Incident& incident, const CloseIncident& command, const Context&) {
  if (auto refusal = not_at(incident, Stage::fed_back)) return *refusal;
  if (const auto* waiting = open_milestone(incident)) {
    return refuse("Incident {} still waits for \"{}\": record it when it is reached, then close.", incident.number,
                  waiting->until);
  }
  return one(IncidentClosed{incident.id, command.note});
}

Decision decide_one(const Situation&, const Incident& incident, const EvaluateIncident& command, const Context&) {
  if (incident.stage == Stage::evaluated) {
    return refuse("Incident {} has been evaluated already: its score stays.", incident.number);
  }
  if (auto refusal = not_at(incident, Stage::closed)) return *refusal;
  if (command.score < 1 || command.score > 5) {
    return refuse("The score {} is out of range: give 1 to 5.", std::to_string(command.score));
  }
  return one(IncidentEvaluated{incident.id, command.score, command.note});
}

Decision decide_one(const Situation&, const Incident& incident, const OwnIncident&, const Context& context) {
  if (!is_open(incident)) return too_late(incident);
  if (context.operator_name.empty()) return refuse("Nobody is signed on: choose an operator name first.");
  if (incident.owner == context.operator_name) return std::vector<EventBody>{};
  return one(IncidentOwned{incident.id, context.operator_name});
}

Decision decide_one(const Situation&, const Incident& incident, const RelocateIncident& command,
                    const Context& context) {
  if (!is_open(incident)) return too_late(incident);
  if (!context.location)
    return refuse("The new place of incident {} has no position: pick it on the map.", incident.number);
  const auto& to = *context.location;
  return one(IncidentRelocated{incident.id, to.position, command.position, to.grid, to.village,
                               command.address.empty() ? incident.address : command.address});
}

Decision decide_one(const Situation& situation, const Incident& incident, const ReachMilestone& command,
                    const Context& context) {
  if (!is_open(incident)) return too_late(incident);
  if (is_stage_milestone(command.milestone)) {
    return refuse("\"{}\" is a stage of incident {}: take the step itself.", command.milestone, incident.number);
  }
  if (!waits_for(*situation.room, incident, command.milestone)) {
    return refuse("Incident {} does not wait for \"{}\": it was reached before, or its category has no such limit.",
                  incident.number, command.milestone);
  }
  auto steps = course(situation, incident, context);
  steps.reach(command.milestone);
  return steps.take();
}

}  // namespace lianxun::domain
