#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "domain/clocks.hpp"
#include "domain/decide_one.hpp"
#include "domain/numbering.hpp"

namespace lianxun::domain {
namespace {

bool known_from_outside(const Situation& situation, const std::string& feed, const std::string& external_id) {
  return !external_id.empty() && situation.by_external_id.contains(external_key(feed, external_id));
}

bool finite(const SourcePosition& position) { return std::isfinite(position.x) && std::isfinite(position.y); }

void place_at(Incident& incident, const Context::Location& location) {
  incident.located = true;
  incident.position = location.position;
  incident.grid = location.grid;
  incident.village = location.village;
}

void place_at(Incident& incident, const Premises& premises) {
  incident.located = true;
  incident.position = premises.position;
  incident.grid = premises.grid;
  incident.village = premises.village;
  if (incident.address.empty()) incident.address = premises.address;
}

/// Why the report cannot be taken as it is; nothing when it can.
std::optional<Refusal> fault(const Situation& situation, const ReportIncident& command) {
  if (situation.room->find_category(command.category) == nullptr) {
    return refuse("There is no category \"{}\": choose one of the room's.", command.category);
  }
  if (!command.premises.empty() && !situation.premises.contains(command.premises)) {
    return refuse("There are no premises \"{}\": look them up again or leave them out.", command.premises);
  }
  if (command.position && !finite(*command.position)) {
    return refuse("The position is not a pair of numbers: give longitude and latitude.");
  }
  if (!command.position && command.premises.empty() && command.address.empty()) {
    return refuse("The report does not say where: give an address, premises or a place on the map.");
  }
  return {};
}

Incident reported(const Situation& situation, const ReportIncident& command, const Context& context) {
  Incident incident;
  incident.id = next_incident_id(situation);
  // A source whose clock is ahead does not put a report into the future.
  incident.reported = std::min(command.reported.value_or(context.now), context.now);
  incident.number =
      IncidentNumbers(situation).next(command.source, local_date(incident.reported, situation.room->calendar.zone));
  incident.source = command.source;
  incident.category = command.category;
  incident.revision = 1;
  incident.source_position = command.position;
  incident.address = command.address;
  incident.premises = command.premises;
  incident.phone = command.phone;
  incident.note = command.note;
  incident.feed = command.feed;
  incident.external_id = command.external_id;
  if (context.location) {
    place_at(incident, *context.location);
  } else if (const auto premises = situation.premises.find(command.premises); premises != situation.premises.end()) {
    place_at(incident, premises->second);
  }
  return incident;
}

/// Starts the clocks of everything that entering at its stage passes.
void enter(const Room& room, Incident& incident, Instant now) {
  if (incident.source == Source::finding) {
    incident.stage = Stage::filed;
    incident.filed = now;
  }
  incident.deadlines = clocks_of_history(room, incident);
}

/// The stage that the times of an imported incident have reached.
Stage stage_of_history(const Incident& incident) {
  if (incident.closed) return incident.score ? Stage::evaluated : Stage::closed;
  if (incident.fed_back) return Stage::fed_back;
  if (incident.handled) return Stage::handled;
  if (incident.dispatched) return Stage::dispatched;
  if (incident.filed) return Stage::filed;
  return incident.source == Source::finding ? Stage::filed : Stage::reported;
}

/// Fills in what the import left open: stage, clocks, revision.
void complete(const Room& room, Incident& incident, const OwnMilestones& own) {
  if (incident.stage != Stage::dismissed) incident.stage = stage_of_history(incident);
  if (incident.stage == Stage::filed && !incident.filed) incident.filed = incident.reported;
  if (incident.deadlines.empty()) incident.deadlines = clocks_of_history(room, incident, own);
  incident.revision = std::max(incident.revision, 1);
}

/// Whether the number is that of an incident of the same feed: the same row, read again.
bool read_before(const Situation& situation, const Incident& incident) {
  const auto known = situation.by_number.find(incident.number);
  if (incident.number.empty() || known == situation.by_number.end()) return false;
  const auto* there = situation.incidents.find(known->second);
  return there != nullptr && there->feed == incident.feed;
}

}  // namespace

Decision decide_one(const Situation& situation, const ReportIncident& command, const Context& context) {
  if (known_from_outside(situation, command.feed, command.external_id)) return std::vector<EventBody>{};
  if (auto refusal = fault(situation, command)) return *refusal;
  auto incident = reported(situation, command, context);
  enter(*situation.room, incident, context.now);
  return std::vector<EventBody>{IncidentReported{std::move(incident)}};
}

Decision decide_one(const Situation& situation, const ImportIncidents& command, const Context&) {
  if (!command.incidents || (command.milestones && command.milestones->size() != command.incidents->size())) {
    return refuse("The command carries no content: read the source again.");
  }
  auto imported = std::make_shared<std::vector<Incident>>();
  imported->reserve(command.incidents->size());
  IncidentNumbers numbers(situation);
  std::unordered_set<std::string> seen;  // external keys within this import
  auto id = next_incident_id(situation);
  for (std::size_t at = 0; at < command.incidents->size(); ++at) {
    const auto& row = (*command.incidents)[at];
    if (known_from_outside(situation, row.feed, row.external_id) || read_before(situation, row)) continue;
    if (!row.external_id.empty() && !seen.insert(external_key(row.feed, row.external_id)).second) continue;
    auto& incident = imported->emplace_back(row);
    incident.id = id;
    ++id.value;
    // A number that another source has used already does not stay; it is kept as the one it had there.
    if (incident.number.empty() || !numbers.take(incident.number)) {
      if (incident.external_id.empty()) incident.external_id = incident.number;
      incident.number = numbers.next(incident.source, local_date(incident.reported, situation.room->calendar.zone));
    }
    complete(*situation.room, incident, command.milestones ? (*command.milestones)[at] : OwnMilestones{});
  }
  if (imported->empty()) return std::vector<EventBody>{};
  return std::vector<EventBody>{IncidentsImported{std::move(imported)}};
}

}  // namespace lianxun::domain
