#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "domain/command.hpp"
#include "domain/situation.hpp"

namespace lianxun::domain {

inline constexpr Zone beijing{};

/// Local time of the room's zone.
inline Instant at(const std::string& text) {
  const auto instant = parse_instant(text, beijing);
  REQUIRE(instant);
  return *instant;
}

inline Date on(const std::string& text) {
  const auto date = parse_date(text);
  REQUIRE(date);
  return *date;
}

/// The State Council's arrangement of 2023 and 2024 as far as the tests walk over it.
Calendar statutory_calendar();

/// Two agencies with two crews each, a simple, a joint and a multi-stage category, three villages.
std::shared_ptr<const Room> small_room();

/// A situation and its clock, driven by commands; what is decided is applied at once, as the desk does. A second
/// situation gets the events alone and must never differ.
class Office {
 public:
  explicit Office(const std::string& now = "2024-01-08T09:00");

  /// The events; fails the test when refused.
  std::vector<EventBody> accept(const Command& command);
  /// msgid of the refusal; fails the test when accepted.
  std::string refuse(const Command& command);
  Decision give(const Command& command);

  IncidentId complaint(const CategoryId& category = "fumes");
  IncidentId finding(const CategoryId& category = "fumes");
  [[nodiscard]] const Incident& incident(IncidentId id) const { return *situation.incidents.find(id); }
  [[nodiscard]] const Patrol& patrol(PatrolId id) const { return *situation.patrols.find(id); }

  /// A joint patrol of both agencies, one stop for each incident, half an hour apart.
  [[nodiscard]] Patrol plan(const std::vector<IncidentId>& incidents) const;
  PatrolId issue(const std::vector<IncidentId>& incidents);

  Situation situation;
  Context context;

 private:
  void apply_all(const std::vector<EventBody>& bodies);
  Situation replayed_;
};

/// Whether everything that replay must reproduce is the same.
bool same(const Situation& a, const Situation& b);

}  // namespace lianxun::domain
