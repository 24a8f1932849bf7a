#pragma once

#include "domain/event.hpp"

namespace lianxun::domain {

// What one event does to its patrol; the incidents on it have events of their own.

void step(Patrol& patrol, const PatrolReassigned& event, Instant at);
void step(Patrol& patrol, const PatrolDeparted& event, Instant at);
void step(Patrol& patrol, const StopReached& event, Instant at);
/// The patrol is finished with its last stop.
void step(Patrol& patrol, const StopHandled& event, Instant at);
void step(Patrol& patrol, const PatrolClosed& event, Instant at);
void step(Patrol& patrol, const PatrolWithdrawn& event, Instant at);

}  // namespace lianxun::domain
