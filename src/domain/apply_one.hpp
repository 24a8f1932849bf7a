#pragma once

#include "domain/incident_steps.hpp"
#include "domain/patrol_steps.hpp"
#include "domain/plan_steps.hpp"
#include "domain/situation.hpp"

namespace lianxun::domain {

// One overload per event; `apply` picks it. A new event goes into the file of its topic and is declared here.

// apply_room.cpp
void apply_one(Situation& situation, const WorkingCrsChosen& body, const Event& event);
void apply_one(Situation& situation, const RoomConfigured& body, const Event& event);
void apply_one(Situation& situation, const BoundariesPublished& body, const Event& event);
void apply_one(Situation& situation, const BasemapImported& body, const Event& event);
void apply_one(Situation& situation, const PremisesImported& body, const Event& event);
void apply_one(Situation& situation, const InspectionsImported& body, const Event& event);
void apply_one(Situation& situation, const FeedAdvanced& body, const Event& event);

// apply_incident.cpp
void apply_one(Situation& situation, const IncidentsImported& body, const Event& event);
void apply_one(Situation& situation, const IncidentReported& body, const Event& event);
[[nodiscard]] Incident& entity(Situation& situation, IncidentId id);  // throws std::logic_error

// apply_case.cpp
void apply_one(Situation& situation, const CasesImported& body, const Event& event);
void apply_one(Situation& situation, const CaseOpened& body, const Event& event);
[[nodiscard]] Case& entity(Situation& situation, const CaseNumber& id);  // throws std::logic_error
void step(Case& one, const CaseDecided& event, Instant at);

// apply_patrol.cpp
void apply_one(Situation& situation, const PatrolIssued& body, const Event& event);
[[nodiscard]] Patrol& entity(Situation& situation, PatrolId id);  // throws std::logic_error

// apply_plan.cpp
void apply_one(Situation& situation, const PlanBegun& body, const Event& event);
[[nodiscard]] Plan& entity(Situation& situation, PlanId id);  // throws std::logic_error

/// Every other event is a step of the one incident, case, patrol or plan it names.
template <class Body>
requires requires(Situation& situation, const Body& body, Instant at) { step(entity(situation, body.id), body, at); }
void apply_one(Situation& situation, const Body& body, const Event& event) {
  auto& changed = entity(situation, body.id);
  step(changed, body, event.at);
  ++changed.revision;
}

}  // namespace lianxun::domain
