#include "domain/time.hpp"

#include <array>
#include <cstdio>

namespace lianxun::domain {
namespace {

using std::chrono::floor;
using std::chrono::hh_mm_ss;

/// printf into a string; every format here is shorter than the buffer.
template <class... Args>
std::string print(const char* format, Args... args) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, args...);
  return buffer.data();
}

}  // namespace

LocalTime to_local(Instant at, Zone zone) { return LocalTime(at.time_since_epoch() + zone.offset); }

Instant to_instant(LocalTime at, Zone zone) { return Instant(at.time_since_epoch() - zone.offset); }

Date local_date(Instant at, Zone zone) { return Date(floor<std::chrono::days>(to_local(at, zone))); }

Instant start_of_day(Date date, Zone zone) { return to_instant(LocalTime(std::chrono::local_days(date)), zone); }

std::string format_date(Date date) {
  return print("%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
               static_cast<unsigned>(date.day()));
}

std::string format_instant(Instant at, Zone zone) {
  const auto local = to_local(at, zone);
  const auto day = floor<std::chrono::days>(local);
  const hh_mm_ss time(local - day);
  auto text = format_date(Date(day)) + print("T%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                                             static_cast<int>(time.minutes().count()),
                                             static_cast<int>(time.seconds().count()));
  if (time.subseconds().count() != 0) text += print(".%03d", static_cast<int>(time.subseconds().count()));
  const auto offset = static_cast<int>(zone.offset.count());
  const int size = offset < 0 ? -offset : offset;
  return text + print("%c%02d:%02d", offset < 0 ? '-' : '+', size / 60, size % 60);
}

std::string format_hour(Instant at, Zone zone) {
  const auto local = to_local(at, zone);
  const hh_mm_ss time(local - floor<std::chrono::days>(local));
  return print("%02d:%02d", static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
}

}  // namespace lianxun::domain
