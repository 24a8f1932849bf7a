#include "app/as_then.hpp"

namespace lianxun::app {

namespace {

using domain::Instant;
using domain::Stage;

void forget_after(std::optional<Instant>& moment, Instant at) {
  if (moment && *moment > at) moment.reset();
}

Stage stage_at(const domain::Incident& incident) {
  if (incident.closed) return incident.stage == Stage::dismissed ? Stage::dismissed : Stage::closed;
  if (incident.fed_back) return Stage::fed_back;
  if (incident.handled) return Stage::handled;
  if (incident.dispatched) return Stage::dispatched;
  return incident.filed ? Stage::filed : Stage::reported;
}

domain::Incident as_then(domain::Incident incident, Instant at) {
  for (auto* moment : {&incident.verified, &incident.filed, &incident.dispatched, &incident.handled, &incident.fed_back,
                       &incident.closed}) {
    forget_after(*moment, at);
  }
  for (domain::Deadline& deadline : incident.deadlines) forget_after(deadline.met, at);
  incident.stage = stage_at(incident);
  if (!incident.dispatched) incident.agencies.clear();
  if (!incident.handled) incident.outcome.clear();
  return incident;
}

domain::Patrol as_then(domain::Patrol patrol, Instant at) {
  bool begun = false;
  bool all_done = !patrol.stops.empty();
  for (domain::PatrolStop& stop : patrol.stops) {
    forget_after(stop.arrived, at);
    forget_after(stop.done, at);
    if (!stop.done) stop.outcome.reset();
    begun = begun || stop.arrived;
    all_done = all_done && stop.done;
  }
  if (patrol.closed && *patrol.closed <= at) return patrol;
  patrol.closed.reset();
  patrol.state = all_done ? domain::PatrolState::finished
                 : begun  ? domain::PatrolState::under_way
                          : domain::PatrolState::issued;
  return patrol;
}

}  // namespace

domain::Situation as_then(const domain::Situation& situation, Instant at) {
  domain::Situation then = situation;
  then.incidents = {};
  then.patrols = {};
  then.by_number.clear();
  for (const domain::Patrol& patrol : situation.patrols) {
    if (patrol.issued <= at) then.patrols.insert(as_then(patrol, at));
  }
  for (const domain::Incident& incident : situation.incidents) {
    if (incident.reported > at) continue;
    domain::Incident was = as_then(incident, at);
    const domain::Patrol* patrol = then.patrols.find(was.patrol);
    if (patrol == nullptr) was.patrol = {};
    then.by_number[was.number] = was.id;
    then.incidents.insert(std::move(was));
  }
  std::erase_if(then.cases, [at](const auto& entry) { return entry.second.opened > at; });
  for (auto& [id, one] : then.cases) {
    forget_after(one.decided, at);
    if (!one.decided) one.fine_yuan = 0;
  }
  std::erase_if(then.inspections, [at](const auto& entry) { return entry.second.at > at; });
  return then;
}

}  // namespace lianxun::app
