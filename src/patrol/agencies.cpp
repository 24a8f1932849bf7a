#include <algorithm>
#include <map>

#include "patrol/visits.hpp"

namespace lianxun::patrol {
namespace {

template <class Value>
void add_once(std::vector<Value>& values, const Value& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

template <class Value>
bool holds(const std::vector<Value>& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// The responsible agency of most incidents, of equal ones the first in the room.
domain::AgencyId most_responsible(const domain::Situation& situation, const Visits& visits) {
  std::map<domain::AgencyId, int> counts;
  for (const Visit& visit : visits.visits) {
    for (const auto id : visit.stop.incidents) {
      const auto agencies = agencies_of(*situation.room, *situation.incidents.find(id));
      if (!agencies.empty()) ++counts[agencies.front()];
    }
  }
  domain::AgencyId best;
  int most = 0;
  for (const auto& agency : situation.room->agencies) {
    const auto at = counts.find(agency.id);
    if (at == counts.end() || at->second <= most) continue;
    best = agency.id;
    most = at->second;
  }
  return best;
}

// The lead first, the others as the room lists them.
std::vector<domain::AgencyId> in_order(const domain::Room& room, const domain::AgencyId& lead,
                                       const std::vector<domain::AgencyId>& agencies) {
  std::vector<domain::AgencyId> sorted;
  if (holds(agencies, lead)) sorted.push_back(lead);
  for (const auto& agency : room.agencies) {
    if (holds(agencies, agency.id)) add_once(sorted, agency.id);
  }
  return sorted;
}

}  // namespace

std::vector<domain::AgencyId> agencies_of(const domain::Room& room, const domain::Incident& incident) {
  std::vector<domain::AgencyId> agencies;
  const auto* category = room.find_category(incident.category);
  if (category == nullptr) return agencies;
  if (room.find_agency(category->responsible) != nullptr) agencies.push_back(category->responsible);
  for (const auto& id : category->cooperating) {
    if (room.find_agency(id) != nullptr) add_once(agencies, id);
  }
  return agencies;
}

int minutes_on_site(const domain::Room& room, const domain::Incident& incident) {
  const auto* category = room.find_category(incident.category);
  return category == nullptr ? domain::Category{}.minutes_on_site : category->minutes_on_site;
}

std::string agency_name(const domain::Room& room, const domain::AgencyId& id) {
  const auto* agency = room.find_agency(id);
  return agency == nullptr ? id : agency->name;
}

std::optional<domain::Refusal> add_agencies(const domain::Situation& situation, const Request& request,
                                            Visits& visits) {
  const domain::Room& room = *situation.room;
  for (const auto& id : request.agencies) {
    if (room.find_agency(id) == nullptr)
      return domain::Refusal{"There is no agency \"{}\": choose one of the room's.", {id}};
  }
  if (!request.lead.empty() && room.find_agency(request.lead) == nullptr) {
    return domain::Refusal{"There is no agency \"{}\": choose one of the room's.", {request.lead}};
  }
  visits.lead = request.lead.empty() ? most_responsible(situation, visits) : request.lead;
  if (visits.lead.empty() && !request.agencies.empty()) visits.lead = request.agencies.front();
  if (visits.lead.empty()) return domain::Refusal{"No agency is responsible for this: choose the lead agency.", {}};

  bool lead_needed = false;
  for (Visit& visit : visits.visits) {
    auto& required = visit.stop.required;
    for (const auto id : visit.stop.incidents) {
      for (const auto& agency : agencies_of(room, *situation.incidents.find(id))) add_once(required, agency);
    }
    lead_needed = lead_needed || holds(required, visits.lead);
    if (visit.inspection || required.empty()) add_once(required, visits.lead);
    for (const auto& agency : request.agencies) add_once(required, agency);
  }
  std::vector<domain::AgencyId> all;
  for (Visit& visit : visits.visits) {
    if (!lead_needed) add_once(visit.stop.required, visits.lead);  // who leads is on site
    visit.stop.required = in_order(room, visits.lead, visit.stop.required);
    for (const auto& agency : visit.stop.required) add_once(all, agency);
  }
  visits.agencies = in_order(room, visits.lead, all);
  return std::nullopt;
}

}  // namespace lianxun::patrol
