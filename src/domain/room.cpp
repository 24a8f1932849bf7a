#include "domain/room.hpp"

#include <algorithm>

namespace lianxun::domain {
namespace {

/// Offices have tens of each, so a scan is as quick as anything.
template <class Entity>
const Entity* by_id(const std::vector<Entity>& entities, const std::string& id) {
  const auto at = std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.id == id; });
  return at == entities.end() ? nullptr : &*at;
}

/// Whether the shift that starts on `day` covers the local time.
bool covers(const Shift& shift, std::chrono::local_days day, LocalTime at) {
  const unsigned weekday = std::chrono::weekday(day).iso_encoding() - 1;  // Monday is bit 0
  if ((shift.weekdays >> weekday & 1U) == 0) return false;
  const auto into = at - LocalTime(day);
  return into >= std::chrono::minutes(shift.from) && into < std::chrono::minutes(shift.to);
}

}  // namespace

const Agency* Room::find_agency(const AgencyId& id) const { return by_id(agencies, id); }
const Officer* Room::find_officer(const OfficerId& id) const { return by_id(officers, id); }
const Crew* Room::find_crew(const CrewId& id) const { return by_id(crews, id); }
const Category* Room::find_category(const CategoryId& id) const { return by_id(categories, id); }
const Power* Room::find_power(const PowerCode& code) const {
  const auto at = std::find_if(powers.begin(), powers.end(), [&](const Power& power) { return power.code == code; });
  return at == powers.end() ? nullptr : &*at;
}

bool on_duty(const Crew& crew, Instant at, Zone zone) {
  const auto local = to_local(at, zone);
  const auto today = std::chrono::floor<std::chrono::days>(local);
  return std::any_of(crew.shifts.begin(), crew.shifts.end(), [&](const Shift& shift) {
    // A night shift that began yesterday may still run.
    return covers(shift, today, local) || covers(shift, today - std::chrono::days(1), local);
  });
}

}  // namespace lianxun::domain
