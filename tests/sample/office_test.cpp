#include "sample/office.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "drawn.hpp"

using namespace lianxun;

TEST_CASE("the office is one team and eight offices with crews of two qualified officers at least") {
  const auto& room = office();
  REQUIRE(room.agencies.size() == 9);
  std::map<std::string, int> crews;
  for (const auto& crew : room.crews) {
    ++crews[crew.agency];
    const auto qualified = std::count_if(crew.officers.begin(), crew.officers.end(), [&](const auto& id) {
      const auto* officer = room.find_officer(id);
      return officer != nullptr && officer->agency == crew.agency && officer->qualified;
    });
    CHECK(qualified >= 2);
    CHECK_FALSE(crew.shifts.empty());
  }
  for (const auto& agency : room.agencies) {
    CHECK(crews[agency.id] >= 2);
    CHECK(crews[agency.id] <= 4);
  }
}

TEST_CASE("somebody is on duty at any hour of the week") {
  const auto monday = domain::start_of_day(std::chrono::year(2024) / 1 / 8, office().calendar.zone);
  for (int hour = 0; hour < 7 * 24; ++hour) {
    const auto at = monday + std::chrono::hours(hour) + std::chrono::minutes(30);
    const auto& crews = office().crews;
    INFO("hour " << hour);
    CHECK(std::any_of(crews.begin(), crews.end(),
                      [&](const auto& crew) { return domain::on_duty(crew, at, office().calendar.zone); }));
  }
}

TEST_CASE("categories name agencies that exist, in six groups, each with limits and conditions") {
  std::set<std::string> groups;
  for (const auto& category : office().categories) {
    groups.insert(category.group);
    CHECK(office().find_agency(category.responsible) != nullptr);
    for (const auto& other : category.cooperating) CHECK(office().find_agency(other) != nullptr);
    CHECK(category.limits.size() >= 3);
    CHECK_FALSE(category.filing_condition.empty());
    CHECK_FALSE(category.closing_condition.empty());
    CHECK_FALSE(category.name_en.empty());
  }
  CHECK(groups.size() == 6);
  for (const char* named : {"油烟排放", "飞线充电", "乱占道", "乱堆放", "燃气安全", "垃圾分类", "犬只管理"}) {
    CHECK(std::any_of(office().categories.begin(), office().categories.end(),
                      [&](const auto& c) { return c.name == named; }));
  }
}

TEST_CASE("246 powers with codes of their own") {
  std::set<std::string> codes;
  for (const auto& power : office().powers) {
    CHECK(power.code.size() == 12);
    codes.insert(power.code);
  }
  CHECK(codes.size() == 246);
}

TEST_CASE("the calendar knows the statutory days of three years") {
  const auto calendar = sample::statutory_calendar();
  const auto works = [&](int y, unsigned m, unsigned d) {
    return domain::is_workday(calendar, std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d));
  };
  CHECK_FALSE(works(2023, 1, 27));  // Friday in the Spring Festival
  CHECK(works(2023, 1, 28));        // Saturday worked for it
  CHECK(works(2023, 4, 23));
  CHECK_FALSE(works(2023, 10, 6));
  CHECK_FALSE(works(2024, 1, 1));
  CHECK(works(2024, 1, 8));
  CHECK(works(2022, 10, 8));
  CHECK_FALSE(works(2022, 1, 31));
  // 365 or 366 days without the weekends and the eleven statutory days: moving days about does not change the sum
  for (const auto& [year, expected] : {std::pair{2022, 249}, std::pair{2023, 249}, std::pair{2024, 251}}) {
    int worked = 0;
    const std::chrono::sys_days next = std::chrono::year(year + 1) / 1 / 1;
    for (std::chrono::sys_days d = std::chrono::year(year) / 1 / 1; d < next; d += std::chrono::days(1)) {
      worked += domain::is_workday(calendar, d) ? 1 : 0;
    }
    CHECK(worked == expected);
  }
}
