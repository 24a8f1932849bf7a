#include <algorithm>

#include "domain/outcome.hpp"
#include "office.hpp"

using namespace lianxun::domain;

TEST_CASE("a complaint passes the seven stages") {
  Office office;
  const auto id = office.complaint();
  CHECK(office.incident(id).stage == Stage::reported);
  CHECK(office.incident(id).number == "T20240108-0001");
  office.accept(VerifyIncident{id, true, "smoke seen"});
  CHECK(office.incident(id).stage == Stage::reported);
  office.accept(FileIncident{id});
  CHECK(office.incident(id).stage == Stage::filed);
  office.accept(DispatchIncident{id, {"fire"}});
  CHECK(office.incident(id).stage == Stage::dispatched);
  office.accept(HandleIncident{id, "hood cleaned"});
  CHECK(office.incident(id).stage == Stage::handled);
  office.accept(FeedBackIncident{id, "told the caller"});
  CHECK(office.incident(id).stage == Stage::fed_back);
  office.accept(CloseIncident{id, "smoke gone"});
  CHECK(office.incident(id).stage == Stage::closed);
  office.accept(EvaluateIncident{id, 5, "quick"});
  CHECK(office.incident(id).stage == Stage::evaluated);
  CHECK(office.incident(id).revision == 8);
  CHECK(office.incident(id).score == 5);
}

TEST_CASE("a complaint is verified before it is filed") {
  Office office;
  const auto id = office.complaint();
  CHECK(office.refuse(FileIncident{id}) ==
        "Complaint {} has not been verified on site: verify it first, or send a patrol.");
  office.accept(VerifyIncident{id, true, ""});
  office.refuse(VerifyIncident{id, true, ""});
  office.accept(FileIncident{id});
}

TEST_CASE("an unfounded complaint is dismissed with a reason") {
  Office office;
  const auto id = office.complaint();
  office.refuse(VerifyIncident{id, false, ""});
  office.accept(VerifyIncident{id, false, "no smoke"});
  CHECK(office.incident(id).stage == Stage::dismissed);
  CHECK(office.incident(id).closed);
  CHECK_FALSE(is_open(office.incident(id)));
  office.refuse(FileIncident{id});
}

TEST_CASE("a finding enters filed and its clock runs from there") {
  Office office;
  const auto id = office.finding();
  CHECK(office.incident(id).stage == Stage::filed);
  CHECK(office.incident(id).number == "J20240108-0001");
  const auto* next = next_deadline(office.incident(id));
  REQUIRE(next);
  CHECK(next->name == "handle");
  CHECK(next->due == at("2024-01-09T17:00"));
}

TEST_CASE("no stage can be skipped, none taken twice") {
  Office office;
  const auto id = office.finding();
  office.refuse(VerifyIncident{id, true, ""});
  office.refuse(HandleIncident{id, "x"});
  office.refuse(FeedBackIncident{id, "x"});
  office.refuse(CloseIncident{id, "x"});
  office.refuse(EvaluateIncident{id, 3, ""});
  office.refuse(ReturnIncident{id, "x"});
  office.accept(DispatchIncident{id, {}});
  CHECK(office.incident(id).agencies == std::vector<AgencyId>{"enforcement"});
  office.refuse(HandleIncident{id, ""});
  office.accept(HandleIncident{id, "done"});
  office.refuse(HandleIncident{id, "done"});
  office.refuse(DispatchIncident{id, {}});
  office.refuse(CloseIncident{id, ""});
}

TEST_CASE("work that does not pass verification goes back and is due again") {
  Office office;
  const auto id = office.finding();
  office.accept(DispatchIncident{id, {}});
  office.accept(HandleIncident{id, "swept"});
  CHECK_FALSE(next_deadline(office.incident(id)));
  office.accept(FeedBackIncident{id, ""});
  office.refuse(ReturnIncident{id, ""});
  office.accept(ReturnIncident{id, "still there"});
  const auto& back = office.incident(id);
  CHECK(back.stage == Stage::dispatched);
  CHECK(back.rework == 1);
  CHECK_FALSE(back.handled);
  REQUIRE(next_deadline(back));
  CHECK(next_deadline(back)->due == at("2024-01-09T17:00"));
  office.context.now = at("2024-01-10T09:00");
  CHECK(urgency(back, office.context.now) == Urgency::overdue);
  office.accept(HandleIncident{id, "swept again"});
  CHECK(urgency(office.incident(id), office.context.now) == Urgency::calm);
}

TEST_CASE("the limits of an illegal building run one after the other") {
  Office office;
  const auto id = office.finding("building");
  REQUIRE(office.incident(id).deadlines.size() == 1);
  CHECK(next_deadline(office.incident(id))->due == at("2024-01-08T14:30"));
  office.refuse(ReachMilestone{id, "penalty"});
  office.refuse(ReachMilestone{id, "handled"});
  office.refuse(ReachMilestone{id, "nonsense"});
  office.context.now = at("2024-01-08T11:00");
  office.accept(ReachMilestone{id, "stopped"});
  office.refuse(ReachMilestone{id, "stopped"});
  CHECK(office.incident(id).deadlines.front().met == office.context.now);
  CHECK(next_deadline(office.incident(id))->due == at("2024-01-17T17:00"));
  office.accept(ReachMilestone{id, "penalty"});
  CHECK(next_deadline(office.incident(id))->due == at("2024-02-04T17:00"));  // a Sunday that is worked
  office.accept(DispatchIncident{id, {}});
  office.accept(HandleIncident{id, "scaffold down"});
  office.accept(FeedBackIncident{id, ""});
  CHECK(office.refuse(CloseIncident{id, ""}).find("still waits for") != std::string::npos);
  office.accept(ReachMilestone{id, "demolished"});
  office.accept(CloseIncident{id, ""});
}

TEST_CASE("a report that a feed repeats changes nothing") {
  Office office;
  ReportIncident report;
  report.category = "gas";
  report.address = "3 River Road";
  report.feed = "12345";
  report.external_id = "A-1";
  CHECK(office.accept(report).size() == 1);
  CHECK(office.accept(report).empty());
  report.feed = "app";
  CHECK(office.accept(report).size() == 1);
  CHECK(office.situation.incidents.size() == 2);
}

TEST_CASE("a report is placed by its position, else by its premises, else not at all") {
  Office office;
  Premises shop;
  shop.id = "S1";
  shop.address = "4 River Road";
  shop.position = {500, 600};
  shop.grid = "330211002001001";
  shop.village = "330211002001";
  office.accept(ImportPremises{std::make_shared<const std::vector<Premises>>(std::vector<Premises>{shop})});

  ReportIncident report;
  report.category = "fumes";
  CHECK(office.refuse(report).find("does not say where") != std::string::npos);
  report.premises = "S1";
  office.accept(report);
  CHECK(office.situation.incidents.back().position == shop.position);
  CHECK(office.situation.incidents.back().address == shop.address);

  office.context.location = Context::Location{{1, 2}, "330211002001002", "330211002001"};
  report.position = SourcePosition{121.6, 29.9, {}};
  office.accept(report);
  CHECK(office.situation.incidents.back().grid == "330211002001002");

  office.context.location.reset();
  report.position.reset();
  report.premises.clear();
  report.address = "somewhere";
  office.accept(report);
  CHECK_FALSE(office.situation.incidents.back().located);
}

TEST_CASE("reports that make no sense are refused") {
  Office office;
  ReportIncident report;
  report.address = "x";
  report.category = "no such";
  CHECK(office.refuse(report).find("There is no category") == 0);
  report.category = "fumes";
  report.premises = "none";
  CHECK(office.refuse(report).find("There are no premises") == 0);
  report.premises.clear();
  report.position = SourcePosition{std::numeric_limits<double>::quiet_NaN(), 1, {}};
  CHECK(office.refuse(report).find("not a pair of numbers") != std::string::npos);
}

TEST_CASE("a report cannot come from the future") {
  Office office;
  ReportIncident report;
  report.category = "fumes";
  report.address = "x";
  report.reported = office.context.now + std::chrono::hours(5);
  office.accept(report);
  CHECK(office.situation.incidents.back().reported == office.context.now);
}

TEST_CASE("a command on what someone else has changed is refused") {
  Office office;
  const auto id = office.complaint();
  office.context.expected_revision = 1;
  office.accept(VerifyIncident{id, true, ""});
  CHECK(office.refuse(FileIncident{id}).find("changed by someone else") != std::string::npos);
  office.context.expected_revision = 2;
  office.accept(FileIncident{id});
}

TEST_CASE("an incident is owned by the operator who asks") {
  Office office;
  const auto id = office.complaint();
  CHECK(urgency(office.incident(id), office.context.now) == Urgency::fresh);
  CHECK(office.accept(OwnIncident{id}).size() == 1);
  CHECK(office.accept(OwnIncident{id}).empty());
  CHECK(office.incident(id).owner == "Wang");
  CHECK(urgency(office.incident(id), office.context.now) == Urgency::calm);
  office.context.operator_name.clear();
  office.refuse(OwnIncident{id});
}

TEST_CASE("the queue puts the longest overdue first and what has no clock last") {
  Office office("2024-01-08T08:30");
  const auto slow = office.finding("fumes");
  const auto quick = office.finding("gas");
  const auto later = office.finding("gas");
  const auto none = office.complaint("gas");
  const auto now = at("2024-01-08T14:00");
  std::vector<Incident> queue(office.situation.incidents.begin(), office.situation.incidents.end());
  std::sort(queue.begin(), queue.end(), [&](const auto& a, const auto& b) { return more_urgent(a, b, now); });
  CHECK(queue[0].id == quick);
  CHECK(queue[1].id == later);
  CHECK(queue[2].id == slow);
  CHECK(queue[3].id == none);
  CHECK(urgency(queue[0], at("2024-01-08T11:59")) == Urgency::calm);
  CHECK(urgency(queue[0], at("2024-01-08T12:00")) == Urgency::due_soon);
  CHECK(urgency(queue[0], at("2024-01-08T14:00")) == Urgency::due_soon);
  CHECK(urgency(queue[0], at("2024-01-08T14:01")) == Urgency::overdue);
}

TEST_CASE("an outcome is shown in the user's language, people's words as they are") {
  const Translate shout = [](const std::string& id) { return id == "corrected on the spot" ? "CORRECTED" : id; };
  CHECK(translate_outcome(outcome_text(StopOutcome::corrected_on_spot, "two carts"), shout) == "CORRECTED: two carts");
  CHECK(translate_outcome("corrected on the spot", shout) == "CORRECTED");
  CHECK(translate_outcome("corrected on the spotless", shout) == "corrected on the spotless");
}
