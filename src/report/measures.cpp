#include <cmath>
#include <cstdio>

#include "report/period.hpp"

namespace lianxun::report {
namespace {

using domain::Kpi;
using Value = std::optional<double>;

constexpr auto count = Measure::Kind::count;
constexpr auto yuan = Measure::Kind::yuan;
constexpr auto percent = Measure::Kind::percent;

}  // namespace

const std::vector<Measure>& measures() {
  static const std::vector<Measure> table{
      {"complaints", "Complaints", count, [](const Kpi& k) -> Value { return k.complaints; }, true},
      {"complaints_closed", "Complaints closed", count, [](const Kpi& k) -> Value { return k.complaints_closed; },
       true},
      {"findings", "Findings", count, [](const Kpi& k) -> Value { return k.findings; }, true},
      {"open", "Still open", count, [](const Kpi& k) -> Value { return k.open; }, true},
      {"overdue", "Overdue", count, [](const Kpi& k) -> Value { return k.overdue; }, true},
      {"filing_rate", "Filing rate", percent, [](const Kpi& k) { return k.filing_rate; }, true},
      {"on_time_rate", "On-time rate", percent, [](const Kpi& k) { return k.on_time_rate; }, true},
      {"closure_rate", "Closure rate", percent, [](const Kpi& k) { return k.closure_rate; }, true},
      {"rework_rate", "Rework rate", percent, [](const Kpi& k) { return k.rework_rate; }, true},
      {"general_procedure", "General procedure", count, [](const Kpi& k) -> Value { return k.general_procedure; },
       false},
      {"simple_procedure", "Simple procedure", count, [](const Kpi& k) -> Value { return k.simple_procedure; }, false},
      {"fines_yuan", "Fines (yuan)", yuan, [](const Kpi& k) -> Value { return k.fines_yuan; }, false},
      {"premises_inspected", "Premises inspected", count, [](const Kpi& k) -> Value { return k.premises_inspected; },
       false},
      {"cases_from_premises", "Inspection cases", count, [](const Kpi& k) -> Value { return k.cases_from_premises; },
       false},
      {"major_cases", "Major cases", count, [](const Kpi& k) -> Value { return k.major_cases; }, false},
      {"powers_exercised", "Powers exercised", count, [](const Kpi& k) -> Value { return k.powers_exercised; }, false},
      {"powers_delegated", "Powers delegated", count, [](const Kpi& k) -> Value { return k.powers_delegated; }, false},
      {"powers_coverage", "Powers coverage", percent, [](const Kpi& k) { return k.powers_coverage; }, false},
  };
  return table;
}

std::optional<double> rounded(const Measure& measure, const Kpi& kpi) {
  const auto value = measure.value(kpi);
  if (!value || measure.kind == count) return value;
  return std::round(*value * 100) / 100;
}

std::string figure(const Measure& measure, const Kpi& kpi) {
  const auto value = rounded(measure, kpi);
  if (!value) return {};
  char text[64];
  std::snprintf(text, sizeof text, "%.2f", *value);
  std::string result = text;
  while (result.back() == '0') result.pop_back();
  if (result.back() == '.') result.pop_back();
  return result;
}

}  // namespace lianxun::report
