#include "office.hpp"

namespace lianxun::domain {

Calendar statutory_calendar() {
  const auto days = [](std::initializer_list<const char*> texts) {
    std::set<Date> dates;
    for (const auto* text : texts) dates.insert(*parse_date(text));
    return dates;
  };
  Calendar calendar;
  calendar.years[2023] = {
      days({"2023-01-01", "2023-01-02", "2023-01-21", "2023-01-22", "2023-01-23", "2023-01-24", "2023-01-25",
            "2023-01-26", "2023-01-27", "2023-04-05", "2023-04-29", "2023-04-30", "2023-05-01", "2023-05-02",
            "2023-05-03", "2023-06-22", "2023-06-23", "2023-06-24", "2023-09-29", "2023-09-30", "2023-10-01",
            "2023-10-02", "2023-10-03", "2023-10-04", "2023-10-05", "2023-10-06"}),
      days({"2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"})};
  calendar.years[2024] = {days({"2024-01-01", "2024-02-10", "2024-02-11", "2024-02-12", "2024-02-13", "2024-02-14",
                                "2024-02-15", "2024-02-16", "2024-02-17", "2024-04-04", "2024-04-05", "2024-04-06",
                                "2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-05", "2024-06-08",
                                "2024-06-09", "2024-06-10", "2024-09-15", "2024-09-16", "2024-09-17", "2024-10-01",
                                "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-05", "2024-10-06", "2024-10-07"}),
                          days({"2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14",
                                "2024-09-29", "2024-10-12"})};
  return calendar;
}

std::shared_ptr<const Room> small_room() {
  Room room;
  room.name = "test room";
  room.calendar = statutory_calendar();
  room.agencies = {{"enforcement", "Enforcement", {}, {}}, {"fire", "Fire", {}, {}}, {"police", "Police", {}, {}}};
  for (const auto* agency : {"enforcement", "fire"}) {
    for (int i = 1; i <= 4; ++i) {
      const auto id = std::string(agency) + std::to_string(i);
      room.officers.push_back({id, "officer " + id, agency, i != 4});
    }
    const std::string prefix = agency;
    room.crews.push_back(
        {prefix + "-a", prefix + " A", {}, agency, {prefix + "1", prefix + "2"}, {}, {{0x1f, 480, 1080}}});
    room.crews.push_back(
        {prefix + "-b", prefix + " B", {}, agency, {prefix + "3", prefix + "4"}, {}, {{0x1f, 480, 1080}}});
  }
  using Unit = Limit::Unit;
  room.categories = {{"fumes",
                      "Cooking fumes",
                      {},
                      {},
                      "enforcement",
                      {},
                      {},
                      {},
                      30,
                      {{"verify", {}, "reported", "verified", 4, Unit::working_hours},
                       {"handle", {}, "filed", "handled", 1, Unit::working_days}}},
                     {"gas",
                      "Gas safety",
                      {},
                      {},
                      "fire",
                      {"enforcement"},
                      {},
                      {},
                      20,
                      {{"handle", {}, "filed", "handled", 4, Unit::working_hours}}},
                     {"building",
                      "Illegal building",
                      {},
                      {},
                      "enforcement",
                      {},
                      {},
                      {},
                      60,
                      {{"stop work", {}, "filed", "stopped", 4, Unit::working_hours},
                       {"penalty", {}, "stopped", "penalty", 7, Unit::working_days},
                       {"demolition", {}, "penalty", "demolished", 20, Unit::working_days}}}};
  room.powers = {
      {"P1", "one", "enforcement"}, {"P2", "two", "enforcement"}, {"P3", "three", "fire"}, {"P4", "four", "fire"}};
  return std::make_shared<const Room>(std::move(room));
}

Office::Office(const std::string& now) {
  context.now = at(now);
  context.operator_name = "Wang";
  context.seat = "1";
  accept(ChooseWorkingCrs{"EPSG:4549"});
  accept(ConfigureRoom{small_room()});
}

Decision Office::give(const Command& command) {
  auto decision = decide(situation, command, context);
  if (const auto* bodies = std::get_if<std::vector<EventBody>>(&decision)) apply_all(*bodies);
  return decision;
}

std::vector<EventBody> Office::accept(const Command& command) {
  const auto decision = give(command);
  if (const auto* refusal = std::get_if<Refusal>(&decision)) FAIL(render(*refusal, {}));
  return std::get<std::vector<EventBody>>(decision);
}

std::string Office::refuse(const Command& command) {
  const auto decision = give(command);
  REQUIRE(std::holds_alternative<Refusal>(decision));
  const auto& refusal = std::get<Refusal>(decision);
  CHECK(render(refusal, {}).find("{}") == std::string::npos);
  return refusal.id;
}

void Office::apply_all(const std::vector<EventBody>& bodies) {
  for (const auto& body : bodies) {
    const Event event{situation.applied + 1, context.now, context.operator_name, context.seat, body};
    apply(situation, event);
    apply(replayed_, event);
  }
  REQUIRE(same(situation, replayed_));
}

IncidentId Office::complaint(const CategoryId& category) {
  ReportIncident report;
  report.category = category;
  report.address = "1 River Road";
  accept(report);
  return situation.incidents.back().id;
}

IncidentId Office::finding(const CategoryId& category) {
  ReportIncident report;
  report.source = Source::finding;
  report.category = category;
  report.address = "2 River Road";
  accept(report);
  return situation.incidents.back().id;
}

Patrol Office::plan(const std::vector<IncidentId>& incidents) const {
  using std::chrono::minutes;
  Patrol patrol;
  patrol.purpose = "joint round";
  patrol.lead = "enforcement";
  patrol.support = {"fire"};
  patrol.crews = {{"enforcement-a", "enforcement", {"enforcement1", "enforcement2"}, context.now, {}},
                  {"fire-a", "fire", {"fire1", "fire2"}, context.now, {}}};
  auto arrive = context.now + minutes(10);
  for (const auto id : incidents) {
    PatrolStop stop;
    stop.name = "stop " + std::to_string(id.value);
    stop.incidents = {id};
    stop.required = {"enforcement", "fire"};
    stop.arrive = arrive;
    stop.leave = arrive + minutes(20);
    arrive += minutes(30);
    patrol.stops.push_back(stop);
  }
  return patrol;
}

PatrolId Office::issue(const std::vector<IncidentId>& incidents) {
  accept(IssuePatrol{plan(incidents)});
  return situation.patrols.back().id;
}

bool same(const Situation& a, const Situation& b) {
  return a.applied == b.applied && a.as_of == b.as_of && a.working_crs == b.working_crs && *a.room == *b.room &&
         a.boundaries == b.boundaries && a.premises == b.premises && a.cases == b.cases &&
         a.inspections == b.inspections && a.incidents == b.incidents && a.patrols == b.patrols && a.plans == b.plans &&
         a.feed_marks == b.feed_marks && a.by_number == b.by_number && a.by_external_id == b.by_external_id &&
         a.revisions == b.revisions;
}

}  // namespace lianxun::domain
