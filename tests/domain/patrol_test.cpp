#include <limits>

#include "office.hpp"

using namespace lianxun::domain;
using std::chrono::hours;
using std::chrono::minutes;

TEST_CASE("complaints go on a joint patrol and are closed") {
  Office office;
  const auto complaint = office.complaint();
  const auto finding = office.finding("gas");
  const auto id = office.issue({complaint, finding});
  CHECK(office.patrol(id).number == "P20240108-01");
  CHECK(office.patrol(id).issued_by == "Wang");
  CHECK(office.incident(complaint).stage == Stage::reported);  // still to be verified
  CHECK(office.incident(complaint).patrol == id);
  CHECK(office.incident(finding).stage == Stage::dispatched);

  office.accept(DepartPatrol{id});
  office.accept(ReachStop{id, 0});
  office.accept(HandleStop{id, 0, StopOutcome::corrected_on_spot, "hood cleaned"});
  CHECK(office.patrol(id).state == PatrolState::under_way);
  const auto& handled = office.incident(complaint);
  CHECK(handled.stage == Stage::handled);
  CHECK(handled.verified);
  CHECK(handled.filed);
  CHECK(handled.dispatched);
  CHECK(handled.outcome == "corrected on the spot: hood cleaned");
  CHECK(handled.agencies == std::vector<AgencyId>{"enforcement", "fire"});
  CHECK_FALSE(next_deadline(handled));

  office.refuse(ClosePatrol{id});
  office.accept(HandleStop{id, 1, StopOutcome::simple_penalty, "", OpenCase{{}, "enforcement", "P1"}});
  CHECK(office.patrol(id).state == PatrolState::finished);
  office.accept(ClosePatrol{id});
  CHECK(office.patrol(id).state == PatrolState::closed);
  for (const auto incident : {complaint, finding}) {
    CHECK(office.incident(incident).stage == Stage::fed_back);
    CHECK_FALSE(office.incident(incident).patrol);
    office.accept(CloseIncident{incident, "seen"});
  }
  office.refuse(ClosePatrol{id});
}

TEST_CASE("a result recorded afterwards records departure and arrival with it") {
  Office office;
  const auto id = office.issue({office.finding()});
  office.accept(HandleStop{id, 0, StopOutcome::corrected_on_spot, ""});
  CHECK(office.patrol(id).state == PatrolState::finished);
  CHECK(office.patrol(id).stops[0].arrived);
}

TEST_CASE("a stop has one result") {
  Office office;
  const auto id = office.issue({office.finding(), office.finding()});
  office.accept(ReachStop{id, 0});
  CHECK(office.patrol(id).state == PatrolState::under_way);
  office.refuse(ReachStop{id, 0});
  office.accept(HandleStop{id, 0, StopOutcome::general_case, "", OpenCase{{}, "fire", "P3"}});
  office.refuse(HandleStop{id, 0, StopOutcome::unfounded, ""});
  office.refuse(ReachStop{id, 0});
  office.refuse(HandleStop{id, 2, StopOutcome::unfounded, ""});
  office.refuse(HandleStop{id, -1, StopOutcome::unfounded, ""});
  office.refuse(DepartPatrol{id});
}

TEST_CASE("where nobody is there the incident waits for another visit") {
  Office office;
  const auto complaint = office.complaint();
  const auto finding = office.finding();
  const auto id = office.issue({complaint, finding});
  office.accept(HandleStop{id, 0, StopOutcome::nobody_there, ""});
  office.accept(HandleStop{id, 1, StopOutcome::nobody_there, ""});
  CHECK(office.incident(complaint).stage == Stage::reported);
  CHECK(office.incident(finding).stage == Stage::filed);
  CHECK_FALSE(office.incident(finding).dispatched);
  office.accept(ClosePatrol{id});
  CHECK(office.incident(finding).stage == Stage::filed);
  office.issue({complaint, finding});
}

TEST_CASE("an unfounded complaint is dismissed on site, an unfounded finding handled") {
  Office office;
  const auto complaint = office.complaint();
  const auto finding = office.finding();
  const auto id = office.issue({complaint, finding});
  office.accept(HandleStop{id, 0, StopOutcome::unfounded, "no smoke"});
  office.accept(HandleStop{id, 1, StopOutcome::unfounded, ""});
  CHECK(office.incident(complaint).stage == Stage::dismissed);
  CHECK(office.incident(complaint).outcome == "unfounded: no smoke");
  CHECK(office.incident(finding).stage == Stage::handled);
  office.accept(ClosePatrol{id});
}

TEST_CASE("rework after a patrol goes on another patrol") {
  Office office;
  const auto finding = office.finding();
  const auto first = office.issue({finding});
  office.accept(HandleStop{first, 0, StopOutcome::rectification_ordered, ""});
  office.accept(ClosePatrol{first});
  office.accept(ReturnIncident{finding, "not rectified"});
  const auto second = office.issue({finding});
  CHECK(office.patrol(second).number == "P20240108-02");
  CHECK(office.incident(finding).patrol == second);
  office.accept(HandleStop{second, 0, StopOutcome::simple_penalty, "", OpenCase{{}, "enforcement", "P1"}});
  CHECK(office.incident(finding).rework == 1);
}

TEST_CASE("a withdrawn patrol gives its incidents back and frees its crews") {
  Office office;
  const auto complaint = office.complaint();
  const auto done = office.finding();
  const auto open = office.finding();
  const auto id = office.issue({done, complaint, open});
  office.accept(HandleStop{id, 0, StopOutcome::corrected_on_spot, ""});
  office.refuse(WithdrawPatrol{id, ""});
  office.accept(WithdrawPatrol{id, "storm"});
  CHECK(office.incident(done).stage == Stage::fed_back);
  CHECK(office.incident(complaint).stage == Stage::reported);
  CHECK(office.incident(open).stage == Stage::filed);
  for (const auto incident : {done, complaint, open}) CHECK_FALSE(office.incident(incident).patrol);
  office.refuse(HandleStop{id, 1, StopOutcome::unfounded, ""});
  office.refuse(WithdrawPatrol{id, "again"});
  office.refuse(ReassignPatrol{id, {}, {}});
  office.issue({complaint, open});
}

TEST_CASE("an incident on a patrol is left to the patrol") {
  Office office;
  const auto complaint = office.complaint();
  const auto finding = office.finding();
  office.issue({complaint, finding});
  office.refuse(VerifyIncident{complaint, true, ""});
  office.refuse(DismissIncident{complaint, "x"});
  office.refuse(DispatchIncident{finding, {"fire"}});
  office.refuse(HandleIncident{finding, "x"});
}

TEST_CASE("a patrol that cannot go is refused with its reason") {
  Office office;
  const auto finding = office.finding();
  const auto good = office.plan({finding});
  const auto refused = [&](const auto& change) {
    auto patrol = good;
    change(patrol);
    return office.refuse(IssuePatrol{patrol});
  };
  const auto says = [](const char* text) { return Catch::Matchers::Contains(text); };

  CHECK_THAT(refused([](Patrol& p) { p.stops.clear(); }), says("no stops"));
  CHECK_THAT(refused([](Patrol& p) { p.crews.clear(); }), says("no crews"));
  CHECK_THAT(refused([](Patrol& p) { p.lead = "police"; }), says("lead agency"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].crew = "none"; }), says("There is no crew"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].agency = "fire"; }), says("does not belong"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[1] = p.crews[0]; }), says("on the patrol twice"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].officers = {"enforcement1"}; }), says("qualified officers"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].officers = {"enforcement3", "enforcement4"}; }), says("qualified"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].officers = {"enforcement1", "fire3"}; }), says("qualified"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].officers = {"enforcement1", "enforcement1"}; }), says("twice"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].officers = {"nobody"}; }), says("There is no officer"));
  CHECK_THAT(refused([](Patrol& p) { p.crews[0].depart += hours(12); }), says("not on duty"));
  CHECK_THAT(refused([](Patrol& p) { p.stops[0].required = {"police"}; }), says("no crew on the patrol"));
  CHECK_THAT(refused([](Patrol& p) { p.stops[0].required = {}; }), says("requires no agency"));
  CHECK_THAT(refused([](Patrol& p) { p.stops[0].premises = "none"; }), says("no premises"));
  CHECK_THAT(refused([](Patrol& p) { p.stops[0].leave -= hours(1); }), says("ends before it begins"));
  CHECK_THAT(refused([](Patrol& p) { p.stops[0].arrive -= minutes(20); }), says("begins before its crews"));
  CHECK_THAT(refused([](Patrol& p) { p.stops.push_back(p.stops[0]); }), says("at two stops"));
  CHECK_THAT(refused([](Patrol& p) { p.stops[0].incidents = {{99}}; }), says("no incident"));
  CHECK_THAT(refused([](Patrol& p) { p.stops[0].position.x = std::numeric_limits<double>::infinity(); }),
             says("no position"));
  office.accept(IssuePatrol{good});
  CHECK_THAT(office.refuse(IssuePatrol{good}), says("out with patrol"));
  auto others = good;
  others.crews[0].crew = "enforcement-b";
  others.crews[0].officers = {"enforcement2", "enforcement3"};
  others.crews[1].crew = "fire-b";
  others.crews[1].officers = {"fire2", "fire3"};
  CHECK_THAT(office.refuse(IssuePatrol{others}), says("is on patrol {} already"));
  office.context.now += hours(9);
  CHECK_THAT(office.refuse(IssuePatrol{good}), !says("incident"));
}

TEST_CASE("what is closed or handled cannot be sent out again") {
  Office office;
  const auto handled = office.finding();
  office.accept(DispatchIncident{handled, {}});
  office.accept(HandleIncident{handled, "done"});
  CHECK(office.refuse(IssuePatrol{office.plan({handled})}).find("nothing left to do") != std::string::npos);
}

TEST_CASE("crews of different agencies may be at different stops at one time") {
  Office office;
  auto patrol = office.plan({office.finding(), office.finding("gas")});
  patrol.stops[0].required = {"enforcement"};
  patrol.stops[1].required = {"fire"};
  patrol.stops[1].arrive = patrol.stops[0].arrive;
  office.accept(IssuePatrol{patrol});
}

TEST_CASE("a crew is free again when its patrol has visited all its stops") {
  Office office;
  const auto first = office.issue({office.finding()});
  const auto second = office.finding();
  office.refuse(IssuePatrol{office.plan({second})});
  office.accept(HandleStop{first, 0, StopOutcome::corrected_on_spot, ""});
  office.issue({second});
}

TEST_CASE("a patrol is reassigned: crews change, stops come and go, results stay") {
  Office office;
  const auto done = office.finding();
  const auto dropped = office.finding();
  const auto kept = office.complaint();
  const auto added = office.finding();
  const auto id = office.issue({done, dropped, kept});
  office.accept(HandleStop{id, 0, StopOutcome::corrected_on_spot, ""});

  auto stops = office.patrol(id).stops;
  auto crews = office.patrol(id).crews;
  crews[1] = {"fire-b", "fire", {"fire2", "fire3"}, office.context.now, {}};
  stops.erase(stops.begin() + 1);
  stops[1].required = {"enforcement"};
  auto stop = stops[1];
  stop.incidents = {added};
  stop.arrive += minutes(30);
  stop.leave += minutes(30);
  stops.push_back(stop);

  auto forged = stops;
  forged[0].note = "changed";
  office.refuse(ReassignPatrol{id, crews, forged});
  forged = stops;
  forged[1].done = office.context.now;
  office.refuse(ReassignPatrol{id, crews, forged});
  office.refuse(ReassignPatrol{id, {}, stops});
  office.refuse(ReassignPatrol{id, crews, {stops[0]}});

  office.accept(ReassignPatrol{id, crews, stops});
  CHECK(office.accept(ReassignPatrol{id, crews, stops}).empty());
  CHECK(office.incident(dropped).stage == Stage::filed);
  CHECK_FALSE(office.incident(dropped).patrol);
  CHECK(office.incident(added).patrol == id);
  CHECK(office.incident(added).agencies == std::vector<AgencyId>{"enforcement"});
  CHECK(office.incident(kept).patrol == id);
  CHECK(office.incident(kept).agencies == std::vector<AgencyId>{"enforcement"});
  CHECK(office.incident(done).stage == Stage::handled);
}

TEST_CASE("a visit to premises is an inspection of them") {
  Office office;
  Premises shop;
  shop.id = "S1";
  office.accept(ImportPremises{std::make_shared<const std::vector<Premises>>(std::vector<Premises>{shop})});
  auto patrol = office.plan({office.finding()});
  patrol.stops[0].incidents.clear();
  patrol.stops[0].premises = "S1";
  office.accept(IssuePatrol{patrol});
  office.accept(HandleStop{{1}, 0, StopOutcome::rectification_ordered, "wiring"});
  REQUIRE(office.situation.inspections.size() == 1);
  const auto& inspection = office.situation.inspections.begin()->second;
  CHECK(inspection.id == "P20240108-01/1");
  CHECK_FALSE(inspection.passed);
  CHECK(inspection.agency == "enforcement");
}
