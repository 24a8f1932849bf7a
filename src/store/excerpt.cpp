#include "store/excerpt.hpp"

#include <type_traits>

namespace lianxun::store {
namespace {

using domain::CaseNumber;
using domain::EventBody;
using domain::IncidentId;
using domain::PatrolId;
using domain::PlanId;
using domain::Situation;

template <class Take>
struct Named {
  Take take;

  void operator()(const domain::IncidentReported& event) const { take(event.incident.id); }
  void operator()(const domain::PatrolIssued& event) const { take(event.patrol.id); }
  void operator()(const domain::PlanBegun& event) const { take(event.plan.id); }
  void operator()(const domain::CaseOpened& event) const { take(event.opened.id); }
  void operator()(const domain::IncidentsImported& event) const {
    for (const auto& incident : *event.incidents) take(incident.id);
  }
  template <class Body>
  void operator()(const Body& event) const {
    if constexpr (requires { event.id; }) take(event.id);
  }
};

/// Calls `take` with the id of every incident, case, patrol and plan that the event reads or changes; an import of
/// cases names none, since it only replaces them.
template <class Take>
void for_each_named(const EventBody& event, Take take) {
  std::visit(Named<Take>{take}, event);
}

struct Copy {
  const Situation& from;
  Situation& to;

  void operator()(IncidentId id) const {
    if (const auto* incident = from.incidents.find(id)) to.incidents.insert(*incident);
  }
  void operator()(PatrolId id) const {
    if (const auto* patrol = from.patrols.find(id)) to.patrols.insert(*patrol);
  }
  void operator()(PlanId id) const {
    if (const auto* plan = from.plans.find(id)) to.plans.insert(*plan);
  }
  void operator()(const CaseNumber& id) const {
    if (const auto at = from.cases.find(id); at != from.cases.end()) to.cases.insert(*at);
  }
};

struct Revision {
  const Situation& situation;
  std::int64_t& revision;

  void operator()(IncidentId id) const {
    if (const auto* incident = situation.incidents.find(id)) revision = incident->revision;
  }
  void operator()(PatrolId id) const {
    if (const auto* patrol = situation.patrols.find(id)) revision = patrol->revision;
  }
  void operator()(PlanId id) const {
    if (const auto* plan = situation.plans.find(id)) revision = plan->revision;
  }
  void operator()(const CaseNumber& id) const {
    if (const auto at = situation.cases.find(id); at != situation.cases.end()) revision = at->second.revision;
  }
};

}  // namespace

Situation excerpt(const Situation& situation, const std::vector<domain::Event>& events) {
  Situation part;
  part.applied = situation.applied;
  part.as_of = situation.as_of;
  part.working_crs = situation.working_crs;
  part.room = situation.room;
  part.boundaries = situation.boundaries;
  part.basemap = situation.basemap;
  part.revisions = situation.revisions;
  for (const auto& event : events) for_each_named(event.body, Copy{situation, part});
  return part;
}

std::int64_t revision_after(const Situation& situation, const EventBody& event) {
  if (const auto at = situation.revisions.find(domain::entity_of(event)); at != situation.revisions.end()) {
    return at->second;
  }
  std::int64_t revision = 0;
  for_each_named(event, Revision{situation, revision});
  return revision;
}

}  // namespace lianxun::store
