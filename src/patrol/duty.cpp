#include "patrol/duty.hpp"

#include <algorithm>
#include <vector>

namespace lianxun::patrol {
namespace {

struct Span {
  domain::Instant from;
  domain::Instant to;
};

// Every shift of the two weeks from the day before `at`, ascending by start.
std::vector<Span> shifts_around(const domain::Crew& crew, domain::Instant at, domain::Zone zone) {
  using std::chrono::days;
  using std::chrono::minutes;
  std::vector<Span> spans;
  const auto today = std::chrono::floor<days>(domain::to_local(at, zone));
  for (auto day = today - days(1); day <= today + days(14); day += days(1)) {
    const unsigned weekday = std::chrono::weekday(day).iso_encoding() - 1;
    const auto midnight = domain::to_instant(domain::LocalTime(day), zone);
    for (const domain::Shift& shift : crew.shifts) {
      if ((shift.weekdays >> weekday & 1U) == 0) continue;
      spans.push_back({midnight + minutes(shift.from), midnight + minutes(shift.to)});
    }
  }
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
  return spans;
}

}  // namespace

std::optional<domain::Instant> next_duty(const domain::Crew& crew, domain::Instant from, domain::Zone zone) {
  for (const Span& span : shifts_around(crew, from, zone)) {
    if (span.to > from) return std::max(span.from, from);
  }
  return std::nullopt;
}

domain::Instant end_of_duty(const domain::Crew& crew, domain::Instant at, domain::Zone zone) {
  domain::Instant end = at;
  for (const Span& span : shifts_around(crew, at, zone)) {
    if (span.from <= end && span.to > end) end = span.to;
  }
  return end;
}

}  // namespace lianxun::patrol
