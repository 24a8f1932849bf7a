#include <random>

#include "domain/calendar.hpp"
#include "office.hpp"

using namespace lianxun::domain;

namespace {

const Calendar calendar = statutory_calendar();

std::string days_after(int days, const char* from) {
  return format_instant(add_working_days(calendar, at(from), days), beijing).substr(0, 16);
}

std::string minutes_after(int minutes, const char* from) {
  return format_instant(add_working_minutes(calendar, at(from), minutes), beijing).substr(0, 16);
}

/// The oracle: every minute asked one by one.
bool works(Instant at) {
  const auto local = to_local(at, beijing);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  if (!is_workday(calendar, Date(day))) return false;
  const auto minute = std::chrono::floor<std::chrono::minutes>(local - day).count();
  return (minute >= 510 && minute < 720) || (minute >= 810 && minute < 1020);
}

}  // namespace

TEST_CASE("working days follow the published arrangement") {
  CHECK(is_workday(calendar, on("2023-01-20")));        // Friday before the Spring Festival
  CHECK_FALSE(is_workday(calendar, on("2023-01-27")));  // Friday inside it
  CHECK(is_workday(calendar, on("2023-01-28")));        // Saturday, made up
  CHECK(is_workday(calendar, on("2023-01-29")));        // Sunday, made up
  CHECK_FALSE(is_workday(calendar, on("2023-02-04")));  // an ordinary Saturday
  CHECK(is_workday(calendar, on("2024-02-04")));        // Sunday, made up
  CHECK(is_workday(calendar, on("2024-02-09")));        // New Year's Eve was no statutory day off
  CHECK(is_workday(calendar, on("2024-02-18")));
  CHECK_FALSE(is_workday(calendar, on("2025-02-01")));  // a year without a table: weekends only
  CHECK(is_workday(calendar, on("2025-01-29")));
}

TEST_CASE("limits in working days end on the day a clerk would count to") {
  CHECK(days_after(1, "2024-01-08T09:00") == "2024-01-09T17:00");
  CHECK(days_after(1, "2024-01-05T16:59") == "2024-01-08T17:00");  // over a weekend
  CHECK(days_after(1, "2024-01-06T10:00") == "2024-01-08T17:00");  // from a Saturday
  CHECK(days_after(0, "2024-01-06T10:00") == "2024-01-08T17:00");
  CHECK(days_after(0, "2024-01-08T10:00") == "2024-01-08T17:00");
  // Spring Festival 2023: 20 | 28 29 30 31 | 1 2 3 | 6
  CHECK(days_after(1, "2023-01-20T09:00") == "2023-01-28T17:00");
  CHECK(days_after(7, "2023-01-20T09:00") == "2023-02-03T17:00");
  CHECK(days_after(8, "2023-01-20T09:00") == "2023-02-06T17:00");
  // Spring Festival 2024: 9 | 18 19
  CHECK(days_after(2, "2024-02-09T09:00") == "2024-02-19T17:00");
  CHECK(days_after(5, "2024-02-02T09:00") == "2024-02-08T17:00");  // Sunday the 4th is worked
  // National Day 2023: 28 | 7 8 9
  CHECK(days_after(3, "2023-09-28T09:00") == "2023-10-09T17:00");
  // National Day 2024: 27 | 29 30 | 8 9 10 11 12 14
  CHECK(days_after(7, "2024-09-27T09:00") == "2024-10-12T17:00");
  CHECK(days_after(8, "2024-09-27T09:00") == "2024-10-14T17:00");
  // 20 working days over it: 29 30 | 8–12 | 14–18 | 21–25 | 28–30
  CHECK(days_after(20, "2024-09-27T09:00") == "2024-10-30T17:00");
}

TEST_CASE("limits in working hours pause at noon, at night and on days off") {
  CHECK(minutes_after(0, "2024-01-06T10:00") == "2024-01-06T10:00");
  CHECK(minutes_after(60, "2024-01-08T09:00") == "2024-01-08T10:00");
  CHECK(minutes_after(240, "2024-01-08T09:00") == "2024-01-08T14:30");
  CHECK(minutes_after(180, "2024-01-08T09:00") == "2024-01-08T12:00");  // to the last minute of the morning
  CHECK(minutes_after(1, "2024-01-08T12:10") == "2024-01-08T13:31");
  CHECK(minutes_after(240, "2024-01-05T16:00") == "2024-01-08T11:30");
  CHECK(minutes_after(240, "2023-01-20T16:00") == "2023-01-28T11:30");
  CHECK(minutes_after(60, "2024-09-30T16:30") == "2024-10-08T09:00");
  CHECK(minutes_after(240, "2024-02-09T23:00") == "2024-02-18T14:00");
}

TEST_CASE("a limit in calendar days that ends on a day off ends on the next working day") {
  const auto after = [](int days, const char* from) {
    return format_instant(add_days(calendar, at(from), days), beijing).substr(0, 16);
  };
  CHECK(after(15, "2024-01-08T09:00") == "2024-01-23T17:00");
  CHECK(after(5, "2024-01-08T09:00") == "2024-01-15T17:00");   // Saturday the 13th
  CHECK(after(15, "2024-01-29T09:00") == "2024-02-18T17:00");  // inside the Spring Festival
}

TEST_CASE("adding working minutes agrees with counting minute by minute") {
  std::mt19937 random(1);
  const auto first = at("2023-01-16");
  for (int i = 0; i < 300; ++i) {
    const auto from = first + std::chrono::minutes(random() % (650 * 24 * 60));
    const int wanted = static_cast<int>(random() % 3000) + 1;
    int left = wanted;
    auto to = from;
    while (left > 0) {
      if (works(to)) --left;
      to += std::chrono::minutes(1);
    }
    INFO(format_instant(from, beijing) << " + " << wanted);
    REQUIRE(add_working_minutes(calendar, from, wanted) == to);
    REQUIRE(working_time(calendar, from, to) == std::chrono::minutes(wanted));
    REQUIRE(working_time(calendar, to, from) == -std::chrono::minutes(wanted));
  }
}

TEST_CASE("working time is additive") {
  std::mt19937 random(2);
  const auto first = at("2023-09-20");
  const auto moment = [&] { return first + std::chrono::milliseconds(random() % (40ULL * 24 * 3600 * 1000)); };
  for (int i = 0; i < 500; ++i) {
    const auto a = moment();
    const auto b = moment();
    const auto c = moment();
    REQUIRE(working_time(calendar, a, b) + working_time(calendar, b, c) == working_time(calendar, a, c));
  }
}
