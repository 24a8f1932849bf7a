#include "hotspot/when.hpp"

#include <numeric>

#include "catch.hpp"
#include "geo/cases.hpp"
#include "hotspot/boston.hpp"
#include "hotspot/random.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

constexpr domain::Zone china{};

domain::Instant at(const char* text) { return domain::parse_instant(text, china).value(); }

Records reported(const std::vector<domain::Instant>& times) {
  Records records;
  for (const auto& time : times) append(records, {.reported = time});
  sort_by_time(records);
  return records;
}

}  // namespace

TEST_CASE("incidents stand in the hour and weekday of the room's zone") {
  const auto records = reported({at("2023-06-05T00:30"), at("2023-06-05T23:59:59.999"), at("2023-06-11T07:00")});
  const auto table = when(records, select(records, {}), {}, china);
  CHECK(table.hours[0] == 1);           // Monday, though Sunday in UTC
  CHECK(table.hours[23] == 1);          // Monday
  CHECK(table.hours[6 * 24 + 7] == 1);  // Sunday
  CHECK(std::accumulate(table.hours.begin(), table.hours.end(), 0) == 3);
  CHECK(table.months[5] == 3);
  const auto in_utc = when(records, select(records, {}), {}, domain::Zone{0min});
  CHECK(in_utc.hours[6 * 24 + 16] == 1);
}

TEST_CASE("days of the period make months of different length comparable") {
  // one incident each hour from mid-January to the end of February
  std::vector<domain::Instant> times;
  const auto from = at("2023-01-16T00:00");
  const auto to = at("2023-03-01T00:00");
  for (auto time = from; time < to; time += 1h) times.push_back(time);
  const auto records = reported(times);
  const auto table = when(records, select(records, {}), {from, to}, china);
  CHECK(table.months[0] == 16 * 24);
  CHECK(table.months[1] == 28 * 24);
  CHECK(table.month_days[0] == Approx(16));
  CHECK(per_day_of_month(table, 0).value() == Approx(24));
  CHECK(per_day_of_month(table, 1).value() == Approx(24).epsilon(0.002));
  CHECK_FALSE(per_day_of_month(table, 2));
  CHECK(per_day_of_season(table, Season::winter).value() == Approx(24).epsilon(0.002));
  CHECK_FALSE(per_day_of_season(table, Season::spring));
  CHECK(std::accumulate(table.weekday_days.begin(), table.weekday_days.end(), 0.0) == Approx(44).epsilon(0.002));
  for (std::size_t weekday = 0; weekday < 7; ++weekday)
    CHECK(per_day_of_weekday(table, weekday).value() == Approx(24).epsilon(0.01));
}

TEST_CASE("every located request of Boston stands in the table once, most of them in working hours") {
  const auto cases = reference_cases();
  if (!cases) return;
  auto records = test::boston(*cases);
  sort_by_time(records);
  const auto table = when(records, select(records, {}), {}, domain::Zone{-300min});
  CHECK(std::accumulate(table.hours.begin(), table.hours.end(), 0) == 20'000);
  CHECK(std::accumulate(table.months.begin(), table.months.end(), 0) == 20'000);
  CHECK(std::accumulate(table.month_days.begin(), table.month_days.end(), 0.0) == Approx(364.7).margin(0.1));
  int by_day = 0;
  for (std::size_t weekday = 0; weekday < 5; ++weekday)
    for (std::size_t hour = 8; hour < 18; ++hour) by_day += table.hours[weekday * 24 + hour];
  CHECK(by_day > 10'000);
  CHECK(per_day_of_weekday(table, 0).value() > 2 * per_day_of_weekday(table, 6).value());
}

TEST_CASE("without rows, or with all at one instant, there is a table and no rate") {
  const Records none;
  const auto empty = when(none, {}, {}, china);
  CHECK(std::accumulate(empty.hours.begin(), empty.hours.end(), 0) == 0);
  CHECK_FALSE(per_day_of_weekday(empty, 3));
  CHECK_FALSE(per_day_of_season(empty, Season::summer));
  const auto records = reported(std::vector<domain::Instant>(50, at("2023-06-05T12:00")));
  const auto one = when(records, select(records, {}), {}, china);
  CHECK(one.hours[12] == 50);
  CHECK_FALSE(per_day_of_weekday(one, 0));
  CHECK_THROWS_AS(per_day_of_weekday(one, 7), std::out_of_range);
}
