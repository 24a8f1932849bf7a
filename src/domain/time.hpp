#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace lianxun::domain {

/// UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

/// Wall-clock time of the room's zone.
using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;
using Date = std::chrono::year_month_day;

/// The room's zone is a fixed offset east of UTC (China: +08:00); daylight saving is not modelled.
struct Zone {
  std::chrono::minutes offset{480};

  friend bool operator==(const Zone&, const Zone&) = default;
};

[[nodiscard]] LocalTime to_local(Instant at, Zone zone);
[[nodiscard]] Instant to_instant(LocalTime at, Zone zone);
[[nodiscard]] Date local_date(Instant at, Zone zone);
[[nodiscard]] Instant start_of_day(Date date, Zone zone);

/// `2023-06-01`, `2023/6/1`, `20230601`. Nothing for anything else, nor for a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// ISO 8601 (`2023-06-01T09:00[:30[.250]][Z|+08:00]`, a space for the T, `/` for `-`) and the American
/// `01/31/2015 12:20:09 AM`; without an offset the time is of `zone`. A bare date is its first instant.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text, Zone zone);

/// `2023-06-01`
[[nodiscard]] std::string format_date(Date date);
/// `2023-06-01T09:00:30.250+08:00`, the fraction only when there is one
[[nodiscard]] std::string format_instant(Instant at, Zone zone);
/// `09:00`
[[nodiscard]] std::string format_hour(Instant at, Zone zone);

}  // namespace lianxun::domain
