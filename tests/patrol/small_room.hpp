#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/situation.hpp"

namespace lianxun::patrol {

/// Monday 2024-01-08 at this time of the room's zone.
inline domain::Instant monday(const std::string& hour) {
  return *domain::parse_instant("2024-01-08T" + hour, domain::Zone{});
}

/// Enforcement with three crews (the third too small, none at night but the second), fire with one, market with one.
/// "fumes" needs enforcement and market, "wires" fire alone, "gas" all three. One road from west to east at 36 km/h.
inline domain::Situation small_room() {
  domain::Situation situation;
  domain::Room room;
  room.agencies = {{"enforcement", "Enforcement", "Enforcement", "E"},
                   {"fire", "Fire", "Fire", "F"},
                   {"market", "Market", "Market", "M"}};
  const domain::Shift day{0x1f, 8 * 60 + 30, 17 * 60 + 30};
  const domain::Shift late{0x1f, 13 * 60, 26 * 60};
  const auto crew = [&](const char* id, const char* agency, double x, int qualified, domain::Shift shift) {
    domain::Crew added;
    added.id = added.name = added.name_en = id;
    added.agency = agency;
    added.base = {x, 0};
    added.shifts = {shift};
    for (int i = 0; i < 3; ++i) {
      const std::string officer = std::string(id) + "-" + std::to_string(i);
      room.officers.push_back({officer, officer, agency, i < qualified});
      added.officers.push_back(officer);
    }
    room.crews.push_back(added);
  };
  crew("E1", "enforcement", 0, 2, day);
  crew("E2", "enforcement", 9000, 3, late);
  crew("E3", "enforcement", 500, 1, day);
  crew("F1", "fire", 6000, 2, day);
  crew("M1", "market", 0, 2, day);
  const auto category = [&](const char* id, const char* responsible, std::vector<std::string> with, int minutes) {
    domain::Category added;
    added.id = added.name = id;
    added.responsible = responsible;
    added.cooperating = std::move(with);
    added.minutes_on_site = minutes;
    room.categories.push_back(added);
  };
  category("fumes", "enforcement", {"market"}, 30);
  category("wires", "fire", {}, 20);
  category("gas", "fire", {"enforcement", "market"}, 40);
  situation.room = std::make_shared<domain::Room>(std::move(room));
  domain::Basemap basemap;
  basemap.roads.push_back({"road", "", 36, {{-1000, 0}, {5000, 0}, {10000, 0}}});
  situation.basemap = std::make_shared<domain::Basemap>(std::move(basemap));
  situation.as_of = monday("09:00");
  return situation;
}

inline domain::Incident& add_incident(domain::Situation& situation, const char* category, shape::Point at,
                                      const char* grid = "g1") {
  domain::Incident incident;
  incident.id.value = static_cast<std::int64_t>(situation.incidents.size()) + 1;
  incident.number = "N" + std::to_string(incident.id.value);
  incident.category = category;
  incident.stage = domain::Stage::filed;
  incident.reported = situation.as_of;
  incident.position = at;
  incident.located = true;
  incident.grid = grid;
  incident.address = "place " + std::to_string(incident.id.value);
  return situation.incidents.insert(std::move(incident));
}

inline void add_limit(domain::Incident& incident, domain::Instant due) {
  incident.deadlines.push_back({"handling", "handling", "handled", due, std::nullopt});
}

}  // namespace lianxun::patrol
