#include "ui/digest.hpp"

#include <algorithm>

namespace lianxun::ui {

namespace {

constexpr auto month = std::chrono::hours(24 * 30);

domain::Instant midnight_of(const domain::Situation& situation, domain::Instant now) {
  const domain::Zone zone = situation.room->calendar.zone;
  return domain::start_of_day(domain::local_date(now, zone), zone);
}

}  // namespace

void Digest::apply(const domain::Situation& situation, const Changes& changes) {
  stale_ = true;
  if (changes.everything || changes.history) {
    open_.clear();
    for (const domain::Incident& incident : situation.incidents) {
      if (domain::is_open(incident)) open_.insert(incident.id);
    }
    recent_from_.reset();
    return;
  }
  for (const domain::IncidentId id : changes.incidents) {
    const domain::Incident* incident = situation.incidents.find(id);
    if (incident != nullptr && domain::is_open(*incident)) {
      open_.insert(id);
    } else {
      open_.erase(id);
    }
    if (incident != nullptr && recent_from_ && incident->reported >= *recent_from_) remember(id);
  }
}

void Digest::remember(domain::IncidentId id) {
  const auto at = std::lower_bound(recent_.begin(), recent_.end(), id);
  if (at == recent_.end() || *at != id) recent_.insert(at, id);
}

void Digest::tick(const domain::Situation& situation, domain::Instant now) {
  const auto minute = std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count();
  if (!stale_ && minute == minute_) return;
  minute_ = minute;
  stale_ = false;
  if (const auto from = midnight_of(situation, now) - month; recent_from_ != from) {
    recent_from_ = from;
    recent_.clear();
    for (const domain::Incident& incident : situation.incidents) {
      if (incident.reported >= from) recent_.push_back(incident.id);
    }
  }
  sort_queue(situation, now);
  sort_cases(situation);
  count(situation, now);
}

void Digest::sort_queue(const domain::Situation& situation, domain::Instant now) {
  std::vector<const domain::Incident*> open;
  open.reserve(open_.size());
  for (const domain::IncidentId id : open_) open.push_back(situation.incidents.find(id));
  std::sort(open.begin(), open.end(),
            [now](const domain::Incident* a, const domain::Incident* b) { return domain::more_urgent(*a, *b, now); });
  queue_.clear();
  overdue_ = 0;
  unowned_ = 0;
  for (const domain::Incident* incident : open) {
    queue_.push_back(incident->id);
    if (domain::urgency(*incident, now) != domain::Urgency::overdue) continue;
    ++overdue_;
    if (incident->owner.empty()) ++unowned_;
  }
}

void Digest::sort_cases(const domain::Situation& situation) {
  open_cases_.clear();
  for (const auto& [number, one] : situation.cases) {
    if (domain::is_open(one)) open_cases_.push_back(number);
  }
  const auto due = [&situation](const domain::CaseNumber& number) {
    return situation.cases.at(number).due.value_or(domain::Instant::max());
  };
  std::stable_sort(open_cases_.begin(), open_cases_.end(),
                   [&due](const auto& a, const auto& b) { return due(a) < due(b); });
}

void Digest::count(const domain::Situation& situation, domain::Instant now) {
  patrols_.clear();
  for (const domain::Patrol& patrol : situation.patrols) {
    if (domain::is_active(patrol)) patrols_.push_back(patrol.id);
  }
  const domain::Instant midnight = midnight_of(situation, now);
  const domain::Instant tomorrow = midnight + std::chrono::hours(24);
  today_ = domain::compute_kpi(situation, recent_, midnight, tomorrow, now);
  month_ = domain::compute_kpi(situation, recent_, midnight - month, tomorrow, now);
  histogram_.fill(0);
  for (const domain::IncidentId id : recent_) {
    const domain::Instant reported = situation.incidents.find(id)->reported;
    if (reported < midnight || reported >= tomorrow || reported > now) continue;
    ++histogram_[static_cast<std::size_t>((reported - midnight) / std::chrono::minutes(15))];
  }
}

}  // namespace lianxun::ui
