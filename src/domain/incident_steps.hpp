#pragma once

#include "domain/event.hpp"

namespace lianxun::domain {

// What one event does to its incident. `apply` takes these steps on the situation's incident, `decide` on a copy, so
// that a command which leads to several events sees each of them done. None checks whether it may be taken.

void step(Incident& incident, const IncidentVerified& event, Instant at);
void step(Incident& incident, const IncidentFiled& event, Instant at);
void step(Incident& incident, const IncidentDismissed& event, Instant at);
void step(Incident& incident, const IncidentDispatched& event, Instant at);
void step(Incident& incident, const IncidentRecalled& event, Instant at);
void step(Incident& incident, const IncidentHandled& event, Instant at);
void step(Incident& incident, const IncidentFedBack& event, Instant at);
void step(Incident& incident, const IncidentReturned& event, Instant at);
void step(Incident& incident, const IncidentClosed& event, Instant at);
void step(Incident& incident, const IncidentEvaluated& event, Instant at);
void step(Incident& incident, const IncidentOwned& event, Instant at);
void step(Incident& incident, const IncidentRelocated& event, Instant at);
void step(Incident& incident, const MilestoneReached& event, Instant at);

}  // namespace lianxun::domain
