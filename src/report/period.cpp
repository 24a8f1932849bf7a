#include "report/period.hpp"

#include <algorithm>
#include <set>

#include "domain/error.hpp"

namespace lianxun::report {
namespace {

using domain::Date;
using domain::Instant;
using domain::Kpi;
using domain::Situation;
using std::chrono::days;
using std::chrono::sys_days;

struct Span {
  Instant from;
  Instant to;  // not included

  [[nodiscard]] bool contains(Instant at) const { return from <= at && at < to; }
};

Span span_of(Date from, Date to, domain::Zone zone) {
  return {domain::start_of_day(from, zone), domain::start_of_day(Date{sys_days{to} + days{1}}, zone)};
}

// 29 February falls on the 28th.
Date year_before(Date date) {
  const Date before{date.year() - std::chrono::years{1}, date.month(), date.day()};
  return before.ok() ? before : Date{before.year() / before.month() / std::chrono::last};
}

// The situation with only what `keep` says of a village code: the rules of the KPI then hold for the part as for the
// whole.
template <class Keep>
Situation part_by_village(const Situation& situation, const Keep& keep) {
  Situation part;
  part.as_of = situation.as_of;
  part.room = situation.room;
  for (const auto& incident : situation.incidents) {
    if (keep(incident.village)) part.incidents.insert(incident);
  }
  for (const auto& [id, item] : situation.cases) {
    if (keep(item.village)) part.cases.emplace(id, item);
  }
  for (const auto& [id, premises] : situation.premises) {
    if (keep(premises.village)) part.premises.emplace(id, premises);
  }
  for (const auto& [id, inspection] : situation.inspections) {
    const auto premises = situation.premises.find(inspection.premises);
    if (keep(premises == situation.premises.end() ? domain::VillageCode{} : premises->second.village)) {
      part.inspections.emplace(id, inspection);
    }
  }
  return part;
}

Situation part_of_category(const Situation& situation, const domain::CategoryId& category) {
  Situation part;
  part.as_of = situation.as_of;
  part.room = situation.room;
  for (const auto& incident : situation.incidents) {
    if (incident.category == category) part.incidents.insert(incident);
  }
  return part;
}

bool anything(const Kpi& kpi) {
  return kpi.complaints + kpi.findings + kpi.general_procedure + kpi.simple_procedure + kpi.premises_inspected > 0;
}

class Maker {
 public:
  Maker(const Situation& situation, Date from, Date to, const Wording& wording)
      : situation_(situation), wording_(wording), span_(span_of(from, to, situation.room->calendar.zone)) {
    report_.from = from;
    report_.to = to;
    report_.as_of = situation.as_of;
    report_.zone = situation.room->calendar.zone;
    report_.room = wording.name(*situation.room);
    boundaries_ = domain::boundaries_on(situation, to);
    report_.synthetic = boundaries_ != nullptr && boundaries_->synthetic;
  }

  PeriodReport make() {
    report_.total = kpi_of(situation_);
    const Span before = span_of(year_before(report_.from), year_before(report_.to), report_.zone);
    const Kpi earlier = domain::compute_kpi(situation_, before.from, before.to, situation_.as_of);
    if (anything(earlier)) report_.year_before = earlier;
    add_villages();
    for (const auto& agency : situation_.room->agencies) {
      report_.agencies.push_back({agency.id, wording_.name(agency), kpi_of(situation_, {{}, agency.id})});
    }
    add_categories();
    add_steps();
    return std::move(report_);
  }

 private:
  [[nodiscard]] Kpi kpi_of(const Situation& situation, const domain::KpiFilter& filter = {}) const {
    return domain::compute_kpi(situation, span_.from, span_.to, situation_.as_of, filter);
  }

  void add_villages() {
    std::set<domain::VillageCode> listed;
    if (boundaries_ != nullptr) {
      for (const auto& village : boundaries_->villages) {
        listed.insert(village.code);
        report_.villages.push_back({village.code, wording_.name(village), kpi_of(situation_, {village.code, {}})});
      }
    }
    std::set<domain::VillageCode> others;  // valid at another time
    for (const auto& incident : situation_.incidents) others.insert(incident.village);
    for (const auto& [id, item] : situation_.cases) others.insert(item.village);
    for (const auto& [id, premises] : situation_.premises) others.insert(premises.village);
    for (const auto& code : others) {
      if (code.empty() || listed.contains(code)) continue;
      const Kpi kpi = kpi_of(situation_, {code, {}});
      if (anything(kpi)) report_.villages.push_back({code, village_name(situation_, code, span_.from, wording_), kpi});
    }
    const Kpi none = kpi_of(part_by_village(situation_, [](const auto& code) { return code.empty(); }));
    if (anything(none)) report_.villages.push_back({"", wording_("no village"), none});
  }

  void add_categories() {
    std::set<domain::CategoryId> known;
    for (const auto& category : situation_.room->categories) {
      known.insert(category.id);
      report_.categories.push_back(
          {category.id, wording_.name(category), kpi_of(part_of_category(situation_, category.id))});
    }
    std::set<domain::CategoryId> others;
    for (const auto& incident : situation_.incidents) {
      if (!known.contains(incident.category) && span_.contains(incident.reported)) others.insert(incident.category);
    }
    for (const auto& id : others) {
      const std::string name = id.empty() ? wording_("no category") : id;
      report_.categories.push_back({id, name, kpi_of(part_of_category(situation_, id))});
    }
  }

  void add_steps() {
    const auto first = sys_days{report_.from};
    const auto last = sys_days{report_.to};
    report_.by_month = last - first > days{61};
    if (report_.by_month) {
      const auto end = report_.to.year() / report_.to.month();
      for (auto month = report_.from.year() / report_.from.month(); month <= end; month += std::chrono::months{1}) {
        report_.steps.push_back({Date{month / std::chrono::day{1}}});
      }
    } else {
      for (auto day = first; day <= last; day += days{1}) report_.steps.push_back({Date{day}});
    }
    for (const auto& incident : situation_.incidents) {
      if (!span_.contains(incident.reported)) continue;
      const Date date = domain::local_date(incident.reported, report_.zone);
      const auto after = std::upper_bound(report_.steps.begin(), report_.steps.end(), date,
                                          [](Date value, const PeriodStep& step) { return value < step.first; });
      PeriodStep& step = *(after - 1);
      ++(incident.source == domain::Source::complaint ? step.complaints : step.findings);
    }
  }

  const Situation& situation_;
  const Wording& wording_;
  Span span_;
  std::shared_ptr<const domain::Boundaries> boundaries_;
  PeriodReport report_;
};

}  // namespace

PeriodReport make_period_report(const Situation& situation, Date from, Date to, const Wording& wording) {
  if (to < from) {
    throw domain::BadArgument("the period ends on " + domain::format_date(to) + " before it begins on " +
                              domain::format_date(from));
  }
  return Maker(situation, from, to, wording).make();
}

}  // namespace lianxun::report
