#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/kpi.hpp"
#include "domain/situation.hpp"
#include "report/names.hpp"

namespace lianxun::report {

/// A part of the whole: a village, an agency, a category.
struct PeriodRow {
  std::string code;  // empty: what belongs to none
  std::string name;
  domain::Kpi kpi;
};

/// Incidents of one day or month.
struct PeriodStep {
  domain::Date first;
  int complaints = 0;
  int findings = 0;
};

/// What a period looks like: whole days, both ends included. "Now" is the last event in the store, so that a report
/// of the same store is the same whenever it is made.
struct PeriodReport {
  domain::Date from;
  domain::Date to;
  domain::Instant as_of{};
  domain::Zone zone;
  std::string room;
  bool synthetic = false;  // boundaries
  domain::Kpi total;
  std::optional<domain::Kpi> year_before;  // the same days of the year before, when the store knows anything of them
  std::vector<PeriodRow> villages;         // in force at the end, then others that have something, then none
  std::vector<PeriodRow> agencies;
  std::vector<PeriodRow> categories;  // incidents only
  bool by_month = false;
  std::vector<PeriodStep> steps;  // months for more than two months, otherwise days
};

/// `from` must not be after `to`: throws domain::BadArgument.
[[nodiscard]] PeriodReport make_period_report(const domain::Situation& situation, domain::Date from, domain::Date to,
                                              const Wording& wording);

/// One figure of a Kpi under the name that scripts know it by.
struct Measure {
  enum class Kind { count, yuan, percent };
  const char* key;
  const char* label;  // msgid
  Kind kind;
  std::optional<double> (*value)(const domain::Kpi&);
  bool of_incidents;  // has a meaning for a category
};
[[nodiscard]] const std::vector<Measure>& measures();

/// Per cent are rounded to two decimals (143 of 246 is 58.13), yuan to cents.
[[nodiscard]] std::optional<double> rounded(const Measure& measure, const domain::Kpi& kpi);
/// The same as text without trailing zeros; empty for nothing.
[[nodiscard]] std::string figure(const Measure& measure, const domain::Kpi& kpi);

/// The figures of the period by their keys, then period, as_of, year_before, villages, agencies, categories, steps.
[[nodiscard]] std::string period_json(const PeriodReport& report);

/// UTF-8 with a byte order mark, as spreadsheets expect: scope, code, name and every measure; one row for the period,
/// each village, agency and category.
[[nodiscard]] std::string period_csv(const PeriodReport& report);

/// One to three A4 pages.
[[nodiscard]] std::string period_pdf(const PeriodReport& report, const Wording& wording);

}  // namespace lianxun::report
