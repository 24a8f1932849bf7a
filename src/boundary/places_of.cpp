#include "boundary/places_of.hpp"

#include <algorithm>

namespace lianxun::boundary {
namespace {

using domain::Date;

/// The same day a year earlier; the last of February where there is none.
Date year_before(Date date) {
  const Date same = date - std::chrono::years{1};
  return same.ok() ? same : Date(same.year() / same.month() / std::chrono::last);
}

int minutes_of(const domain::Room& room, const domain::Incident& incident) {
  const auto* category = room.find_category(incident.category);
  return category == nullptr ? domain::Category{}.minutes_on_site : category->minutes_on_site;
}

shape::Point last_position(const domain::Situation& situation, const domain::Crew& crew) {
  shape::Point at = crew.base;
  domain::Instant when{};
  for (const domain::Patrol& patrol : situation.patrols) {
    const auto is_crew = [&crew](const domain::PatrolCrew& each) { return each.crew == crew.id; };
    if (!domain::is_active(patrol) || std::ranges::none_of(patrol.crews, is_crew)) continue;
    for (const domain::PatrolStop& stop : patrol.stops) {
      const bool wanted = stop.required.empty() || std::ranges::find(stop.required, crew.agency) != stop.required.end();
      if (!wanted || !stop.arrived || *stop.arrived < when) continue;
      when = *stop.arrived;
      at = stop.position;
    }
  }
  return at;
}

}  // namespace

std::vector<Place> places_of(const domain::Situation& situation, Date last) {
  std::vector<Place> out;
  const domain::Room& room = *situation.room;
  const domain::Zone zone = room.calendar.zone;
  const Date before_first = year_before(last);
  for (int row = 0; const domain::Incident& incident : situation.incidents) {
    const int index = row++;
    if (!incident.located) continue;
    const Date reported = domain::local_date(incident.reported, zone);
    Place place{.at = incident.position, .open = domain::is_open(incident), .index = index};
    place.of_year = before_first < reported && reported <= last && incident.stage != domain::Stage::dismissed;
    if (place.of_year) place.minutes = minutes_of(room, incident);
    if (place.open || place.of_year) out.push_back(place);
  }
  for (int row = 0; const auto& premises : situation.premises)
    out.push_back({.at = premises.second.position, .kind = PlaceKind::premises, .index = row++});
  for (int row = 0; const domain::Crew& crew : room.crews)
    out.push_back({.at = last_position(situation, crew), .kind = PlaceKind::crew, .index = row++});
  return out;
}

}  // namespace lianxun::boundary
