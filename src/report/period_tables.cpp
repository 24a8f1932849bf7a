#include <cmath>
#include <nlohmann/json.hpp>

#include "report/csv.hpp"
#include "report/period.hpp"

namespace lianxun::report {
namespace {

using Json = nlohmann::ordered_json;

// Whole numbers without a fraction; nothing as null.
Json number(const Measure& measure, const domain::Kpi& kpi) {
  const auto value = rounded(measure, kpi);
  if (!value) return nullptr;
  if (measure.kind != Measure::Kind::percent && *value == std::floor(*value)) return static_cast<std::int64_t>(*value);
  return *value;
}

Json figures(const domain::Kpi& kpi, bool incidents_only = false) {
  Json json = Json::object();
  for (const Measure& measure : measures()) {
    if (!incidents_only || measure.of_incidents) json[measure.key] = number(measure, kpi);
  }
  return json;
}

Json rows(const std::vector<PeriodRow>& parts, bool incidents_only = false) {
  Json json = Json::array();
  for (const PeriodRow& row : parts) {
    Json entry{{"code", row.code}, {"name", row.name}};
    entry.update(figures(row.kpi, incidents_only));
    json.push_back(std::move(entry));
  }
  return json;
}

}  // namespace

std::string period_json(const PeriodReport& report) {
  Json json{{"period", {{"from", domain::format_date(report.from)}, {"to", domain::format_date(report.to)}}},
            {"as_of", domain::format_instant(report.as_of, report.zone)},
            {"room", report.room},
            {"boundaries_synthetic", report.synthetic}};
  json.update(figures(report.total));
  json["year_before"] = report.year_before ? figures(*report.year_before) : Json(nullptr);
  json["villages"] = rows(report.villages);
  json["agencies"] = rows(report.agencies);
  json["categories"] = rows(report.categories, true);
  Json steps = Json::array();
  for (const PeriodStep& step : report.steps) {
    steps.push_back(
        {{report.by_month ? "month" : "day", domain::format_date(step.first).substr(0, report.by_month ? 7 : 10)},
         {"complaints", step.complaints},
         {"findings", step.findings}});
  }
  json["steps"] = std::move(steps);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string period_csv(const PeriodReport& report) {
  std::string csv = "\xef\xbb\xbfscope,code,name";
  for (const Measure& measure : measures()) csv += std::string(",") + measure.key;
  csv += "\r\n";
  const auto add = [&](const char* scope, const PeriodRow& row, bool incidents_only) {
    csv += std::string(scope) + "," + csv_cell(row.code) + "," + csv_cell(row.name);
    for (const Measure& measure : measures()) {
      csv += "," + (incidents_only && !measure.of_incidents ? std::string() : figure(measure, row.kpi));
    }
    csv += "\r\n";
  };
  add("period", {domain::format_date(report.from) + "/" + domain::format_date(report.to), report.room, report.total},
      false);
  for (const PeriodRow& row : report.villages) add("village", row, false);
  for (const PeriodRow& row : report.agencies) add("agency", row, false);
  for (const PeriodRow& row : report.categories) add("category", row, true);
  return csv;
}

}  // namespace lianxun::report
