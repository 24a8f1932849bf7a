#include "domain/decide_one.hpp"

namespace lianxun::domain {
namespace {

/// What a command is about, as far as the situation has it: found, or told that it is unknown.
template <class Entity>
struct Subject {
  const Entity* entity = nullptr;
  const char* unknown = "";
};

Subject<Incident> subject(const Situation& situation, IncidentId id) {
  return {situation.incidents.find(id), "There is no incident with the id {}: look it up again."};
}

Subject<Patrol> subject(const Situation& situation, PatrolId id) {
  return {situation.patrols.find(id), "There is no patrol with the id {}: look it up again."};
}

Refusal stale(const std::string& what) {
  return refuse("{} has been changed by someone else meanwhile: look at it again, then repeat.", what);
}

bool is_stale(const Context& context, int revision) {
  return context.expected_revision && *context.expected_revision != revision;
}

int revision_of(const Situation& situation, const std::string& entity) {
  const auto known = situation.revisions.find(entity);
  return known == situation.revisions.end() ? 0 : known->second;
}

/// Commands on an incident or a patrol.
template <class Body>
requires requires(const Body& body) { body.id; }
Decision decide_checked(const Situation& situation, const Body& body, const Context& context) {
  const auto found = subject(situation, body.id);
  if (found.entity == nullptr) return refuse(found.unknown, std::to_string(body.id.value));
  if (is_stale(context, found.entity->revision)) return stale(found.entity->number);
  return decide_one(situation, *found.entity, body, context);
}

Decision decide_checked(const Situation& situation, const ConfigureRoom& body, const Context& context) {
  if (is_stale(context, revision_of(situation, "room"))) return stale("room");
  return decide_one(situation, body, context);
}

Decision decide_checked(const Situation& situation, const PublishBoundaries& body, const Context& context) {
  if (is_stale(context, revision_of(situation, "boundaries"))) return stale("boundaries");
  return decide_one(situation, body, context);
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
