#include <algorithm>

#include "domain/clocks.hpp"
#include "sample/chronicle.hpp"

namespace lianxun::sample {
namespace {

using domain::Instant;
using std::chrono::minutes;

/// Share of the handling that meets its limit.
constexpr double on_time = 0.966;

Instant whole_minute(Instant at) { return std::chrono::floor<minutes>(at); }

/// After some working time, or, when a crew on its evening or weekend round takes it, after some real time.
Instant after(const domain::Calendar& calendar, Instant from, int least, int most, bool at_once, Random& random) {
  const int wait = random.integer(least, most);
  return at_once ? from + minutes(wait) : domain::add_working_minutes(calendar, from, wait);
}

}  // namespace

void live_through(domain::Incident& incident, const domain::Room& room, Random& random) {
  const domain::Calendar& calendar = room.calendar;
  const domain::Category* category = room.find_category(incident.category);
  const bool at_once = random.chance(0.3);
  incident.reported = whole_minute(incident.reported);
  Instant filed = incident.reported;
  if (incident.source == domain::Source::complaint) {
    incident.verified = after(calendar, incident.reported, 12, 190, at_once, random);
    filed = after(calendar, *incident.verified, 2, 12, at_once, random);
  }
  incident.filed = filed;
  incident.dispatched =
      after(calendar, filed, 3, at_once ? 25 : 45, at_once || category->limits[1].until == "dispatched", random);
  const auto limit = std::find_if(category->limits.begin(), category->limits.end(),
                                  [](const domain::Limit& l) { return l.until == "handled"; });
  const Instant due = domain::due(calendar, *limit, filed);
  const auto allowed = std::chrono::duration_cast<minutes>(domain::working_time(calendar, filed, due)).count();
  const bool late = !random.chance(on_time);
  const double share = late ? random.between(1.08, 1.9) : random.between(0.12, 0.94);
  Instant handled =
      at_once && !late && category->id != "illegal_building"
          ? *incident.dispatched + minutes(random.integer(18, 75))
          : domain::add_working_minutes(calendar, filed, static_cast<int>(share * static_cast<double>(allowed)));
  handled = std::max(handled, *incident.dispatched + minutes(15));
  incident.handled = whole_minute(handled);
  incident.fed_back = after(calendar, *incident.handled, 8, 55, at_once, random);
  incident.closed = after(calendar, *incident.fed_back, 20, 420, false, random);
  incident.rework = random.chance(0.045) ? 1 : 0;
  if (incident.source == domain::Source::complaint && random.chance(0.72)) {
    incident.score = random.chance(0.58) ? 5 : random.chance(0.7) ? 4 : random.integer(2, 3);
  }
  incident.agencies = {category->responsible};
  for (const domain::AgencyId& other : category->cooperating) {
    if (random.chance(0.35)) incident.agencies.push_back(other);
  }
}

void cut_at(domain::Incident& incident, Instant end) {
  const auto cut = [end](std::optional<Instant>& at) {
    if (at && *at >= end) at.reset();
  };
  cut(incident.closed);
  if (!incident.closed) incident.score.reset();
  cut(incident.fed_back);
  cut(incident.handled);
  if (!incident.handled) {
    incident.outcome.clear();
    incident.rework = 0;
  }
  cut(incident.dispatched);
  if (!incident.dispatched) incident.agencies.clear();
  cut(incident.filed);
  cut(incident.verified);
}

}  // namespace lianxun::sample
