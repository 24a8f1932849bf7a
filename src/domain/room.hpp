#pragma once

#include <string>
#include <vector>

#include "domain/calendar.hpp"
#include "domain/ids.hpp"
#include "shape/point.hpp"

namespace lianxun::domain {

struct Agency {
  AgencyId id;
  std::string name;
  std::string name_en;
  std::string short_name;

  friend bool operator==(const Agency&, const Agency&) = default;
};

struct Officer {
  OfficerId id;
  std::string name;
  AgencyId agency;
  bool qualified = false;  // holds an enforcement certificate (行政执法证)

  friend bool operator==(const Officer&, const Officer&) = default;
};

/// Minutes after local midnight; `to` may exceed 24 h for a night shift. `weekdays` bit 0 is Monday.
struct Shift {
  unsigned weekdays = 0x7f;
  int from = 0;
  int to = 24 * 60;

  friend bool operator==(const Shift&, const Shift&) = default;
};

/// People of one agency who move together.
struct Crew {
  CrewId id;
  std::string name;
  std::string name_en;
  AgencyId agency;
  std::vector<OfficerId> officers;
  shape::Point base;  // working CRS
  std::vector<Shift> shifts;

  friend bool operator==(const Crew&, const Crew&) = default;
};

/// A point in the life of an incident that a limit runs from or to. Beyond the seven stages a category may name
/// its own ("stop work", "penalty", "demolition"); those are reached by `ReachMilestone`.
using Milestone =
    std::string;  // "reported", "verified", "filed", "dispatched", "handled", "closed" or the category's own

/// One statutory or agreed time limit of a category (处置时限).
struct Limit {
  enum class Unit { working_hours, working_days, hours, days };
  std::string name;
  std::string name_en;
  Milestone from = "filed";
  Milestone until = "handled";
  double amount = 0;
  Unit unit = Unit::working_hours;

  friend bool operator==(const Limit&, const Limit&) = default;
};

struct Category {
  CategoryId id;
  std::string name;
  std::string name_en;
  std::string group;                  // 市容环境 …: a word of the data
  AgencyId responsible;               // leads the patrol (牵头)
  std::vector<AgencyId> cooperating;  // on site together with it (配合)
  std::string filing_condition;
  std::string closing_condition;
  int minutes_on_site = 30;
  std::vector<Limit> limits;

  friend bool operator==(const Category&, const Category&) = default;
};

/// A power delegated to the subdistrict (赋权事项).
struct Power {
  PowerCode code;
  std::string name;
  AgencyId agency;

  friend bool operator==(const Power&, const Power&) = default;
};

/// What the room knows about its office: the checked content of a room file that outlives the file, because the
/// journal carries it. Sources, clients and folders are `desk::RoomFile`'s.
struct Room {
  std::string name;
  std::string name_en;
  Calendar calendar;
  std::vector<Agency> agencies;
  std::vector<Officer> officers;
  std::vector<Crew> crews;
  std::vector<Category> categories;
  std::vector<Power> powers;

  [[nodiscard]] const Agency* find_agency(const AgencyId& id) const;
  [[nodiscard]] const Officer* find_officer(const OfficerId& id) const;
  [[nodiscard]] const Crew* find_crew(const CrewId& id) const;
  [[nodiscard]] const Category* find_category(const CategoryId& id) const;
  [[nodiscard]] const Power* find_power(const PowerCode& code) const;

  friend bool operator==(const Room&, const Room&) = default;
};

/// Whether a shift of the crew covers the instant.
[[nodiscard]] bool on_duty(const Crew& crew, Instant at, Zone zone);

}  // namespace lianxun::domain
