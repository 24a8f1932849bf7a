#include <chrono>
#include <initializer_list>

#include "sample/office.hpp"

namespace lianxun::sample {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

struct MonthDay {
  unsigned month;
  unsigned day;
};

struct Break {
  MonthDay first;
  int days;
};

domain::HolidayTable table(int y, std::initializer_list<Break> breaks, std::initializer_list<MonthDay> worked) {
  domain::HolidayTable result;
  for (const Break& item : breaks) {
    const sys_days first = domain::Date(year(y), month(item.first.month), day(item.first.day));
    for (int i = 0; i < item.days; ++i) result.holidays.insert(first + days(i));
  }
  for (const MonthDay date : worked) {
    result.makeup_workdays.insert(domain::Date(year(y), month(date.month), day(date.day)));
  }
  return result;
}

}  // namespace

domain::Calendar statutory_calendar() {
  domain::Calendar calendar;
  // New Year, Spring Festival, Qingming, Labour Day, Dragon Boat, Mid-Autumn, National Day; a New Year break that
  // begins in December stands in the table of the year it begins in
  calendar.years[2022] = table(
      2022,
      {{{1, 1}, 3}, {{1, 31}, 7}, {{4, 3}, 3}, {{4, 30}, 5}, {{6, 3}, 3}, {{9, 10}, 3}, {{10, 1}, 7}, {{12, 31}, 1}},
      {{1, 29}, {1, 30}, {4, 2}, {4, 24}, {5, 7}, {10, 8}, {10, 9}});
  calendar.years[2023] =
      table(2023, {{{1, 1}, 2}, {{1, 21}, 7}, {{4, 5}, 1}, {{4, 29}, 5}, {{6, 22}, 3}, {{9, 29}, 8}, {{12, 30}, 2}},
            {{1, 28}, {1, 29}, {4, 23}, {5, 6}, {6, 25}, {10, 7}, {10, 8}});
  calendar.years[2024] =
      table(2024, {{{1, 1}, 1}, {{2, 10}, 8}, {{4, 4}, 3}, {{5, 1}, 5}, {{6, 8}, 3}, {{9, 15}, 3}, {{10, 1}, 7}},
            {{2, 4}, {2, 18}, {4, 7}, {4, 28}, {5, 11}, {9, 14}, {9, 29}, {10, 12}});
  return calendar;
}

}  // namespace lianxun::sample
