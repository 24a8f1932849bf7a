#include "domain/calendar.hpp"

#include <algorithm>

namespace lianxun::domain {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

local_days day_of(LocalTime at) { return std::chrono::floor<days>(at); }

local_days first_workday_from(const Calendar& calendar, local_days day) {
  while (!is_workday(calendar, Date(day))) day += days(1);
  return day;
}

Instant end_of_work(const Calendar& calendar, local_days day) {
  const int end = calendar.hours.empty() ? 24 * 60 : calendar.hours.back().second;
  return to_instant(LocalTime(day) + minutes(end), calendar.zone);
}

/// Working time of [from, to), both instants local, from <= to.
Duration forward(const Calendar& calendar, LocalTime from, LocalTime to) {
  Duration total{0};
  for (auto day = day_of(from); day <= day_of(to); day += days(1)) {
    if (!is_workday(calendar, Date(day))) continue;
    for (const auto& [open, close] : calendar.hours) {
      const auto begin = std::max(from, LocalTime(day) + minutes(open));
      const auto end = std::min(to, LocalTime(day) + minutes(close));
      if (begin < end) total += end - begin;
    }
  }
  return total;
}

}  // namespace

bool is_workday(const Calendar& calendar, Date date) {
  const auto table = calendar.years.find(static_cast<int>(date.year()));
  if (table != calendar.years.end()) {
    if (table->second.makeup_workdays.contains(date)) return true;
    if (table->second.holidays.contains(date)) return false;
  }
  const std::chrono::weekday weekday{local_days(date)};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Instant add_working_minutes(const Calendar& calendar, Instant from, int amount) {
  if (amount <= 0) return from;
  Duration left = minutes(amount);
  if (calendar.hours.empty()) return from + left;
  const auto start = to_local(from, calendar.zone);
  for (auto day = day_of(start);; day += days(1)) {
    if (!is_workday(calendar, Date(day))) continue;
    for (const auto& [open, close] : calendar.hours) {
      const auto begin = std::max(start, LocalTime(day) + minutes(open));
      const auto end = LocalTime(day) + minutes(close);
      if (begin >= end) continue;
      if (left <= end - begin) return to_instant(begin + left, calendar.zone);
      left -= end - begin;
    }
  }
}

Instant add_working_days(const Calendar& calendar, Instant from, int amount) {
  auto day = day_of(to_local(from, calendar.zone));
  if (amount <= 0) return end_of_work(calendar, first_workday_from(calendar, day));
  for (int left = amount; left > 0; --left) day = first_workday_from(calendar, day + days(1));
  return end_of_work(calendar, day);
}

Instant add_days(const Calendar& calendar, Instant from, int amount) {
  const auto last = day_of(to_local(from, calendar.zone)) + days(std::max(amount, 0));
  return end_of_work(calendar, first_workday_from(calendar, last));
}

Duration working_time(const Calendar& calendar, Instant from, Instant to) {
  const auto begin = to_local(from, calendar.zone);
  const auto end = to_local(to, calendar.zone);
  return from <= to ? forward(calendar, begin, end) : -forward(calendar, end, begin);
}

}  // namespace lianxun::domain
