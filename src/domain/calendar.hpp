#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/time.hpp"

namespace lianxun::domain {

/// Statutory days of one year as published by the State Council.
struct HolidayTable {
  std::set<Date> holidays;         // days off, weekends inside the break included
  std::set<Date> makeup_workdays;  // 调休: weekends that are worked

  friend bool operator==(const HolidayTable&, const HolidayTable&) = default;
};

/// When the office works. A year without a table counts weekends only; `has_table` lets the caller say so.
struct Calendar {
  Zone zone;
  /// Working spans of a day in minutes after local midnight, ascending and disjoint.
  std::vector<std::pair<int, int>> hours{{8 * 60 + 30, 12 * 60}, {13 * 60 + 30, 17 * 60}};
  std::map<int, HolidayTable> years;

  [[nodiscard]] bool has_table(int year) const { return years.contains(year); }

  friend bool operator==(const Calendar&, const Calendar&) = default;
};

[[nodiscard]] bool is_workday(const Calendar& calendar, Date date);

/// The instant at which `minutes` of working time have passed since `from`. Zero minutes is `from` itself;
/// a `from` outside working time starts at the next working minute.
[[nodiscard]] Instant add_working_minutes(const Calendar& calendar, Instant from, int minutes);

/// End of the working day that lies `days` workdays after the day of `from` (civil-law counting: the first day
/// is not counted; a `from` on a day off counts from the next workday on: one working day from a Saturday is Monday).
[[nodiscard]] Instant add_working_days(const Calendar& calendar, Instant from, int days);

/// End of the working day that lies `days` calendar days after the day of `from`, or of the next workday when that day
/// is off (Civil Code art. 201 and 203).
[[nodiscard]] Instant add_days(const Calendar& calendar, Instant from, int days);

/// Working time between two instants, negative when `to` is earlier.
[[nodiscard]] Duration working_time(const Calendar& calendar, Instant from, Instant to);

}  // namespace lianxun::domain
