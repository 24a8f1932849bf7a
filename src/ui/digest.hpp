#pragma once

#include <array>
#include <optional>
#include <set>
#include <vector>

#include "domain/incident.hpp"
#include "domain/kpi.hpp"
#include "domain/situation.hpp"
#include "ui/changes.hpp"

namespace lianxun::ui {

/// What the panels show of a Situation, counted once for all of them. It keeps which incidents are open and which are
/// recent, so that years of closed ones are read only at the start, after an import and at midnight.
class Digest {
 public:
  static constexpr std::size_t slots = 96;  // quarters of an hour in a day

  /// After events have been applied.
  void apply(const domain::Situation& situation, const Changes& changes);
  /// When time has passed: sorts the queue and counts again if the minute or the situation is new.
  void tick(const domain::Situation& situation, domain::Instant now);

  /// Open incidents, most urgent first.
  [[nodiscard]] const std::vector<domain::IncidentId>& queue() const { return queue_; }
  /// Not closed and not withdrawn, in order of issue.
  [[nodiscard]] const std::vector<domain::PatrolId>& active_patrols() const { return patrols_; }
  /// Cases that are to be decided, the earliest due first.
  [[nodiscard]] const std::vector<domain::CaseNumber>& open_cases() const { return open_cases_; }
  [[nodiscard]] int overdue() const { return overdue_; }
  /// Of them, those that nobody has taken charge of.
  [[nodiscard]] int unowned() const { return unowned_; }
  [[nodiscard]] const domain::Kpi& today() const { return today_; }
  [[nodiscard]] const domain::Kpi& last_30_days() const { return month_; }
  /// Reports of today by quarter of an hour, local time.
  [[nodiscard]] const std::array<int, slots>& histogram() const { return histogram_; }

 private:
  void remember(domain::IncidentId id);
  void sort_queue(const domain::Situation& situation, domain::Instant now);
  void sort_cases(const domain::Situation& situation);
  void count(const domain::Situation& situation, domain::Instant now);

  std::set<domain::IncidentId> open_;
  std::vector<domain::IncidentId> recent_;      // reported since `recent_from_`, ascending
  std::optional<domain::Instant> recent_from_;  // none: to be read anew
  std::vector<domain::IncidentId> queue_;
  std::vector<domain::PatrolId> patrols_;
  std::vector<domain::CaseNumber> open_cases_;
  domain::Kpi today_;
  domain::Kpi month_;
  std::array<int, slots> histogram_{};
  int overdue_ = 0;
  int unowned_ = 0;
  bool stale_ = true;
  std::int64_t minute_ = -1;
};

}  // namespace lianxun::ui
