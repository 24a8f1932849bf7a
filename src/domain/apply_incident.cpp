#include <algorithm>
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

/// Buckets for `count` entries, doubled when there are too few: an import comes in many events.
template <class Map>
void reserve(Map& map, std::size_t count) {
  const auto there = static_cast<std::size_t>(static_cast<float>(map.bucket_count()) * map.max_load_factor());
  if (count > there) map.reserve(std::max(count, 2 * there));
}

}  // namespace

Incident& entity(Situation& situation, IncidentId id) {
  if (auto* incident = situation.incidents.find(id)) return *incident;
  throw std::logic_error("there is no incident " + std::to_string(id.value));
}

void apply_one(Situation& situation, const IncidentsImported& body, const Event& event) {
  const auto total = situation.incidents.size() + body.incidents->size();
  situation.incidents.reserve(total);
  reserve(situation.by_number, total);
  reserve(situation.by_external_id, total);
  for (const auto& incident : *body.incidents) add(situation, incident);
  ++situation.revisions[entity_of(event.body)];
}

void apply_one(Situation& situation, const IncidentReported& body, const Event&) { add(situation, body.incident); }

}  // namespace lianxun::domain
