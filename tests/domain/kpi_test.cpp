#include "domain/kpi.hpp"
#include "office.hpp"

using namespace lianxun::domain;

namespace {

template <class Row>
std::shared_ptr<const std::vector<Row>> shared(std::vector<Row> rows) {
  return std::make_shared<const std::vector<Row>>(std::move(rows));
}

}  // namespace

TEST_CASE("an empty room has no rates") {
  const Situation situation;
  const auto kpi = compute_kpi(situation, {}, at("2024-01-01"), at("2024-01-01"));
  CHECK(kpi == Kpi{});
}

TEST_CASE("incidents are measured over their life") {
  Office office;
  const auto close = [&](IncidentId id) {
    office.accept(DispatchIncident{id, {}});
    office.accept(HandleIncident{id, "done"});
    office.accept(FeedBackIncident{id, ""});
  };
  const auto quick = office.finding();
  close(quick);
  office.accept(CloseIncident{quick, ""});
  const auto reworked = office.finding();
  close(reworked);
  office.accept(ReturnIncident{reworked, "again"});
  const auto late = office.finding("gas");
  office.complaint();
  const auto unfounded = office.complaint();
  office.accept(VerifyIncident{unfounded, false, "nothing"});

  office.context.now = at("2024-01-08T14:30");
  auto kpi = compute_kpi(office.situation, at("2024-01-08"), at("2024-01-09"), office.context.now);
  CHECK(kpi.complaints == 2);
  CHECK(kpi.complaints_closed == 1);
  CHECK(kpi.findings == 3);
  CHECK(kpi.open == 3);
  CHECK(kpi.overdue == 0);
  CHECK(*kpi.filing_rate == Approx(60));
  CHECK(*kpi.closure_rate == Approx(100.0 / 3));
  CHECK(*kpi.rework_rate == Approx(50));
  CHECK(*kpi.on_time_rate == Approx(100));

  office.context.now = at("2024-01-09T17:01");
  kpi = compute_kpi(office.situation, at("2024-01-08"), at("2024-01-09"), office.context.now);
  CHECK(kpi.overdue == 3);  // late, the returned one, and the complaint nobody verified
  CHECK(*kpi.on_time_rate == Approx(25));

  office.accept(DispatchIncident{late, {}});
  office.accept(HandleIncident{late, "done"});
  kpi = compute_kpi(office.situation, at("2024-01-08"), at("2024-01-09"), office.context.now);
  CHECK(kpi.overdue == 2);
  CHECK(*kpi.on_time_rate == Approx(25));

  CHECK(compute_kpi(office.situation, at("2024-01-08"), at("2024-01-09"), office.context.now, {"nowhere", {}})
            .complaints == 0);
  CHECK(compute_kpi(office.situation, at("2024-01-08"), at("2024-01-09"), office.context.now, {{}, "fire"}).findings ==
        1);
  CHECK(compute_kpi(office.situation, at("2024-01-07"), at("2024-01-08"), office.context.now).findings == 0);
}

TEST_CASE("who knows which incidents a period has gets the same figures from them alone") {
  Office office;
  const auto early = office.finding();
  office.context.now = at("2024-01-09T09:00");
  const std::vector<IncidentId> of_the_day{office.finding(), office.complaint()};
  const auto from = at("2024-01-09");
  const auto to = at("2024-01-10");
  const auto now = office.context.now;
  const auto kpi = compute_kpi(office.situation, of_the_day, from, to, now);
  CHECK(kpi.findings == 1);
  CHECK(kpi == compute_kpi(office.situation, from, to, now));
  const std::vector<IncidentId> too_many{early, of_the_day[0], of_the_day[1], IncidentId{99}};
  CHECK(kpi == compute_kpi(office.situation, too_many, from, to, now));
}

TEST_CASE("cases, inspections and powers are counted as the annual report does") {
  Office office;
  const auto opened = at("2023-05-01T10:00");
  Case general{"1", Case::Procedure::general, true, opened, {}, 3000, "P1", "enforcement", {}, "S1", {}, "V1"};
  Case simple{"2", Case::Procedure::simple, false, opened, {}, 50, "P1", "enforcement", {}, {}, {}, "V2"};
  Case foreign_power{"3", Case::Procedure::simple, false, opened, {}, 50.5, "P9", "fire", {}, {}, {}, "V1"};
  Case outside = general;
  outside.id = "4";
  outside.opened = at("2024-01-01");
  office.accept(ImportCases{shared<Case>({general, simple, foreign_power, outside})});
  office.accept(ImportInspections{shared<Inspection>({{"a", "S1", opened, "fire", true, {}},
                                                      {"b", "S1", opened, "enforcement", false, {}},
                                                      {"c", "S2", at("2023-12-31T23:59"), "fire", true, {}},
                                                      {"d", "S3", at("2024-01-01T00:00"), "fire", true, {}}})});
  const auto kpi = compute_kpi(office.situation, at("2023-01-01"), at("2024-01-01"), at("2024-01-08"));
  CHECK(kpi.general_procedure == 1);
  CHECK(kpi.simple_procedure == 2);
  CHECK(kpi.fines_yuan == Approx(3100.5));
  CHECK(kpi.cases_from_premises == 1);
  CHECK(kpi.major_cases == 1);
  CHECK(kpi.premises_inspected == 2);
  CHECK(kpi.powers_exercised == 1);
  CHECK(kpi.powers_delegated == 4);
  CHECK(*kpi.powers_coverage == Approx(25));
  CHECK(compute_kpi(office.situation, at("2023-01-01"), at("2024-01-01"), at("2024-01-08"), {"V1", {}})
            .simple_procedure == 1);
}

TEST_CASE("active patrols are counted at the moment") {
  Office office;
  const auto id = office.issue({office.finding()});
  const auto count = [&](const KpiFilter& filter = {}) {
    return compute_kpi(office.situation, {}, {}, office.context.now, filter).patrols_active;
  };
  CHECK(count() == 1);
  CHECK(count({{}, "fire"}) == 1);
  CHECK(count({{}, "police"}) == 0);
  office.accept(HandleStop{id, 0, StopOutcome::corrected_on_spot, ""});
  CHECK(count() == 1);
  office.accept(ClosePatrol{id});
  CHECK(count() == 0);
}
