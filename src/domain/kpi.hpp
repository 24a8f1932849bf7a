#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/ids.hpp"
#include "domain/situation.hpp"

namespace lianxun::domain {

/// What a period looks like. Rates are per cent, nothing where the denominator is zero.
/// Period [from, to): complaints and incidents count by `reported`, cases by `opened`, inspections by `at`.
struct Kpi {
  int complaints = 0;
  int complaints_closed = 0;  // of those, closed by now
  int findings = 0;
  int open = 0;
  int overdue = 0;                     // open and past a limit at `now`
  std::optional<double> filing_rate;   // 立案率: filed / reported
  std::optional<double> on_time_rate;  // 按期处置率: handled with every limit until then met / handled or overdue
  std::optional<double> closure_rate;  // 结案率: closed / filed
  std::optional<double> rework_rate;   // 返工率: sent back at least once / handled
  int general_procedure = 0;
  int simple_procedure = 0;
  double fines_yuan = 0;
  int premises_inspected = 0;  // distinct
  int cases_from_premises = 0;
  int major_cases = 0;
  int powers_exercised = 0;  // distinct, of those the room lists
  int powers_delegated = 0;
  std::optional<double> powers_coverage;  // 赋权事项覆盖率
  int patrols_active = 0;                 // at `now`, whatever the period

  friend bool operator==(const Kpi&, const Kpi&) = default;
};

struct KpiFilter {
  VillageCode village;  // empty: all
  AgencyId agency;      // empty: all
};

[[nodiscard]] Kpi compute_kpi(const Situation& situation, Instant from, Instant to, Instant now,
                              const KpiFilter& filter = {});

/// The same looking at `incidents` only (unknown ids are ignored): equal when they hold all that were reported in the
/// period. For who keeps these ids and asks often.
[[nodiscard]] Kpi compute_kpi(const Situation& situation, std::span<const IncidentId> incidents, Instant from,
                              Instant to, Instant now, const KpiFilter& filter = {});

}  // namespace lianxun::domain
