#include "domain/incident_steps.hpp"

#include "domain/clocks.hpp"

namespace lianxun::domain {
namespace {

void start(Incident& incident, const std::vector<Deadline>& clocks) {
  incident.deadlines.insert(incident.deadlines.end(), clocks.begin(), clocks.end());
}

void meet(Incident& incident, const Milestone& milestone, Instant at) {
  for (auto& deadline : incident.deadlines) {
    if (deadline.until == milestone && !deadline.met) deadline.met = at;
  }
}

/// What was undone is due again, at the time it always was.
void unmeet(Incident& incident, const Milestone& milestone) {
  for (auto& deadline : incident.deadlines) {
    if (deadline.until == milestone) deadline.met.reset();
  }
}

}  // namespace

void step(Incident& incident, const IncidentVerified& event, Instant at) {
  incident.verified = at;
  meet(incident, milestone::verified, at);
  start(incident, event.deadlines);
}

void step(Incident& incident, const IncidentFiled& event, Instant at) {
  incident.stage = Stage::filed;
  incident.filed = at;
  meet(incident, milestone::filed, at);
  start(incident, event.deadlines);
}

void step(Incident& incident, const IncidentDismissed& event, Instant at) {
  incident.stage = Stage::dismissed;
  incident.closed = at;
  incident.outcome = event.reason;
  incident.patrol = {};
}

void step(Incident& incident, const IncidentDispatched& event, Instant at) {
  incident.agencies = event.agencies;
  incident.patrol = event.patrol;
  if (incident.stage == Stage::reported) return;  // a visit to verify it
  incident.stage = Stage::dispatched;
  incident.dispatched = at;
  meet(incident, milestone::dispatched, at);
  start(incident, event.deadlines);
}

void step(Incident& incident, const IncidentRecalled&, Instant) {
  incident.patrol = {};
  incident.agencies.clear();
  if (incident.stage != Stage::dispatched) return;
  incident.stage = Stage::filed;
  incident.dispatched.reset();
  unmeet(incident, milestone::dispatched);
}

void step(Incident& incident, const IncidentHandled& event, Instant at) {
  incident.stage = Stage::handled;
  incident.handled = at;
  incident.outcome = event.outcome;
  meet(incident, milestone::handled, at);
  start(incident, event.deadlines);
}

void step(Incident& incident, const IncidentFedBack& event, Instant at) {
  incident.stage = Stage::fed_back;
  incident.fed_back = at;
  incident.patrol = {};
  meet(incident, milestone::fed_back, at);
  start(incident, event.deadlines);
}

void step(Incident& incident, const IncidentReturned&, Instant) {
  incident.stage = Stage::dispatched;
  incident.handled.reset();
  incident.fed_back.reset();
  incident.patrol = {};
  ++incident.rework;
  unmeet(incident, milestone::handled);
  unmeet(incident, milestone::fed_back);
}

void step(Incident& incident, const IncidentClosed&, Instant at) {
  incident.stage = Stage::closed;
  incident.closed = at;
  meet(incident, milestone::closed, at);
}

void step(Incident& incident, const IncidentEvaluated& event, Instant) {
  incident.stage = Stage::evaluated;
  incident.score = event.score;
}

void step(Incident& incident, const IncidentOwned& event, Instant) { incident.owner = event.owner; }

void step(Incident& incident, const IncidentRelocated& event, Instant) {
  incident.position = event.position;
  incident.located = true;
  incident.source_position = event.source_position;
  incident.grid = event.grid;
  incident.village = event.village;
  incident.address = event.address;
}

void step(Incident& incident, const MilestoneReached& event, Instant at) {
  meet(incident, event.milestone, at);
  start(incident, event.deadlines);
}

}  // namespace lianxun::domain
