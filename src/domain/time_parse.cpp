#include <algorithm>
#include <array>
#include <cstddef>

#include "domain/time.hpp"

namespace lianxun::domain {
namespace {

using std::chrono::day;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::year;

/// Reads a text from the left; every step says whether it was there and moves past it only then.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool take(char expected) {
    if (peek() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_any(std::string_view of) { return !rest_.empty() && of.find(peek()) != of.npos && take(peek()); }

  /// Between `least` and `most` digits (at most nine), greedily.
  std::optional<int> number(std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    while (count < most && count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') {
      value = value * 10 + (rest_[count] - '0');
      ++count;
    }
    if (count < least) return {};
    rest_.remove_prefix(count);
    return value;
  }

  [[nodiscard]] std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    return count;
  }

 private:
  std::string_view rest_;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<Date> valid(int y, int m, int d) {
  const Date date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (y < 1 || !date.ok()) return {};
  return date;
}

/// `2023-06-01`, `2023/6/1`, `20230601`: year first.
std::optional<Date> iso_date(Reader& in) {
  if (in.digits_ahead() == 8) {
    const auto packed = in.number(8, 8);
    return valid(*packed / 10000, *packed / 100 % 100, *packed % 100);
  }
  const auto y = in.number(4, 4);
  if (!y) return {};
  const char separator = in.peek();
  if (!in.take_any("-/")) return {};
  const auto m = in.number(1, 2);
  if (!m || !in.take(separator)) return {};
  const auto d = in.number(1, 2);
  if (!d) return {};
  return valid(*y, *m, *d);
}

/// `01/31/2015`: month first, as the American open-data portals write it.
std::optional<Date> american_date(Reader& in) {
  const auto m = in.number(1, 2);
  if (!m || !in.take('/')) return {};
  const auto d = in.number(1, 2);
  if (!d || !in.take('/')) return {};
  const auto y = in.number(4, 4);
  if (!y) return {};
  return valid(*y, *m, *d);
}

struct TimeOfDay {
  int hour = 0;
  milliseconds within_hour{0};
};

/// `9:00`, `09:00:30`, `09:00:30.250`; digits of the fraction beyond the third are cut off.
std::optional<TimeOfDay> time_of_day(Reader& in) {
  const auto hour = in.number(1, 2);
  if (!hour || !in.take(':')) return {};
  const auto minute = in.number(2, 2);
  if (!minute || *minute > 59) return {};
  TimeOfDay time{*hour, minutes(*minute)};
  if (!in.take(':')) return time;
  const auto second = in.number(2, 2);
  if (!second || *second > 59) return {};
  time.within_hour += seconds(*second);
  if (!in.take('.')) return time;
  constexpr std::array scale{0, 100, 10, 1};
  const auto digits = std::min<std::size_t>(in.digits_ahead(), 3);
  const auto fraction = in.number(1, 3);
  if (!fraction) return {};
  time.within_hour += milliseconds(*fraction * scale[digits]);
  while (in.take_any("0123456789")) continue;
  return time;
}

/// `Z`, `+08:00`, `-0500`, `+08`.
std::optional<minutes> offset(Reader& in) {
  if (in.take_any("Zz")) return minutes(0);
  const bool west = in.peek() == '-';
  if (!in.take_any("+-")) return {};
  const auto h = in.number(2, 2);
  if (!h || *h > 14) return {};
  int m = 0;
  if (in.take(':') || in.digits_ahead() == 2) {
    const auto read = in.number(2, 2);
    if (!read || *read > 59) return {};
    m = *read;
  }
  const minutes east(*h * 60 + m);
  return west ? -east : east;
}

LocalTime at(Date date, const TimeOfDay& time) {
  return LocalTime(std::chrono::local_days(date).time_since_epoch() + hours(time.hour) + time.within_hour);
}

std::optional<Instant> american(Reader in, Zone zone) {
  const auto date = american_date(in);
  if (!date) return {};
  if (in.done()) return start_of_day(*date, zone);
  if (!in.take(' ')) return {};
  auto time = time_of_day(in);
  if (!time) return {};
  if (in.take(' ')) {
    const bool afternoon = in.peek() == 'P' || in.peek() == 'p';
    if (!in.take_any("APap") || !in.take_any("Mm") || time->hour < 1 || time->hour > 12) return {};
    time->hour = time->hour % 12 + (afternoon ? 12 : 0);
  }
  if (!in.done() || time->hour > 23) return {};
  return to_instant(at(*date, *time), zone);
}

std::optional<Instant> iso(Reader in, Zone zone) {
  const auto date = iso_date(in);
  if (!date) return {};
  if (in.done()) return start_of_day(*date, zone);
  if (!in.take_any("Tt ")) return {};
  const auto time = time_of_day(in);
  if (!time) return {};
  // ISO 8601 writes the end of a day as 24:00.
  if (time->hour > 24 || (time->hour == 24 && time->within_hour.count() != 0)) return {};
  if (in.done()) return to_instant(at(*date, *time), zone);
  const auto east = offset(in);
  if (!east || !in.done()) return {};
  return to_instant(at(*date, *time), Zone{*east});
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Reader in(trimmed(text));
  const auto date = iso_date(in);
  return date && in.done() ? date : std::nullopt;
}

std::optional<Instant> parse_instant(std::string_view text, Zone zone) {
  const Reader in(trimmed(text));
  const auto instant = iso(in, zone);
  return instant ? instant : american(in, zone);
}

}  // namespace lianxun::domain
