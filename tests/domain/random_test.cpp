#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "office.hpp"

using namespace lianxun::domain;

namespace {

/// A dispatcher who presses whatever there is to press.
class Monkey {
 public:
  Monkey(Office& office, unsigned seed) : office_(office), random_(seed) {}

  Command command() {
    switch (pick(26)) {
      case 0:
      case 1:
      case 2:
        return report();
      case 3:
        return VerifyIncident{incident(), pick(3) != 0, text()};
      case 4:
        return FileIncident{incident()};
      case 5:
        return DismissIncident{incident(), text()};
      case 6:
        return DispatchIncident{incident(), agencies()};
      case 7:
        return HandleIncident{incident(), text()};
      case 8:
        return FeedBackIncident{incident(), text()};
      case 9:
        return ReturnIncident{incident(), text()};
      case 10:
        return CloseIncident{incident(), text()};
      case 11:
        return EvaluateIncident{incident(), pick(8) - 1, text()};
      case 12:
        return ReachMilestone{incident(), milestones[static_cast<std::size_t>(pick(4))]};
      case 13:
        return IssuePatrol{patrol_plan()};
      case 14:
        return pick(4) == 0 ? Command{WithdrawPatrol{patrol(), text()}} : reassign();
      case 15:
        return pick(2) == 0 ? Command{DepartPatrol{patrol()}} : Command{ReachStop{patrol(), pick(4) - 1}};
      case 16:
      case 23:
      case 24:
        return handle_stop();
      case 17:
      case 19:
      case 20:
      case 21:
      case 22:
        return penalty();
      case 18:
        return DecideCase{case_number(), amount(), pick(4) == 0, text(), text()};
      default:
        return ClosePatrol{patrol()};
    }
  }

  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

 private:
  IncidentId incident() { return {pick(static_cast<int>(office_.situation.incidents.size()) + 2)}; }
  PatrolId patrol() { return {pick(static_cast<int>(office_.situation.patrols.size()) + 2)}; }
  std::string text() { return pick(4) == 0 ? "" : "word"; }
  std::vector<AgencyId> agencies() { return pick(2) == 0 ? std::vector<AgencyId>{} : std::vector<AgencyId>{"fire"}; }

  double amount() { return std::array{0.0, 50.0, 200.0, 3000.0, 5000.0, -1.0}[static_cast<std::size_t>(pick(6))]; }
  CaseNumber case_number() { return (pick(2) == 0 ? "CF2024-000" : "JF2024-000") + std::to_string(pick(6)); }

  OpenCase penalty() {
    OpenCase command;
    command.procedure = pick(2) == 0 ? Case::Procedure::simple : Case::Procedure::general;
    const bool fire = pick(2) == 0;
    command.agency = pick(8) == 0 ? "police" : fire ? "fire" : "enforcement";
    command.power = "P" + std::to_string(pick(8) == 0 ? pick(6) : pick(2) + (fire ? 3 : 1));
    command.fine_yuan = pick(4) == 0 ? amount() : 0;
    command.major = pick(6) == 0;
    command.incident = incident();
    if (pick(4) != 0) command.officers = {command.agency + "1", command.agency + std::to_string(2 + pick(3))};
    return command;
  }

  Command handle_stop() {
    HandleStop command{patrol(), pick(4) - 1, static_cast<StopOutcome>(pick(6)), text()};
    const bool penal = command.outcome == StopOutcome::simple_penalty || command.outcome == StopOutcome::general_case;
    if (penal == (pick(8) != 0)) command.penalty = penalty();
    if (command.penalty && pick(4) != 0) command.penalty->incident = {};
    return command;
  }

  Command report() {
    ReportIncident report;
    report.source = pick(2) == 0 ? Source::complaint : Source::finding;
    report.category = std::array{"fumes", "gas", "building", "none"}[static_cast<std::size_t>(pick(4))];
    report.address = text();
    report.external_id = pick(3) == 0 ? std::to_string(pick(30)) : "";
    return report;
  }

  Patrol patrol_plan() {
    std::vector<IncidentId> incidents;
    for (int i = pick(4); i > 0; --i) incidents.push_back(incident());
    auto patrol = office_.plan(incidents);
    if (pick(2) == 0) use_second_crews(patrol.crews);
    if (pick(6) == 0) patrol.crews.pop_back();
    return patrol;
  }

  void use_second_crews(std::vector<PatrolCrew>& crews) {
    for (auto& crew : crews) {
      crew.crew = crew.agency + "-b";
      crew.officers = {crew.agency + "2", crew.agency + "3"};
    }
  }

  Command reassign() {
    const auto* old = office_.situation.patrols.find(patrol());
    if (old == nullptr) return ReassignPatrol{{0}, {}, {}};
    auto planned = patrol_plan();
    std::vector<PatrolStop> stops;
    std::copy_if(old->stops.begin(), old->stops.end(), std::back_inserter(stops),
                 [&](const auto& stop) { return stop.done || pick(3) == 0; });
    stops.insert(stops.end(), planned.stops.begin(), planned.stops.end());
    return ReassignPatrol{old->id, planned.crews, stops};
  }

  static constexpr std::array milestones{"stopped", "penalty", "demolished", "handled"};
  Office& office_;
  std::mt19937 random_;
};

/// The ways an incident may go with one command; a patrol takes a complaint through several stages at once.
bool may_follow(Stage before, Stage after) {
  if (after == before) return true;
  switch (before) {
    case Stage::reported:
      return after == Stage::filed || after == Stage::dismissed || after == Stage::handled;
    case Stage::filed:
      return after == Stage::dispatched;
    case Stage::dispatched:
      return after == Stage::handled || after == Stage::filed;
    case Stage::handled:
      return after == Stage::fed_back || after == Stage::dispatched;
    case Stage::fed_back:
      return after == Stage::closed || after == Stage::dispatched;
    case Stage::closed:
      return after == Stage::evaluated;
    default:
      return false;
  }
}

void check_incident(const Situation& situation, const Incident& incident) {
  const auto reached = incident.stage == Stage::evaluated ? Stage::closed : incident.stage;
  if (reached != Stage::dismissed) {
    REQUIRE(incident.filed.has_value() == (reached >= Stage::filed));
    REQUIRE(incident.dispatched.has_value() == (reached >= Stage::dispatched));
    REQUIRE(incident.handled.has_value() == (reached >= Stage::handled));
    REQUIRE(incident.fed_back.has_value() == (reached >= Stage::fed_back));
    REQUIRE(incident.closed.has_value() == (reached >= Stage::closed));
  }
  if (incident.source == Source::complaint && incident.filed) REQUIRE(incident.verified);
  REQUIRE(situation.by_number.at(incident.number) == incident.id);
  std::set<std::string> clocks;
  for (const auto& deadline : incident.deadlines) REQUIRE(clocks.insert(deadline.name).second);
  if (incident.patrol) {
    const auto* patrol = situation.patrols.find(incident.patrol);
    REQUIRE(patrol);
    REQUIRE(is_active(*patrol));
    REQUIRE(std::any_of(patrol->stops.begin(), patrol->stops.end(), [&](const PatrolStop& stop) {
      return std::find(stop.incidents.begin(), stop.incidents.end(), incident.id) != stop.incidents.end();
    }));
  }
}

void check_patrol_stops(const Situation& situation, const Patrol& patrol) {
  const bool all_done =
      std::all_of(patrol.stops.begin(), patrol.stops.end(), [](const PatrolStop& stop) { return stop.done; });
  if (patrol.state == PatrolState::finished || patrol.state == PatrolState::closed) REQUIRE(all_done);
  if (patrol.state == PatrolState::issued || patrol.state == PatrolState::under_way) REQUIRE_FALSE(all_done);
  for (const auto& stop : patrol.stops) {
    REQUIRE(stop.done.has_value() == stop.outcome.has_value());
    if (!is_active(patrol) || stop.done) continue;
    for (const auto id : stop.incidents) REQUIRE(situation.incidents.find(id)->patrol == patrol.id);
  }
}

void check_case(const Situation& situation, const Case& one) {
  const bool simple = one.procedure == Case::Procedure::simple;
  REQUIRE(one.fine_yuan >= 0);
  REQUIRE(one.decided.has_value() >= simple);
  REQUIRE(one.due.has_value() != simple);
  if (simple) REQUIRE(one.fine_yuan <= most_on_the_spot_yuan(*one.party));
  if (one.major && one.decided) REQUIRE_FALSE(one.discussion.empty());
  if (!one.power.empty()) REQUIRE(situation.room->find_power(one.power)->agency == one.agency);
  if (one.incident) REQUIRE(situation.incidents.find(one.incident)->filed);
}

void check_invariants(const Situation& situation) {
  std::int64_t id = 0;
  for (const auto& incident : situation.incidents) {
    REQUIRE(incident.id.value == ++id);
    check_incident(situation, incident);
  }
  for (const auto& patrol : situation.patrols) check_patrol_stops(situation, patrol);
  for (const auto& [number, one] : situation.cases) check_case(situation, one);
}

}  // namespace

TEST_CASE("whatever is commanded in whatever order, the room stays consistent") {
  int accepted = 0;
  std::size_t cases = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    Office office;
    Monkey monkey(office, seed);
    for (int i = 0; i < 350; ++i) {
      std::vector<Stage> before;
      for (const auto& incident : office.situation.incidents) before.push_back(incident.stage);
      const auto revision_before = office.situation.applied;
      const auto decision = office.give(monkey.command());
      if (std::holds_alternative<Refusal>(decision)) {
        REQUIRE_FALSE(std::get<Refusal>(decision).id.empty());
        REQUIRE(office.situation.applied == revision_before);
      } else {
        ++accepted;
      }
      for (std::size_t k = 0; k < before.size(); ++k) {
        const auto& incident = office.incident({static_cast<std::int64_t>(k) + 1});
        INFO(incident.number << " " << static_cast<int>(before[k]) << " -> " << static_cast<int>(incident.stage));
        REQUIRE(may_follow(before[k], incident.stage));
      }
      check_invariants(office.situation);
      office.context.now += std::chrono::minutes(monkey.pick(5));
    }
    cases += office.situation.cases.size();
  }
  REQUIRE(accepted > 2000);
  REQUIRE(cases > 20);
}

TEST_CASE("every command on nothing is refused, and none throws") {
  const Situation empty;
  const Context context;
  const std::vector<Command> commands{
      ChooseWorkingCrs{}, ConfigureRoom{},    ExtendRoom{},        PublishBoundaries{}, ImportBasemap{},
      ImportPremises{},   ImportCases{},      ImportInspections{}, ImportIncidents{},   AdvanceFeed{},
      ReportIncident{},   VerifyIncident{},   FileIncident{},      DismissIncident{},   DispatchIncident{},
      HandleIncident{},   FeedBackIncident{}, ReturnIncident{},    CloseIncident{},     EvaluateIncident{},
      OwnIncident{},      RelocateIncident{}, ReachMilestone{},    OpenCase{},          DecideCase{},
      IssuePatrol{},      ReassignPatrol{},   DepartPatrol{},      ReachStop{},         HandleStop{},
      ClosePatrol{},      WithdrawPatrol{},   BeginPlan{},         EditPlan{},          UndoPlanEdit{},
      RedoPlanEdit{},     SubmitPlan{},       ReturnPlan{},        PublishPlan{},       WithdrawPlan{}};
  CHECK(commands.size() == std::variant_size_v<Command>);
  for (const auto& command : commands) {
    CHECK(std::holds_alternative<Refusal>(decide(empty, command, context)));
  }
}
