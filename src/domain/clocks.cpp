#include "domain/clocks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lianxun::domain {
namespace {

constexpr std::array<std::string_view, 7> stage_milestones{
    milestone::reported, milestone::verified, milestone::filed, milestone::dispatched,
    milestone::handled,  milestone::fed_back, milestone::closed};

bool runs_already(const Incident& incident, const Limit& limit) {
  return std::any_of(incident.deadlines.begin(), incident.deadlines.end(), [&](const Deadline& deadline) {
    return deadline.name == limit.name && deadline.until == limit.until;
  });
}

Deadline clock(const Calendar& calendar, const Limit& limit, Instant from, std::optional<Instant> met) {
  return {limit.name, limit.name_en, limit.until, due(calendar, limit, from), met};
}

std::optional<Instant> reached_at(const Incident& incident, const OwnMilestones& own, const Milestone& milestone) {
  if (is_stage_milestone(milestone)) return domain::reached_at(incident, milestone);
  const auto at = own.find(milestone);
  return at == own.end() ? std::nullopt : std::optional(at->second);
}

void add_own_milestones(std::vector<Milestone>& list, const Category& category) {
  const auto add = [&list](const Milestone& milestone) {
    if (is_stage_milestone(milestone) || std::find(list.begin(), list.end(), milestone) != list.end()) return;
    list.push_back(milestone);
  };
  for (const auto& limit : category.limits) {
    add(limit.from);
    add(limit.until);
  }
}

}  // namespace

bool is_stage_milestone(std::string_view milestone) {
  return std::find(stage_milestones.begin(), stage_milestones.end(), milestone) != stage_milestones.end();
}

std::optional<Instant> reached_at(const Incident& incident, std::string_view milestone) {
  if (milestone == milestone::reported) return incident.reported;
  if (milestone == milestone::verified) {
    // Who finds something has seen it: filing a finding verifies it.
    return incident.source == Source::finding && !incident.verified ? incident.filed : incident.verified;
  }
  if (milestone == milestone::filed) return incident.filed;
  if (milestone == milestone::dispatched) return incident.dispatched;
  if (milestone == milestone::handled) return incident.handled;
  if (milestone == milestone::fed_back) return incident.fed_back;
  if (milestone == milestone::closed && incident.stage != Stage::dismissed) return incident.closed;
  return {};
}

Instant due(const Calendar& calendar, const Limit& limit, Instant from) {
  const auto minutes = static_cast<int>(std::lround(limit.amount * 60));
  const auto days = static_cast<int>(std::ceil(limit.amount));  // part of a day is the day
  switch (limit.unit) {
    case Limit::Unit::working_hours:
      return add_working_minutes(calendar, from, minutes);
    case Limit::Unit::working_days:
      return add_working_days(calendar, from, days);
    case Limit::Unit::days:
      return add_days(calendar, from, days);
    case Limit::Unit::hours:
      break;
  }
  return from + std::chrono::minutes(minutes);
}

std::vector<Deadline> clocks_from(const Room& room, const Incident& incident, std::string_view milestone, Instant at) {
  std::vector<Deadline> clocks;
  const auto* category = room.find_category(incident.category);
  if (category == nullptr) return clocks;
  for (const auto& limit : category->limits) {
    if (limit.from != milestone || runs_already(incident, limit)) continue;
    clocks.push_back(clock(room.calendar, limit, at, reached_at(incident, limit.until)));
  }
  return clocks;
}

std::vector<Deadline> clocks_of_history(const Room& room, const Incident& incident, const OwnMilestones& own) {
  std::vector<Deadline> clocks;
  const auto* category = room.find_category(incident.category);
  if (category == nullptr) return clocks;
  for (const auto& limit : category->limits) {
    if (const auto from = reached_at(incident, own, limit.from)) {
      clocks.push_back(clock(room.calendar, limit, *from, reached_at(incident, own, limit.until)));
    }
  }
  return clocks;
}

std::vector<Milestone> own_milestones(const Category& category) {
  std::vector<Milestone> list;
  add_own_milestones(list, category);
  return list;
}

std::vector<Milestone> own_milestones(const Room& room) {
  std::vector<Milestone> list;
  for (const auto& category : room.categories) add_own_milestones(list, category);
  return list;
}

}  // namespace lianxun::domain
