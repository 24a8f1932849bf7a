#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "domain/time.hpp"

// A text that is read as an instant or a date is written as one that is read as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lianxun::domain;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Zone zone{};
  if (const auto date = parse_date(text)) {
    if (!date->ok() || parse_date(format_date(*date)) != date) std::abort();
    if (!parse_instant(text, zone)) std::abort();
  }
  if (const auto instant = parse_instant(text, zone)) {
    // The first and the last day of the four-digit years may fall out of them in another zone.
    const auto year = static_cast<int>(local_date(*instant, zone).year());
    if (year < 1 || year > 9999) return 0;
    if (parse_instant(format_instant(*instant, zone), Zone{std::chrono::minutes(0)}) != instant) std::abort();
  }
  return 0;
}
