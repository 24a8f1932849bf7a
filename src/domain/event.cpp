#include "domain/event.hpp"

namespace lianxun::domain {
namespace {

std::string entity(const WorkingCrsChosen&) { return "working_crs"; }
std::string entity(const RoomConfigured&) { return "room"; }
std::string entity(const BoundariesPublished&) { return "boundaries"; }
std::string entity(const BasemapImported&) { return "basemap"; }
std::string entity(const PremisesImported&) { return "premises"; }
std::string entity(const CasesImported&) { return "cases"; }
std::string entity(const InspectionsImported&) { return "inspections"; }
std::string entity(const IncidentsImported&) { return "incidents"; }
std::string entity(const FeedAdvanced& event) { return "feed:" + event.feed; }

std::string entity(IncidentId id) { return "incident:" + std::to_string(id.value); }
std::string entity(PatrolId id) { return "patrol:" + std::to_string(id.value); }
std::string entity(PlanId id) { return "plan:" + std::to_string(id.value); }
std::string entity(const CaseNumber& id) { return "case:" + id; }

std::string entity(const IncidentReported& event) { return entity(event.incident.id); }
std::string entity(const PatrolIssued& event) { return entity(event.patrol.id); }
std::string entity(const PlanBegun& event) { return entity(event.plan.id); }
std::string entity(const CaseOpened& event) { return entity(event.opened.id); }

/// All the others name what they change.
template <class Body>
requires requires(const Body& body) { body.id; }
std::string entity(const Body& body) { return entity(body.id); }

}  // namespace

std::string entity_of(const EventBody& body) {
  return std::visit([](const auto& event) { return entity(event); }, body);
}

}  // namespace lianxun::domain
