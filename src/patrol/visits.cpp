#include "patrol/visits.hpp"

#include <algorithm>
#include <cmath>

#include "patrol/warnings.hpp"

namespace lianxun::patrol {
namespace {

using domain::Incident;
using domain::Refusal;
using domain::Situation;

// Where a visit would be: at the premises when they are known, otherwise where the incident was reported.
struct Place {
  const domain::Premises* premises = nullptr;
  shape::Point position;
  domain::GridCode grid;
  domain::VillageCode village;
};

const domain::Premises* find_premises(const Situation& situation, const domain::PremisesId& id) {
  const auto at = situation.premises.find(id);
  return at == situation.premises.end() ? nullptr : &at->second;
}

Place place_of(const domain::Premises& premises) {
  return {&premises, premises.position, premises.grid, premises.village};
}

std::optional<Place> place_of(const Situation& situation, const Incident& incident) {
  if (const auto* premises = find_premises(situation, incident.premises)) return place_of(*premises);
  if (!incident.located) return std::nullopt;
  return Place{nullptr, incident.position, incident.grid, incident.village};
}

bool same_place(const domain::PatrolStop& stop, const Place& place) {
  if (place.premises != nullptr && !stop.premises.empty()) return stop.premises == place.premises->id;
  const double metres = std::hypot(stop.position.x - place.position.x, stop.position.y - place.position.y);
  return stop.grid == place.grid && metres <= same_place_metres;
}

void settle(domain::PatrolStop& stop, const Place& place) {
  stop.position = place.position;
  stop.grid = place.grid;
  stop.village = place.village;
  if (place.premises == nullptr) return;
  stop.premises = place.premises->id;
  stop.name = place.premises->name;
}

Visit& visit_at(std::vector<Visit>& visits, const Place& place) {
  const auto at =
      std::find_if(visits.begin(), visits.end(), [&](const Visit& visit) { return same_place(visit.stop, place); });
  if (at == visits.end()) {
    settle(visits.emplace_back().stop, place);
    return visits.back();
  }
  if (at->stop.premises.empty() && place.premises != nullptr) settle(at->stop, place);
  return *at;
}

std::optional<Refusal> why_not(const Situation& situation, domain::IncidentId id) {
  const Incident* incident = situation.incidents.find(id);
  if (incident == nullptr)
    return Refusal{"There is no incident with the id {}: look it up again.", {std::to_string(id.value)}};
  if (!domain::is_open(*incident))
    return Refusal{"Incident {} is not open any more: leave it out.", {incident->number}};
  if (incident->patrol) {
    const auto* patrol = situation.patrols.find(incident->patrol);
    if (patrol == nullptr || domain::is_active(*patrol)) {
      return Refusal{"Incident {} is on patrol {} already: leave it out, or take it off there first.",
                     {incident->number, patrol == nullptr ? "" : patrol->number}};
    }
  }
  if (incident->stage == domain::Stage::handled || incident->stage == domain::Stage::fed_back) {
    return Refusal{"Incident {} has nothing left to do on site: leave it out.", {incident->number}};
  }
  return std::nullopt;
}

void name_stop(const Situation& situation, Visit& visit) {
  auto& stop = visit.stop;
  for (const auto id : stop.incidents) {
    if (stop.name.empty()) stop.name = situation.incidents.find(id)->address;
  }
  if (!stop.name.empty()) return;
  const auto date = domain::local_date(situation.as_of, situation.room->calendar.zone);
  if (const auto* village = domain::resolve_village(situation, stop.village, date)) stop.name = village->name;
  if (stop.name.empty()) stop.name = situation.incidents.find(stop.incidents.front())->number;
}

// Time on site, limits and name, once the incidents of the stop are known.
void finish(const Situation& situation, Visit& visit) {
  int minutes = visit.inspection ? inspection_minutes : 0;
  for (const auto id : visit.stop.incidents) {
    const Incident& incident = *situation.incidents.find(id);
    minutes = std::max(minutes, minutes_on_site(*situation.room, incident));
    if (const auto due = limit_on_site(incident)) visit.due.push_back(*due);
  }
  if (!visit.stop.incidents.empty()) {
    minutes += extra_incident_minutes * (static_cast<int>(visit.stop.incidents.size()) - 1);
  }
  visit.service = Seconds{60} * minutes;
  name_stop(situation, visit);
}

}  // namespace

std::variant<Visits, Refusal> open_visits(const Situation& situation, const Request& request) {
  if (request.incidents.empty() && request.premises.empty()) {
    return Refusal{"Choose at least one incident or one shop.", {}};
  }
  Visits result;
  std::vector<domain::IncidentId> seen;
  for (const auto id : request.incidents) {
    if (auto reason = why_not(situation, id)) return *reason;
    if (std::find(seen.begin(), seen.end(), id) != seen.end()) continue;
    seen.push_back(id);
    const Incident& incident = *situation.incidents.find(id);
    if (const auto place = place_of(situation, incident)) {
      visit_at(result.visits, *place).stop.incidents.push_back(id);
    } else {
      result.warnings.push_back({"{} has no place and was left out", {incident.number}});
    }
  }
  for (const auto& id : request.premises) {
    const auto* premises = find_premises(situation, id);
    if (premises == nullptr)
      return Refusal{"There are no premises \"{}\": look them up again or leave them out.", {id}};
    visit_at(result.visits, place_of(*premises)).inspection = true;
  }
  if (result.visits.empty()) return Refusal{"None of the chosen incidents has a place: put one on the map first.", {}};
  for (Visit& visit : result.visits) finish(situation, visit);
  if (auto reason = add_agencies(situation, request, result)) return *reason;
  return result;
}

}  // namespace lianxun::patrol
