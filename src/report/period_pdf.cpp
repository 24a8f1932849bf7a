#include <algorithm>
#include <cmath>

#include "report/pages.hpp"
#include "report/palette.hpp"
#include "report/period.hpp"
#include "report/table.hpp"

namespace lianxun::report {
namespace {

constexpr double margin = Pages::margin;
constexpr double width = Pages::width;
constexpr Colour complaints_ink = palette::crews[4];
constexpr Colour findings_ink = palette::crews[1];

const Measure& measure(const std::string& key) {
  const auto& all = measures();
  return *std::find_if(all.begin(), all.end(), [&](const Measure& each) { return each.key == key; });
}

const char* title_of(const PeriodReport& report) {
  using std::chrono::last;
  const auto from = report.from;
  const auto to = report.to;
  if (from == to) return "Day sheet";
  const bool whole_months = from.day() == std::chrono::day{1} && to == domain::Date{to.year() / to.month() / last};
  if (!whole_months || from.year() != to.year()) return "Period report";
  if (from.month() == to.month()) return "Monthly report";
  return from.month() == std::chrono::January && to.month() == std::chrono::December ? "Annual report"
                                                                                     : "Period report";
}

class PeriodPages {
 public:
  PeriodPages(const PeriodReport& report, const Wording& wording)
      : report_(report),
        wording_(wording),
        pages_({wording(title_of(report)) + " " + period(report), report.room,
                domain::format_instant(report.as_of, report.zone)},
               wording) {}

  std::string draw() {
    pages_.letterhead(report_.room, wording_(title_of(report_)), period(report_));
    tiles();
    chart();
    pages_.section(wording_("By village"), villages());
    pages_.section(wording_("By agency"), agencies());
    pages_.section(wording_("By category"), categories());
    notes();
    return pages_.finish();
  }

 private:
  static std::string period(const PeriodReport& report) {
    const auto from = domain::format_date(report.from);
    return report.from == report.to ? from : from + " \u2013 " + domain::format_date(report.to);
  }

  // The figures a leader asks for first, with those of the year before where there are any.
  void tiles() {
    const std::vector<std::string> keys{
        "complaints",         "closure_rate",        "on_time_rate", "general_procedure",
        "simple_procedure",   "fines_yuan",          "findings",     "overdue",
        "premises_inspected", "cases_from_premises", "major_cases",  "powers_coverage"};
    constexpr int columns = 6;
    constexpr double height = 46;
    const double side = width / columns;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const double x = margin + side * static_cast<double>(i % columns);
      const std::size_t row = i / columns;
      const double y = pages_.y() + (height + 5) * static_cast<double>(row);
      tile({x + 2, y, side - 4, height}, measure(keys[i]));
    }
    pages_.move(2 * (height + 5) + 6);
  }

  static std::string with_unit(const Measure& what, const domain::Kpi& kpi) {
    const auto text = figure(what, kpi);
    if (text.empty()) return "\u2013";
    if (what.kind == Measure::Kind::percent) return text + "%";
    std::string grouped;  // 295,200
    const auto whole = std::min(text.find('.'), text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (i > 0 && i < whole && (whole - i) % 3 == 0) grouped += ',';
      grouped += text[i];
    }
    return grouped;
  }

  void tile(const Frame& frame, const Measure& what) {
    pages_.canvas().fill(frame, palette::band);
    const auto line = [&](double y, const std::string& text, const TextStyle& style) {
      pages_.canvas().text(frame.x + 2, frame.y + y, frame.width - 4, text, style);
    };
    constexpr auto centre = TextStyle::Align::centre;
    line(3, wording_(what.label), {7.5, false, palette::secondary, centre, 1});
    line(12.5, with_unit(what, report_.total), {15, true, palette::ink, centre, 1});
    if (!report_.year_before) return;
    line(33.5, wording_("year before {}", {with_unit(what, *report_.year_before)}),
         {6.5, false, palette::secondary, centre, 1});
  }

  // Complaints and findings by day or month, stacked; the axis starts at zero.
  void chart() {
    if (report_.steps.size() < 2) return;
    constexpr double height = 84;
    int most = 1;
    for (const auto& step : report_.steps) most = std::max(most, step.complaints + step.findings);
    pages_.heading(report_.by_month ? wording_("Incidents by month") : wording_("Incidents by day"));
    legend();
    const double base = pages_.y() + height;
    const double slot = width / static_cast<double>(report_.steps.size());
    const double unit = (height - 12) / most;
    for (std::size_t i = 0; i < report_.steps.size(); ++i) {
      const auto& step = report_.steps[i];
      const double x = margin + slot * (static_cast<double>(i) + 0.15);
      pages_.canvas().fill({x, base - unit * step.complaints, slot * 0.7, unit * step.complaints}, complaints_ink);
      const double all = unit * (step.complaints + step.findings);
      pages_.canvas().fill({x, base - all, slot * 0.7, unit * step.findings}, findings_ink);
      const TextStyle small{6.5, false, palette::secondary, TextStyle::Align::centre, 1};
      if (slot > 12) {
        pages_.canvas().text(margin + slot * static_cast<double>(i), base - all - 10, slot,
                             std::to_string(step.complaints + step.findings), small);
      }
      const auto date = domain::format_date(step.first);
      const std::string label = report_.by_month ? date.substr(2, 5) : date.substr(8, 2);
      const std::size_t every = slot > 12 ? 1 : 5;
      if (i % every == 0) {
        pages_.canvas().text(margin + slot * (static_cast<double>(i) + 0.5) - 15, base + 2, 30, label, small);
      }
    }
    pages_.canvas().line(std::vector<shape::Point>{{margin, base}, {margin + width, base}}, palette::ink, 0.6);
    pages_.move(base + 16 - pages_.y());
  }

  void legend() {
    const TextStyle style{7.5, false, palette::secondary, TextStyle::Align::left, 1};
    double x = margin + width;
    for (const auto& [label, ink] :
         {std::pair(wording_("Findings"), findings_ink), std::pair(wording_("Complaints"), complaints_ink)}) {
      const double length = pages_.canvas().text_width(label, style) + 1;
      x -= length;
      pages_.canvas().text(x, pages_.y() - 13, length, label, style);
      x -= 11;
      pages_.canvas().fill({x, pages_.y() - 11, 7, 7}, ink);
      x -= 10;
    }
  }

  Table table(const std::string& head, const std::vector<PeriodRow>& parts, const std::vector<std::string>& keys) {
    Table result;
    result.size = 8;
    result.columns.push_back({head, 2.1});
    for (const auto& key : keys) result.columns.push_back({wording_(measure(key).label), 1, TextStyle::Align::right});
    for (const auto& part : parts) {
      auto& cells = result.rows.emplace_back();
      cells.push_back(part.name);
      for (const auto& key : keys) cells.push_back(with_unit(measure(key), part.kpi));
    }
    return result;
  }

  Table villages() {
    auto parts = report_.villages;
    parts.push_back({"", wording_("Total"), report_.total});
    Table result = table(wording_("Village"), parts,
                         {"complaints", "findings", "open", "overdue", "on_time_rate", "general_procedure",
                          "simple_procedure", "fines_yuan", "premises_inspected"});
    result.total = true;
    return result;
  }

  Table agencies() {
    return table(wording_("Agency"), report_.agencies,
                 {"complaints", "findings", "open", "overdue", "on_time_rate", "general_procedure", "simple_procedure",
                  "fines_yuan", "powers_coverage"});
  }

  Table categories() {
    auto parts = report_.categories;
    std::stable_sort(parts.begin(), parts.end(), [](const PeriodRow& a, const PeriodRow& b) {
      return a.kpi.complaints + a.kpi.findings > b.kpi.complaints + b.kpi.findings;
    });
    return table(
        wording_("Category"), parts,
        {"complaints", "findings", "open", "overdue", "filing_rate", "on_time_rate", "closure_rate", "rework_rate"});
  }

  void notes() {
    std::vector<std::string> lines{
        wording_("Incidents count by the time of report, cases by opening, inspections by the visit; "
                 "state as of {}.",
                 {domain::format_date(domain::local_date(report_.as_of, report_.zone)) + " " +
                  domain::format_hour(report_.as_of, report_.zone)}),
        wording_("On-time rate: handled within every limit, of those handled or overdue. An incident of several "
                 "agencies counts for each of them.")};
    if (report_.synthetic) lines.push_back(wording_("boundaries are synthetic"));
    pages_.paragraphs(lines, {7.5, false, palette::secondary, TextStyle::Align::left, 3});
  }

  const PeriodReport& report_;
  const Wording& wording_;
  Pages pages_;
};

}  // namespace

std::string period_pdf(const PeriodReport& report, const Wording& wording) {
  return PeriodPages(report, wording).draw();
}

}  // namespace lianxun::report
