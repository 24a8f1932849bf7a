#include "patrol/warnings.hpp"

#include <cmath>

#include "patrol/crews.hpp"
#include "patrol/duty.hpp"

namespace lianxun::patrol {
namespace {

constexpr double far_from_road = 200;  // metres

// What is met before anybody comes, or only after it has been handled, does not depend on the round.
bool met_on_site(const domain::Deadline& deadline) {
  const auto& until = deadline.until;
  return !deadline.met && until != "reported" && until != "verified" && until != "filed" && until != "dispatched" &&
         until != "fed_back" && until != "closed" && until != "evaluated";
}

}  // namespace

std::vector<domain::Message> road_warnings(const RoadNetwork& roads, shape::Point base,
                                           std::span<const domain::PatrolStop> stops) {
  if (roads.empty()) return {{"no roads are loaded: times follow straight lines at 15 km/h", {}}};
  std::vector<domain::Message> warnings;
  for (const auto& stop : stops) {
    const double metres = roads.off_road(stop.position);
    if (metres > far_from_road) {
      warnings.push_back({"{} lies {} m from the nearest road", {stop.name, std::to_string(std::lround(metres))}});
    }
    if (!roads.connected(base, stop.position)) {
      warnings.push_back({"no road leads to {}: its time follows a straight line at 15 km/h", {stop.name}});
    }
  }
  return warnings;
}

std::optional<domain::Message> late_warning(const domain::Situation& situation, const domain::Incident& incident,
                                            domain::Instant depart, domain::Instant leave) {
  const auto due = limit_on_site(incident);
  if (!due || leave <= *due) return std::nullopt;
  if (*due <= depart) return domain::Message{"{} was overdue before departure", {incident.number}};
  const auto zone = situation.room->calendar.zone;
  return domain::Message{"{} will be handled at {}, past its limit of {}",
                         {incident.number, clock_text(leave, depart, zone), clock_text(*due, depart, zone)}};
}

std::optional<domain::Message> duty_warning(const domain::Situation& situation, const domain::Crew& crew,
                                            domain::Instant depart, domain::Instant end) {
  const auto zone = situation.room->calendar.zone;
  const auto off = end_of_duty(crew, depart, zone);
  if (end <= off) return std::nullopt;
  return domain::Message{"{} works until {}, past the end of its duty at {}",
                         {crew.name, clock_text(end, depart, zone), clock_text(off, depart, zone)}};
}

std::optional<domain::Instant> limit_on_site(const domain::Incident& incident) {
  std::optional<domain::Instant> due;
  for (const auto& deadline : incident.deadlines) {
    if (met_on_site(deadline) && (!due || deadline.due < *due)) due = deadline.due;
  }
  return due;
}

}  // namespace lianxun::patrol
