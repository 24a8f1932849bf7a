#include "hotspot/when.hpp"

#include <algorithm>

#include "hotspot/study.hpp"

namespace lianxun::hotspot {
namespace {

using Days = std::chrono::duration<double, std::ratio<86400>>;

std::optional<double> per_day(double count, double days) {
  if (days < 1) return std::nullopt;
  return count / days;
}

std::size_t weekday_of(std::chrono::local_days day) {
  return static_cast<std::size_t>(std::chrono::weekday(day).iso_encoding() - 1);
}

std::size_t month_of(std::chrono::local_days day) {
  return static_cast<std::size_t>(static_cast<unsigned>(domain::Date(day).month()) - 1);
}

}  // namespace

When when(const Records& records, const Rows& rows, const Period& period, domain::Zone zone) {
  When out;
  const Period covered = bounded(period, records);
  for (const auto row : rows) {
    if (!covered.contains(records.reported[row])) continue;
    ++out.hours[static_cast<std::size_t>(hour_of_week(records.reported[row], zone))];
    ++out.months[month_of(std::chrono::floor<std::chrono::days>(domain::to_local(records.reported[row], zone)))];
  }
  const auto from = domain::to_local(covered.from, zone);
  const auto to = domain::to_local(covered.to, zone);
  for (auto day = std::chrono::floor<std::chrono::days>(from); day < to; day += std::chrono::days(1)) {
    const domain::LocalTime begin = std::max<domain::LocalTime>(from, day);
    const domain::LocalTime end = std::min<domain::LocalTime>(to, day + std::chrono::days(1));
    const double part = Days(end - begin).count();
    out.weekday_days[weekday_of(day)] += part;
    out.month_days[month_of(day)] += part;
  }
  return out;
}

std::optional<double> per_day_of_weekday(const When& when, std::size_t weekday) {
  int count = 0;
  for (std::size_t hour = 0; hour < 24; ++hour) count += when.hours.at(weekday * 24 + hour);
  return per_day(count, when.weekday_days.at(weekday));
}

std::optional<double> per_day_of_month(const When& when, std::size_t month) {
  return per_day(when.months.at(month), when.month_days.at(month));
}

std::optional<double> per_day_of_season(const When& when, Season season) {
  int count = 0;
  double days = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t month = (2 + 3 * static_cast<std::size_t>(season) + i) % 12;
    count += when.months.at(month);
    days += when.month_days.at(month);
  }
  return per_day(count, days);
}

}  // namespace lianxun::hotspot
