#include "domain/patrol_steps.hpp"

#include <algorithm>
#include <stdexcept>

namespace lianxun::domain {
namespace {

PatrolStop& stop_of(Patrol& patrol, int stop) {
  if (stop < 0 || static_cast<std::size_t>(stop) >= patrol.stops.size()) {
    throw std::logic_error("patrol " + patrol.number + " has no stop " + std::to_string(stop));
  }
  return patrol.stops[static_cast<std::size_t>(stop)];
}

bool all_done(const Patrol& patrol) {
  return std::all_of(patrol.stops.begin(), patrol.stops.end(), [](const PatrolStop& stop) { return stop.done; });
}

}  // namespace

void step(Patrol& patrol, const PatrolReassigned& event, Instant) {
  patrol.crews = event.crews;
  patrol.stops = event.stops;
  if (all_done(patrol)) patrol.state = PatrolState::finished;  // what was left has been taken off
}

void step(Patrol& patrol, const PatrolDeparted&, Instant) { patrol.state = PatrolState::under_way; }

void step(Patrol& patrol, const StopReached& event, Instant at) { stop_of(patrol, event.stop).arrived = at; }

void step(Patrol& patrol, const StopHandled& event, Instant at) {
  auto& stop = stop_of(patrol, event.stop);
  stop.outcome = event.outcome;
  stop.note = event.note;
  stop.done = at;
  if (all_done(patrol)) patrol.state = PatrolState::finished;
}

void step(Patrol& patrol, const PatrolClosed&, Instant at) {
  patrol.state = PatrolState::closed;
  patrol.closed = at;
}

void step(Patrol& patrol, const PatrolWithdrawn& event, Instant at) {
  patrol.state = PatrolState::withdrawn;
  patrol.closed = at;
  patrol.reason = event.reason;
}

}  // namespace lianxun::domain
