#include <algorithm>

#include "sample/chronicle.hpp"
#include "sample/history.hpp"

namespace lianxun::sample {
namespace {

using domain::Instant;
using std::chrono::minutes;

/// Share of the milestones that are reached in time.
constexpr double on_time = 0.97;

/// Milestones of the incident's category in the order of its limits: each some way into its limit, none after the
/// handling, none of what has not been dispatched or lies beyond the end.
domain::OwnMilestones reach(const domain::Incident& incident, const domain::Room& room, Instant end, Random& random) {
  domain::OwnMilestones reached;
  const domain::Category* category = room.find_category(incident.category);
  for (const domain::Limit& limit : category->limits) {
    if (domain::is_stage_milestone(limit.until)) continue;
    const double share = random.chance(on_time) ? random.between(0.2, 0.95) : random.between(1.05, 1.6);
    const auto own = reached.find(limit.from);
    const auto from = own != reached.end() ? std::optional(own->second) : domain::reached_at(incident, limit.from);
    if (!from || !incident.dispatched) continue;
    const Instant due = domain::due(room.calendar, limit, *from);
    const auto allowed = std::chrono::duration_cast<minutes>(domain::working_time(room.calendar, *from, due)).count();
    Instant at =
        domain::add_working_minutes(room.calendar, *from, static_cast<int>(share * static_cast<double>(allowed)));
    at = std::chrono::floor<minutes>(std::max(at, *incident.dispatched + minutes(5)));
    if (incident.handled) at = std::min(at, *incident.handled);
    if (at < end) reached[limit.until] = at;
  }
  return reached;
}

}  // namespace

void reach_milestones(History& history, const domain::Room& room, Instant end, std::uint64_t seed) {
  Random random(seed, "milestones");
  history.milestones.clear();
  for (const domain::Incident& incident : history.incidents) {
    history.milestones.push_back(reach(incident, room, end, random));
  }
}

}  // namespace lianxun::sample
