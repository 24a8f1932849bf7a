#include "ui/digest.hpp"

#include <algorithm>

namespace lianxun::ui {

void Digest::apply(const domain::Situation& situation, const Changes& changes) {
  stale_ = true;
  if (changes.everything) {
    open_.clear();
    for (const domain::Incident& incident : situation.incidents) {
      if (domain::is_open(incident)) open_.insert(incident.id);
    }
    return;
  }
  for (const domain::IncidentId id : changes.incidents) {
    const domain::Incident* incident = situation.incidents.find(id);
    if (incident != nullptr && domain::is_open(*incident)) {
      open_.insert(id);
    } else {
      open_.erase(id);
    }
  }
}

void Digest::tick(const domain::Situation& situation, domain::Instant now) {
  const auto minute = std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count();
  if (!stale_ && minute == minute_) return;
  minute_ = minute;
  stale_ = false;
  count(situation, now);
}

void Digest::count(const domain::Situation& situation, domain::Instant now) {
  queue_.assign(open_.begin(), open_.end());
  const auto incident = [&situation](domain::IncidentId id) -> const domain::Incident& {
    return *situation.incidents.find(id);
  };
  std::sort(queue_.begin(), queue_.end(), [&](domain::IncidentId a, domain::IncidentId b) {
    return domain::more_urgent(incident(a), incident(b), now);
  });
  overdue_ = 0;
  unowned_ = 0;
  for (const domain::IncidentId id : queue_) {
    if (domain::urgency(incident(id), now) != domain::Urgency::overdue) continue;
    ++overdue_;
    if (incident(id).owner.empty()) ++unowned_;
  }

  patrols_.clear();
  for (const domain::Patrol& patrol : situation.patrols) {
    if (domain::is_active(patrol)) patrols_.push_back(patrol.id);
  }

  const domain::Zone zone = situation.room->calendar.zone;
  const domain::Instant midnight = domain::start_of_day(domain::local_date(now, zone), zone);
  const domain::Instant tomorrow = midnight + std::chrono::hours(24);
  today_ = domain::compute_kpi(situation, midnight, tomorrow, now);
  month_ = domain::compute_kpi(situation, midnight - std::chrono::hours(24 * 30), tomorrow, now);
  histogram_.fill(0);
  for (const domain::Incident& i : situation.incidents) {
    if (i.reported < midnight || i.reported >= tomorrow || i.reported > now) continue;
    ++histogram_[static_cast<std::size_t>((i.reported - midnight) / std::chrono::minutes(15))];
  }
}

}  // namespace lianxun::ui
