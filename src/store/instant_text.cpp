#include "store/instant_text.hpp"

#include <chrono>

#include "store/bytes.hpp"

namespace lianxun::store {
namespace {

using namespace std::chrono;

constexpr std::string_view pattern = "0000-00-00T00:00:00.000Z";

void put(std::string& text, std::size_t at, std::size_t digits, unsigned value) {
  for (std::size_t i = digits; i-- > 0; value /= 10) text[at + i] = static_cast<char>('0' + value % 10);
}

int get(std::string_view text, std::size_t at, std::size_t digits) {
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) value = value * 10 + (text[at + i] - '0');
  return value;
}

bool has_form(std::string_view text) {
  if (text.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (pattern[i] == '0' ? !digit : text[i] != pattern[i]) return false;
  }
  return true;
}

}  // namespace

std::string instant_text(domain::Instant at) {
  const auto day = floor<days>(at);
  const year_month_day date(day);
  const int year = static_cast<int>(date.year());
  if (year < 0 || year > 9999) throw DecodeError("an instant is outside the years 0 to 9999");
  const hh_mm_ss time(at - day);
  std::string text(pattern);
  put(text, 0, 4, static_cast<unsigned>(year));
  put(text, 5, 2, static_cast<unsigned>(date.month()));
  put(text, 8, 2, static_cast<unsigned>(date.day()));
  put(text, 11, 2, static_cast<unsigned>(time.hours().count()));
  put(text, 14, 2, static_cast<unsigned>(time.minutes().count()));
  put(text, 17, 2, static_cast<unsigned>(time.seconds().count()));
  put(text, 20, 3, static_cast<unsigned>(time.subseconds().count()));
  return text;
}

std::optional<domain::Instant> parse_instant_text(std::string_view text) {
  if (!has_form(text)) return std::nullopt;
  const year_month_day date(year(get(text, 0, 4)), month(static_cast<unsigned>(get(text, 5, 2))),
                            day(static_cast<unsigned>(get(text, 8, 2))));
  const int hour = get(text, 11, 2);
  const int minute = get(text, 14, 2);
  const int second = get(text, 17, 2);
  if (!date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + milliseconds(get(text, 20, 3));
}

}  // namespace lianxun::store
