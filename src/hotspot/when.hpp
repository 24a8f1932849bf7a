#pragma once

#include <array>
#include <optional>

#include "hotspot/select.hpp"

namespace lianxun::hotspot {

/// When incidents were reported, in local time, and how long each weekday and month lasted in the period, so that a
/// period with five Mondays and four Sundays does not make Monday the worst day.
struct When {
  std::array<int, 7 * 24> hours{};       // weekday (Monday first) · 24 + hour
  std::array<double, 7> weekday_days{};  // days of the period
  std::array<int, 12> months{};          // January first, the same month of all years together
  std::array<double, 12> month_days{};   // days of the period
};

/// `rows` are those of `period`; where it is open it ends with the records. An incident outside it is not counted.
[[nodiscard]] When when(const Records& records, const Rows& rows, const Period& period, domain::Zone zone);

/// Incidents of a day; none where the period has less than a day of it. `weekday` from 0 (Monday), `month` from 0.
[[nodiscard]] std::optional<double> per_day_of_weekday(const When& when, std::size_t weekday);
[[nodiscard]] std::optional<double> per_day_of_month(const When& when, std::size_t month);

/// The meteorological seasons: March to May is spring.
enum class Season { spring, summer, autumn, winter };
[[nodiscard]] std::optional<double> per_day_of_season(const When& when, Season season);

}  // namespace lianxun::hotspot
