#include "domain/decide_one.hpp"

namespace lianxun::domain {
namespace {

const Incident* find(const Situation& situation, IncidentId id) { return situation.incidents.find(id); }
const Patrol* find(const Situation& situation, PatrolId id) { return situation.patrols.find(id); }

const Plan* find(const Situation& situation, PlanId id) { return situation.plans.find(id); }

Refusal unknown(PlanId id) {
  return refuse("There is no plan with the id {}: look it up again.", std::to_string(id.value));
}
Refusal unknown(IncidentId id) {
  return refuse("There is no incident with the id {}: look it up again.", std::to_string(id.value));
}
Refusal unknown(PatrolId id) {
  return refuse("There is no patrol with the id {}: look it up again.", std::to_string(id.value));
}

bool is_stale(const Context& context, int revision) {
  return context.expected_revision && *context.expected_revision != revision;
}

Refusal changed_meanwhile(const std::string& number) {
  return refuse("{} has been changed by someone else meanwhile: look at it again, then repeat.", number);
}

int revision_of(const Situation& situation, const std::string& entity) {
  const auto known = situation.revisions.find(entity);
  return known == situation.revisions.end() ? 0 : known->second;
}

const std::string& what(const Incident& incident) { return incident.number; }
const std::string& what(const Patrol& patrol) { return patrol.number; }
const std::string& what(const Plan& plan) { return plan.name; }

/// Commands on an incident, a patrol or a plan.
template <class Body>
requires requires(const Body& body) { body.id; }
Decision decide_checked(const Situation& situation, const Body& body, const Context& context) {
  const auto* found = find(situation, body.id);
  if (found == nullptr) return unknown(body.id);
  if (is_stale(context, found->revision)) return changed_meanwhile(what(*found));
  return decide_one(situation, *found, body, context);
}

Decision decide_checked(const Situation& situation, const ConfigureRoom& body, const Context& context) {
  if (is_stale(context, revision_of(situation, "room"))) {
    return refuse("The room has been configured by someone else meanwhile: look at it again, then repeat.");
  }
  return decide_one(situation, body, context);
}

Decision decide_checked(const Situation& situation, const PublishBoundaries& body, const Context& context) {
  if (is_stale(context, revision_of(situation, "boundaries"))) {
    return refuse("The boundaries have been published by someone else meanwhile: look at them again, then repeat.");
  }
  return decide_one(situation, body, context);
}

Decision decide_checked(const Situation& situation, const OpenCase& body, const Context& context) {
  const auto* incident = find(situation, body.incident);
  if (incident == nullptr) return unknown(body.incident);
  if (is_stale(context, incident->revision)) return changed_meanwhile(incident->number);
  return decide_one(situation, *incident, body, context);
}

Decision decide_checked(const Situation& situation, const DecideCase& body, const Context& context) {
  const auto found = situation.cases.find(body.id);
  if (found == situation.cases.end()) return refuse("There is no case {}: look it up again.", body.id);
  if (is_stale(context, found->second.revision)) return changed_meanwhile(body.id);
  return decide_one(situation, found->second, body, context);
}

/// Commands on nothing that was there before.
template <class Body>
Decision decide_checked(const Situation& situation, const Body& body, const Context& context) {
  return decide_one(situation, body, context);
}

}  // namespace

Decision decide(const Situation& situation, const Command& command, const Context& context) {
  return std::visit([&](const auto& body) { return decide_checked(situation, body, context); }, command);
}

}  // namespace lianxun::domain
