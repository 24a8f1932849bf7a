#include "sample/history.hpp"

#include <map>
#include <set>

#include "catch.hpp"
#include "domain/clocks.hpp"
#include "domain/kpi.hpp"
#include "drawn.hpp"
#include "shape/locator.hpp"

using namespace lianxun;
using domain::Source;

namespace {

/// A situation that holds the history as an import would leave it.
domain::Situation told() {
  domain::Situation situation;
  situation.room = std::make_shared<domain::Room>(office());
  for (std::size_t i = 0; i < history().incidents.size(); ++i) {
    auto incident = history().incidents[i];
    incident.id.value = static_cast<std::int64_t>(i) + 1;
    incident.deadlines = domain::clocks_of_history(office(), incident, history().milestones[i]);
    situation.incidents.insert(incident);
  }
  for (const auto& inspection : history().inspections) situation.inspections[inspection.id] = inspection;
  for (const auto& penalty : history().cases) situation.cases[penalty.item.id] = penalty.item;
  return situation;
}

domain::Kpi year(const domain::Situation& situation, int y) {
  using namespace std::chrono;
  const auto from = domain::start_of_day(std::chrono::year(y) / 1 / 1, office().calendar.zone);
  const auto to = domain::start_of_day(std::chrono::year(y + 1) / 1 / 1, office().calendar.zone);
  return domain::compute_kpi(situation, from, to, sample::history_end());
}

int local_hour(domain::Instant at) {
  const auto local = domain::to_local(at, office().calendar.zone);
  return static_cast<int>(
      std::chrono::floor<std::chrono::hours>(local - std::chrono::floor<std::chrono::days>(local)).count());
}

}  // namespace

TEST_CASE("the KPI code finds the report's figures of 2023 in the sample") {
  const auto kpi = year(told(), 2023);
  CHECK(kpi.complaints == 473);
  CHECK(kpi.complaints_closed == 473);
  CHECK(kpi.general_procedure == 142);
  CHECK(kpi.simple_procedure == 816);
  CHECK(kpi.fines_yuan == 295'200);
  CHECK(kpi.premises_inspected == 612);
  CHECK(kpi.cases_from_premises == 45);
  CHECK(kpi.major_cases == 14);
  CHECK(kpi.powers_exercised == 143);
  CHECK(kpi.powers_delegated == 246);
  CHECK(kpi.powers_coverage.value() == Approx(58.13).margin(0.005));
  CHECK(kpi.open == 0);
  CHECK(kpi.on_time_rate.value() > 94);
  CHECK(kpi.on_time_rate.value() < 98);
}

TEST_CASE("2022 is there to compare with") {
  const auto kpi = year(told(), 2022);
  CHECK(kpi.complaints == sample::figures_2022().complaints);
  CHECK(kpi.fines_yuan == sample::figures_2022().fines_yuan);
  CHECK(kpi.powers_exercised == sample::figures_2022().exercised_powers);
}

TEST_CASE("the history leaves a morning's work: about forty open incidents in several stages") {
  const auto situation = told();
  const auto morning = sample::history_end() + std::chrono::hours(9);
  std::map<domain::Urgency, int> urgencies;
  std::set<std::string> states;
  int open = 0;
  for (const auto& incident : situation.incidents) {
    if (incident.closed) continue;
    ++open;
    ++urgencies[domain::urgency(incident, morning)];
    states.insert(std::string(incident.filed ? "f" : "") + (incident.dispatched ? "d" : "") +
                  (incident.handled ? "h" : ""));
  }
  CHECK(open >= 32);
  CHECK(open <= 50);
  CHECK(states.size() >= 4);
  CHECK(urgencies[domain::Urgency::overdue] >= 2);
  CHECK(urgencies[domain::Urgency::due_soon] >= 2);
}

TEST_CASE("every life runs forward, and nothing lies behind the history's end") {
  for (const auto& incident : history().incidents) {
    domain::Instant before = incident.reported;
    bool ended = false;
    std::vector<std::optional<domain::Instant>> stages{incident.filed, incident.dispatched, incident.handled,
                                                       incident.fed_back, incident.closed};
    if (incident.source == Source::complaint) stages.insert(stages.begin(), incident.verified);
    INFO(incident.number);
    for (const auto& at : stages) {
      if (!at) {
        ended = true;
        continue;
      }
      REQUIRE_FALSE(ended);
      REQUIRE(*at >= before);
      before = *at;
    }
    REQUIRE(before < sample::history_end());
    REQUIRE(incident.agencies.empty() != incident.dispatched.has_value());
    if (incident.source == Source::finding) REQUIRE(incident.filed == incident.reported);
  }
}

TEST_CASE("what is over has reached every milestone of its category, what is open only those it has got to") {
  int reached = 0;
  int open = 0;
  REQUIRE(history().milestones.size() == history().incidents.size());
  for (std::size_t i = 0; i < history().incidents.size(); ++i) {
    const auto& incident = history().incidents[i];
    const auto& own = history().milestones[i];
    INFO(incident.number);
    const auto wanted = domain::own_milestones(*office().find_category(incident.category));
    if (incident.closed) REQUIRE(own.size() == wanted.size());
    for (const auto& [milestone, at] : own) {
      REQUIRE(std::find(wanted.begin(), wanted.end(), milestone) != wanted.end());
      REQUIRE(at >= incident.dispatched);
      if (incident.handled) REQUIRE(at <= *incident.handled);
      REQUIRE(at < sample::history_end());
      ++reached;
    }
    open += own.size() < wanted.size() ? 1 : 0;
  }
  CHECK(reached > 60);
  CHECK(open >= 1);
}

TEST_CASE("every incident lies in the grid that it names") {
  const auto& boundaries = place().map.boundaries;
  std::vector<std::string> codes;
  for (const auto& grid : boundaries.grids) codes.push_back(grid.code);
  const shape::Locator locator(boundaries.grid_areas, codes);
  int nowhere = 0;
  std::set<std::string> grids;
  for (const auto& incident : history().incidents) {
    const int at = locator.find(incident.position);
    REQUIRE(incident.grid == (at < 0 ? std::string() : codes[static_cast<std::size_t>(at)]));
    nowhere += at < 0 ? 1 : 0;
    grids.insert(incident.grid);
  }
  CHECK(nowhere > 0);
  CHECK(grids.size() > 150);
}

TEST_CASE("numbers are unique and tell source and day") {
  std::set<std::string> numbers;
  for (const auto& incident : history().incidents) {
    REQUIRE(numbers.insert(incident.number).second);
    CHECK(incident.number.front() == (incident.source == Source::complaint ? 'T' : 'J'));
  }
}

TEST_CASE("the patterns are those of such a place") {
  std::map<std::string, int> fumes_at;
  int fumes = 0;
  int fumes_by_night = 0;
  int early_market = 0;
  int late_market = 0;
  for (const auto& incident : history().incidents) {
    if (incident.category == "fumes" && incident.source == Source::complaint) {
      ++fumes;
      const int hour = local_hour(incident.reported);
      fumes_by_night += hour >= 17 || hour < 2 ? 1 : 0;
      ++fumes_at[incident.address];
    }
    if (incident.note.rfind("石塘下菜场", 0) == 0 &&
        (incident.category == "stalls" || incident.category == "occupying")) {
      ++(incident.reported < domain::start_of_day(std::chrono::year(2023) / 8 / 1, domain::Zone{}) ? early_market
                                                                                                   : late_market);
    }
  }
  CHECK(fumes_by_night > 0.6 * fumes);
  int most = 0;
  for (const auto& [address, count] : fumes_at) most = std::max(most, count);
  CHECK(most >= 8);                                    // a repeat offender
  CHECK(late_market / 5.0 > 5 * early_market / 19.0);  // by the month
}

TEST_CASE("penalties keep to the law: simple fines, decisions within 90 days, cases that exist") {
  std::set<std::string> numbers;
  for (const auto& incident : history().incidents) numbers.insert(incident.number);
  for (const auto& [item, incident] : history().cases) {
    CHECK((incident.empty() || numbers.contains(incident)));
    CHECK(incident.empty() == !item.premises.empty());
    CHECK(item.fine_yuan > 0);
    REQUIRE(item.decided);
    if (item.procedure == domain::Case::Procedure::simple) {
      CHECK(item.fine_yuan <= 3000);
      CHECK(item.decided == item.opened);
      CHECK_FALSE(item.major);
    } else {
      CHECK(*item.decided - item.opened <= std::chrono::hours(24 * 90));
    }
  }
}

TEST_CASE("a live day has complaints and findings in order of time on Monday 2024-01-08") {
  const auto day = sample::build_live_day(place(), office(), sample::default_seed);
  CHECK(day.size() >= 60);
  CHECK(day.size() <= 90);
  for (std::size_t i = 0; i < day.size(); ++i) {
    CHECK(domain::format_date(domain::local_date(day[i].reported, domain::Zone{})) == "2024-01-08");
    if (i > 0) CHECK(day[i - 1].reported <= day[i].reported);
    CHECK_FALSE(day[i].filed);
  }
}
