#include <stdexcept>

#include "domain/apply_one.hpp"
#include "domain/numbering.hpp"

namespace lianxun::domain {
namespace {

void add(Situation& situation, const Incident& incident) {
  if (incident.id.value <= 0 || situation.incidents.find(incident.id) != nullptr) {
    throw std::logic_error("incident " + std::to_string(incident.id.value) + " is reported twice");
  }
  situation.by_number.emplace(incident.number, incident.id);
  if (!incident.external_id.empty()) {
    situation.by_external_id.emplace(external_key(incident.feed, incident.external_id), incident.id);
  }
  situation.incidents.insert(incident);
}

}  // namespace

Incident& entity(Situation& situation, IncidentId id) {
  if (auto* incident = situation.incidents.find(id)) return *incident;
  throw std::logic_error("there is no incident " + std::to_string(id.value));
}

void apply_one(Situation& situation, const IncidentsImported& body, const Event& event) {
  const auto total = situation.incidents.size() + body.incidents->size();
  situation.incidents.reserve(total);
  situation.by_number.reserve(total);
  situation.by_external_id.reserve(total);
  for (const auto& incident : *body.incidents) add(situation, incident);
  ++situation.revisions[entity_of(event.body)];
}

void apply_one(Situation& situation, const IncidentReported& body, const Event&) { add(situation, body.incident); }

}  // namespace lianxun::domain
