#include <limits>

#include "domain/kpi.hpp"
#include "office.hpp"

using namespace lianxun::domain;
using Catch::Matchers::Contains;
using Procedure = Case::Procedure;
using Party = Case::Party;

namespace {

OpenCase penalty(double fine = 100) {
  OpenCase command;
  command.agency = "enforcement";
  command.power = "P1";
  command.fine_yuan = fine;
  return command;
}

/// A finding that one agency deals with alone, and a case of it by two of that agency's officers.
struct Alone : Office {
  IncidentId incident_id = finding();
  OpenCase command = penalty();

  Alone() {
    accept(DispatchIncident{incident_id, {"enforcement"}});
    command.incident = incident_id;
    command.officers = {"enforcement1", "enforcement2"};
  }
  [[nodiscard]] const Case& only() const {
    REQUIRE(situation.cases.size() == 1);
    return situation.cases.begin()->second;
  }
};

Case imported(const std::string& id) {
  Case one;
  one.id = id;
  one.opened = at("2024-01-02T09:00");
  return one;
}

void import_cases(Office& office, std::vector<Case> cases) {
  office.accept(ImportCases{std::make_shared<const std::vector<Case>>(std::move(cases))});
}

}  // namespace

TEST_CASE("a stop that ends in the simple procedure opens a case, decided on the spot") {
  Office office;
  const auto first = office.finding();
  const auto id = office.issue({first});
  office.accept(HandleStop{id, 0, StopOutcome::simple_penalty, "hood off", penalty(200)});
  REQUIRE(office.situation.cases.size() == 1);
  const auto& opened = office.situation.cases.at("JF2024-0001");
  CHECK(opened.procedure == Procedure::simple);
  CHECK(opened.power == "P1");
  CHECK(opened.agency == "enforcement");
  CHECK(opened.incident == first);
  CHECK(opened.patrol == id);
  CHECK(opened.opened == office.context.now);
  CHECK(opened.decided == office.context.now);
  CHECK(opened.fine_yuan == 200);
  CHECK(opened.party == Party::citizen);
  CHECK(opened.officers == std::vector<OfficerId>{"enforcement1", "enforcement2"});
  CHECK_FALSE(opened.due);
  CHECK(opened.note == "hood off");
  CHECK(office.incident(first).stage == Stage::handled);
}

TEST_CASE("a stop that ends in the general procedure opens a case that is decided within 90 days") {
  Office office;
  const auto id = office.issue({office.finding()});
  office.accept(HandleStop{id, 0, StopOutcome::general_case, "", penalty(0)});
  const auto& opened = office.situation.cases.at("CF2024-0001");
  CHECK(is_open(opened));
  // 90 days after 8 January is Sunday 7 April, worked in exchange for a day of Qingming.
  CHECK(opened.due == at("2024-04-07T17:00"));
  office.context.now += std::chrono::hours(24 * 30);
  office.accept(DecideCase{"CF2024-0001", 5000, false, "", "paid"});
  CHECK(opened.decided == office.context.now);
  CHECK(opened.fine_yuan == 5000);
  CHECK(opened.note == "paid");
  CHECK(opened.revision == 2);
  CHECK_THAT(office.refuse(DecideCase{"CF2024-0001", 1, false, "", ""}), Contains("decided already"));
  CHECK_THAT(office.refuse(DecideCase{"CF2024-0002", 1, false, "", ""}), Contains("no case"));
}

TEST_CASE("90 days that end on a day off end on the next workday") {
  Calendar calendar = statutory_calendar();
  CHECK(decision_due(calendar, Procedure::general, at("2024-01-05T16:00")) == at("2024-04-07T17:00"));  // Qingming
  CHECK(decision_due(calendar, Procedure::general, at("2024-01-10T16:00")) == at("2024-04-09T17:00"));
  CHECK_FALSE(decision_due(calendar, Procedure::simple, at("2024-01-10T16:00")));
}

TEST_CASE("a penalty at a stop without its case, or a case without a penalty, is refused and changes nothing") {
  Office office;
  const auto id = office.issue({office.finding()});
  CHECK_THAT(office.refuse(HandleStop{id, 0, StopOutcome::simple_penalty, ""}), Contains("under which power"));
  CHECK_THAT(office.refuse(HandleStop{id, 0, StopOutcome::general_case, ""}), Contains("under which power"));
  CHECK_THAT(office.refuse(HandleStop{id, 0, StopOutcome::unfounded, "", penalty()}), Contains("is no penalty"));
  auto elsewhere = penalty();
  elsewhere.incident = {99};
  CHECK_THAT(office.refuse(HandleStop{id, 0, StopOutcome::simple_penalty, "", elsewhere}), Contains("not there for"));
  auto absent = penalty();
  absent.agency = "police";
  CHECK_THAT(office.refuse(HandleStop{id, 0, StopOutcome::simple_penalty, "", absent}), Contains("not required"));
  CHECK(office.patrol(id).state == PatrolState::issued);
  CHECK(office.situation.cases.empty());
}

TEST_CASE("a penalty at premises is one of an organisation, up to 3,000 yuan, and counts as theirs") {
  Office office;
  Premises shop;
  shop.id = "S1";
  office.accept(ImportPremises{std::make_shared<const std::vector<Premises>>(std::vector<Premises>{shop})});
  auto patrol = office.plan({office.finding()});
  patrol.stops[0].incidents.clear();
  patrol.stops[0].premises = "S1";
  patrol.stops[0].grid = "330211002001001";
  patrol.stops[0].village = "330211002001";
  office.accept(IssuePatrol{patrol});
  CHECK_THAT(office.refuse(HandleStop{{1}, 0, StopOutcome::simple_penalty, "", penalty(3000.5)}),
             Contains("organisation is fined 3,000"));
  office.accept(HandleStop{{1}, 0, StopOutcome::simple_penalty, "", penalty(3000)});
  const auto& opened = office.situation.cases.at("JF2024-0001");
  CHECK(opened.premises == "S1");
  CHECK_FALSE(opened.incident);
  CHECK(opened.party == Party::organisation);
  CHECK(opened.grid == "330211002001001");
  CHECK(opened.village == "330211002001");
}

TEST_CASE("the simple procedure fines a citizen 200 yuan at most, and may only warn") {
  Alone office;
  office.command.fine_yuan = 200.01;
  CHECK_THAT(office.refuse(office.command), Contains("citizen is fined 200"));
  office.command.party = Party::organisation;
  office.accept(office.command);
  CHECK(office.only().fine_yuan == 200.01);

  Alone other;
  other.command.fine_yuan = 0;
  other.accept(other.command);
  CHECK(other.only().decided);
}

TEST_CASE("an incident that one agency handles alone opens a case with its place") {
  Alone office;
  office.accept(office.command);
  CHECK(office.only().incident == office.incident_id);
  CHECK_FALSE(office.only().patrol);
  office.accept(HandleIncident{office.incident_id, "fined"});
  CHECK(office.incident(office.incident_id).stage == Stage::handled);
}

TEST_CASE("a case that the law does not allow is refused with its article") {
  Alone office;
  const auto refused = [&](const auto& change) {
    auto command = office.command;
    change(command);
    return office.refuse(command);
  };
  CHECK_THAT(refused([](OpenCase& c) { c.agency = "none"; }), Contains("was not sent to"));
  CHECK_THAT(refused([](OpenCase& c) { c.power = ""; }), Contains("which of the powers"));
  CHECK_THAT(refused([](OpenCase& c) { c.power = "P9"; }), Contains("no power"));
  CHECK_THAT(refused([](OpenCase& c) { c.power = "P3"; }), Contains("does not have the power"));
  CHECK_THAT(refused([](OpenCase& c) { c.officers = {}; }), Contains("art. 42"));
  CHECK_THAT(refused([](OpenCase& c) { c.officers = {"enforcement1"}; }), Contains("art. 42"));
  CHECK_THAT(refused([](OpenCase& c) { c.officers = {"enforcement1", "enforcement4"}; }), Contains("art. 42"));
  CHECK_THAT(refused([](OpenCase& c) { c.officers = {"enforcement1", "fire1"}; }), Contains("art. 42"));
  CHECK_THAT(refused([](OpenCase& c) { c.officers = {"enforcement1", "enforcement1"}; }), Contains("twice"));
  CHECK_THAT(refused([](OpenCase& c) { c.officers = {"nobody"}; }), Contains("no officer"));
  CHECK_THAT(refused([](OpenCase& c) { c.fine_yuan = -1; }), Contains("not an amount"));
  CHECK_THAT(refused([](OpenCase& c) { c.fine_yuan = std::numeric_limits<double>::quiet_NaN(); }),
             Contains("not an amount"));
  CHECK_THAT(refused([](OpenCase& c) { c.fine_yuan = std::numeric_limits<double>::infinity(); }),
             Contains("not an amount"));
  CHECK_THAT(refused([](OpenCase& c) { c.major = true; }), Contains("general procedure"));
  CHECK_THAT(refused([](OpenCase& c) { c.procedure = Procedure::general; }), Contains("comes with its decision"));
  CHECK(office.situation.cases.empty());
}

TEST_CASE("one act is fined once under one power") {
  Alone office;
  office.accept(office.command);
  CHECK_THAT(office.refuse(office.command), Contains("art. 29"));
  office.command.power = "P2";
  office.accept(office.command);
  CHECK(office.situation.cases.size() == 2);
}

TEST_CASE("a case is opened only of what somebody was sent to and that is open") {
  Office office;
  auto command = penalty();
  command.officers = {"enforcement1", "enforcement2"};
  CHECK_THAT(office.refuse(command), Contains("no incident"));
  command.incident = office.finding();
  CHECK_THAT(office.refuse(command), Contains("dispatch it first"));
  const auto patrol = office.issue({command.incident});
  CHECK_THAT(office.refuse(command), Contains("at its stop"));
  office.accept(HandleStop{patrol, 0, StopOutcome::rectification_ordered, ""});
  office.accept(command);  // rectification was refused after all
  CHECK(office.situation.cases.at("JF2024-0001").patrol == patrol);
  office.accept(ClosePatrol{patrol});
  office.accept(CloseIncident{command.incident, ""});
  command.power = "P2";
  CHECK_THAT(office.refuse(command), Contains("is closed"));
}

TEST_CASE("an agency without delegated powers opens a case under none of them") {
  Office office;
  auto room = *small_room();
  room.powers = {{"P3", "three", "fire"}};
  office.accept(ConfigureRoom{std::make_shared<const Room>(room)});
  const auto id = office.issue({office.finding()});
  auto command = penalty();
  command.power.clear();
  office.accept(HandleStop{id, 0, StopOutcome::simple_penalty, "", command});
  CHECK(office.situation.cases.at("JF2024-0001").power.empty());
}

TEST_CASE("a major case is decided only when its collective discussion is noted") {
  Alone office;
  office.command.procedure = Procedure::general;
  office.command.fine_yuan = 0;
  office.command.major = true;
  office.accept(office.command);
  const auto id = office.only().id;
  CHECK_THAT(office.refuse(DecideCase{id, 90000, false, "", ""}), Contains("art. 57"));
  CHECK_THAT(office.refuse(DecideCase{id, -5, false, "x", ""}), Contains("not an amount"));
  office.accept(DecideCase{id, 90000, false, "leaders' group, 8 January", ""});
  CHECK(office.only().major);
  CHECK(office.only().discussion == "leaders' group, 8 January");
}

TEST_CASE("a case becomes major with its decision") {
  Alone office;
  office.command.procedure = Procedure::general;
  office.command.fine_yuan = 0;
  office.accept(office.command);
  const auto id = office.only().id;
  CHECK_THAT(office.refuse(DecideCase{id, 90000, true, "", ""}), Contains("art. 57"));
  office.accept(DecideCase{id, 90000, true, "leaders' group", ""});
  CHECK(office.only().major);
}

TEST_CASE("a case that somebody else has changed meanwhile is refused") {
  Alone office;
  office.command.procedure = Procedure::general;
  office.command.fine_yuan = 0;
  office.context.expected_revision = office.incident(office.incident_id).revision - 1;
  CHECK_THAT(office.refuse(office.command), Contains("meanwhile"));
  office.context.expected_revision.reset();
  office.accept(office.command);
  office.context.expected_revision = 2;
  CHECK_THAT(office.refuse(DecideCase{office.only().id, 1, false, "", ""}), Contains("meanwhile"));
  office.context.expected_revision = 1;
  office.accept(DecideCase{office.only().id, 1, false, "", ""});
}

TEST_CASE("file numbers count up in their procedure and year and pass over those that were imported") {
  Office office;
  import_cases(office, {imported("JF2024-0001"), imported("JF2024-0002"), imported("CF2023-0001")});
  const auto open = [&](Procedure procedure) {
    Alone other;
    auto command = other.command;
    command.incident = office.finding();
    office.accept(DispatchIncident{command.incident, {"enforcement"}});
    command.procedure = procedure;
    if (procedure == Procedure::general) command.fine_yuan = 0;
    const auto events = office.accept(command);
    return std::get<CaseOpened>(events.front()).opened.id;
  };
  CHECK(open(Procedure::simple) == "JF2024-0003");
  CHECK(open(Procedure::simple) == "JF2024-0004");
  CHECK(open(Procedure::general) == "CF2024-0001");
  office.context.now = at("2025-01-01T09:00");
  CHECK(open(Procedure::general) == "CF2025-0001");
}

TEST_CASE("an imported case of the general procedure gets its clock, and one that replaces another a new revision") {
  Office office;
  auto general = imported("A");
  general.procedure = Procedure::general;
  import_cases(office, {general, imported("B")});
  CHECK(office.situation.cases.at("A").due == at("2024-04-01T17:00"));
  CHECK_FALSE(office.situation.cases.at("B").due);
  import_cases(office, {general});
  CHECK(office.situation.cases.at("A").revision == 2);
  office.accept(DecideCase{"A", 1000, false, "", ""});
  CHECK(office.situation.cases.at("A").fine_yuan == 1000);
}

TEST_CASE("the KPI counts what the room opened: fines, procedures, powers, premises, major cases") {
  Office office;
  Premises shop;
  shop.id = "S1";
  office.accept(ImportPremises{std::make_shared<const std::vector<Premises>>(std::vector<Premises>{shop})});
  auto patrol = office.plan({office.finding(), office.finding(), office.finding()});
  patrol.stops[1].premises = "S1";
  office.accept(IssuePatrol{patrol});
  office.accept(HandleStop{{1}, 0, StopOutcome::simple_penalty, "", penalty(150)});
  auto other = penalty(2500);
  other.power = "P2";
  office.accept(HandleStop{{1}, 1, StopOutcome::simple_penalty, "", other});
  auto general = penalty(0);
  general.agency = "fire";
  general.power = "P3";
  general.major = true;
  office.accept(HandleStop{{1}, 2, StopOutcome::general_case, "", general});
  const auto count = [&] {
    return compute_kpi(office.situation, at("2024-01-01"), at("2025-01-01"), office.context.now);
  };
  auto kpi = count();
  CHECK(kpi.simple_procedure == 2);
  CHECK(kpi.general_procedure == 1);
  CHECK(kpi.fines_yuan == 2650);
  CHECK(kpi.cases_from_premises == 1);
  CHECK(kpi.major_cases == 1);
  CHECK(kpi.powers_exercised == 3);
  CHECK(kpi.powers_coverage == 75);
  office.accept(DecideCase{"CF2024-0001", 20000, false, "leaders' group", ""});
  CHECK(count().fines_yuan == 22650);
}
