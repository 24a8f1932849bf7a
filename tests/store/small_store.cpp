#include "small_store.hpp"

#include <unistd.h>

#include <atomic>

namespace lianxun::store {

using namespace domain;

Folder::Folder() {
  static std::atomic<int> count{0};
  root_ = std::filesystem::temp_directory_path() /
          ("lianxun-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
  std::filesystem::create_directories(root_);
}

Folder::~Folder() {
  std::error_code error;
  std::filesystem::remove_all(root_, error);
}

Instant moment(int minutes) {
  return std::chrono::sys_days(std::chrono::year(2024) / 1 / 8) + std::chrono::hours(1) + std::chrono::minutes(minutes);
}

namespace {

shape::Ring square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

Room small_room() {
  Room room;
  room.name = "room";
  room.name_en = "A \"small\" room";
  room.calendar.years[2024] = {{std::chrono::year(2024) / 2 / 10}, {std::chrono::year(2024) / 2 / 4}};
  room.agencies = {{"enforcement", "Enforcement", "E", "En"}, {"fire", "Fire", {}, {}}};
  room.officers = {{"o1", "Wang", "enforcement", true}, {"o2", "Zhao", "enforcement", false}};
  room.crews = {{"c1", "Crew", {}, "enforcement", {"o1", "o2"}, {500000.5, 3300000.25}, {{0x1f, 510, 1050}}}};
  room.categories = {{"fumes",
                      "Cooking fumes",
                      {},
                      "city",
                      "enforcement",
                      {"fire"},
                      "smoke",
                      "no smoke",
                      40,
                      {{"handle", "handle", "filed", "handled", 1.5, Limit::Unit::working_days}}}};
  room.powers = {{"330215001000", "power", "enforcement"}};
  return room;
}

Deadline deadline(int minutes) { return {"handle", "handle", "handled", moment(minutes), {}}; }

Case penalty() {
  Case opened;
  opened.id = "CF2024-0001";
  opened.procedure = Case::Procedure::general;
  opened.opened = moment(60);
  opened.power = "330215001000";
  opened.agency = "enforcement";
  opened.incident = {2};
  opened.party = Case::Party::organisation;
  opened.officers = {"o1", "o2"};
  opened.due = moment(60 + 90 * 24 * 60);
  opened.patrol = {1};
  opened.note = "third time";
  return opened;
}

template <class Row>
std::shared_ptr<const std::vector<Row>> rows(std::vector<Row> rows) {
  return std::make_shared<const std::vector<Row>>(std::move(rows));
}

std::vector<EventBody> imports() {
  Basemap basemap;
  basemap.roads = {{"main", "road", 40, {{500000, 3300000}, {500200.0001, 3300000}}}};
  basemap.water = {{{square(500300, 3300000, 50), {}}}};
  basemap.water_names = {"river"};
  Incident old = complaint(1);
  old.stage = Stage::closed;
  old.filed = old.dispatched = old.handled = old.fed_back = old.closed = moment(-1000);
  old.score = 5;
  return {BasemapImported{std::make_shared<const Basemap>(std::move(basemap))},
          PremisesImported{rows<Premises>({{"p1",
                                            "Noodles",
                                            "restaurant",
                                            "Main 1",
                                            "123",
                                            {500010, 3300010},
                                            SourcePosition{121.6, 29.9, {Datum::Kind::gcj02, {}}},
                                            "330211002001001",
                                            "330211002001"}})},
          CasesImported{rows<Case>({{"case-1",
                                     Case::Procedure::general,
                                     true,
                                     moment(-500),
                                     moment(-400),
                                     2000.5,
                                     "330215001000",
                                     "enforcement",
                                     {1},
                                     "p1",
                                     "330211002001001",
                                     "330211002001"}})},
          InspectionsImported{rows<Inspection>({{"i1", "p1", moment(-300), "fire", false, "blocked exit"}})},
          IncidentsImported{rows<Incident>({old})}};
}

}  // namespace

std::shared_ptr<const Boundaries> squares(Date effective) {
  Boundaries result;
  result.effective = effective;
  result.note = "test";
  result.synthetic = true;
  for (int v = 1; v <= 2; ++v) {
    const auto code = "33021100200" + std::to_string(v);
    const double x = 500000 + 200 * v;
    result.villages.push_back({code, "village " + code, "Village", "village", 1000 + v});
    result.village_areas.push_back(
        {{{{x, 3300000}, {x + 200, 3300000}, {x + 200, 3300100}, {x, 3300100}, {x, 3300000}}, {}}});
    for (int g = 1; g <= 2; ++g) {
      result.grids.push_back({code + "00" + std::to_string(g), "grid", {}, code, "basic", {}});
      shape::Polygon area{square(x + 100 * (g - 1), 3300000, 100), {}};
      if (v == 1 && g == 1) area.holes.push_back(square(x + 40.123, 3300040.001, 10));
      result.grid_areas.push_back({area});
    }
  }
  return std::make_shared<const Boundaries>(std::move(result));
}

Incident complaint(int id) {
  Incident incident;
  incident.id = {id};
  incident.number = "T2024-" + std::to_string(id);
  incident.category = "fumes";
  incident.revision = 1;
  incident.reported = moment(id);
  incident.position = {500210.1234567, 3300020.7};
  incident.located = true;
  incident.source_position = SourcePosition{121.65, 29.97, {Datum::Kind::gcj02, {}}};
  incident.grid = "330211002001001";
  incident.village = "330211002001";
  incident.address = "Main 1, \xe5\xb7\xb7";
  incident.phone = "123";
  incident.note = "smoke\nagain";
  incident.feed = "hand";
  incident.external_id = "x" + std::to_string(id);
  incident.deadlines = {deadline(600)};
  return incident;
}

Patrol round_of(int id, const std::vector<IncidentId>& incidents) {
  Patrol patrol;
  patrol.id = {id};
  patrol.number = "P-" + std::to_string(id);
  patrol.purpose = "joint";
  patrol.lead = "enforcement";
  patrol.support = {"fire"};
  patrol.revision = 1;
  patrol.issued = moment(30);
  patrol.issued_by = "Li";
  patrol.crews = {{"c1", "enforcement", {"o1", "o2"}, moment(40), {{500000, 3300000}, {500210.5, 3300020}}}};
  for (const auto incident : incidents) {
    PatrolStop stop;
    stop.name = "stop";
    stop.incidents = {incident};
    stop.position = {500210.5, 3300020};
    stop.required = {"enforcement", "fire"};
    stop.arrive = moment(50);
    stop.leave = moment(80);
    patrol.stops.push_back(stop);
  }
  return patrol;
}

namespace {

/// The common border of the two grids of the first village moves by 20 m.
std::shared_ptr<const PlanEdit> border_moved() {
  const auto base = squares({});
  PlanEdit edit;
  edit.what = {"{} was redrawn", {"330211002001001"}};
  edit.at = moment(90);
  edit.by = "Chen";
  for (std::size_t i = 0; i < 2; ++i) {
    PlanGrid grid{base->grids[i], base->grid_areas[i], base->grid_areas[i]};
    for (shape::Point& p : grid.after[0].outer) p.x += p.x == 500300 ? 20 : 0;
    edit.grids.push_back(grid);
  }
  return std::make_shared<const PlanEdit>(std::move(edit));
}

Plan plan_of(int id) {
  Plan plan;
  plan.id = {id};
  plan.name = "plan " + std::to_string(id);
  plan.author = "Chen";
  plan.note = "new estate";
  plan.base = std::chrono::year(2024) / 1 / 8;
  plan.begun = moment(85);
  plan.revision = 1;
  return plan;
}

std::vector<EventBody> planning() {
  const Date next = std::chrono::year(2024) / 2 / 1;
  return {PlanBegun{plan_of(1)},
          PlanEdited{{1}, border_moved()},
          PlanEditUndone{{1}},
          PlanEditRedone{{1}},
          PlanSubmitted{{1}, "please look"},
          PlanReturned{{1}, "why 20 m?"},
          PlanSubmitted{{1}, {}},
          BoundariesPublished{squares(next)},
          PlanPublished{{1}, next, {{"330211002001002", "330211002001001", 2000.5}}},
          PlanBegun{plan_of(2)},
          PlanEdited{{2}, border_moved()},
          PlanWithdrawn{{2}, "twice"}};
}

}  // namespace

std::vector<EventBody> story() {
  using std::chrono::year;
  std::vector<EventBody> events{WorkingCrsChosen{"EPSG:4549"},
                                RoomConfigured{std::make_shared<const Room>(small_room())},
                                BoundariesPublished{squares(year(2023) / 1 / 1)}};
  for (auto& event : imports()) events.push_back(std::move(event));
  const std::vector<EventBody> life{
      FeedAdvanced{"12345", "17"},
      IncidentReported{complaint(2)},
      IncidentVerified{{2}, "true", {deadline(700)}},
      IncidentFiled{{2}, {deadline(800)}},
      IncidentReported{complaint(3)},
      IncidentDismissed{{3}, "nothing there"},
      IncidentReported{complaint(4)},
      IncidentVerified{{4}, {}, {}},
      IncidentFiled{{4}, {}},
      PatrolIssued{round_of(1, {{2}, {4}})},
      IncidentDispatched{{2}, {"enforcement", "fire"}, {1}, {}},
      IncidentDispatched{{4}, {"enforcement"}, {1}, {deadline(900)}},
      PatrolReassigned{{1}, round_of(1, {}).crews, round_of(1, {{2}}).stops},
      IncidentRecalled{{4}, "another day"},
      PatrolDeparted{{1}},
      StopReached{{1}, 0},
      StopHandled{{1}, 0, StopOutcome::corrected_on_spot, "filter changed"},
      IncidentHandled{{2}, "filter changed", {}},
      IncidentFedBack{{2}, "done", {}},
      IncidentReturned{{2}, "smoke again"},
      IncidentHandled{{2}, "closed down", {}},
      IncidentFedBack{{2}, {}, {}},
      IncidentClosed{{2}, "quiet"},
      IncidentEvaluated{{2}, 4, "slow"},
      PatrolClosed{{1}},
      IncidentOwned{{4}, "Li"},
      MilestoneReached{{4}, "stop work", {}},
      CaseOpened{penalty()},
      CaseDecided{"CF2024-0001", 2500.5, true, "leaders' group", "paid"},
      IncidentRelocated{{4}, {500310, 3300050}, {}, "330211002001002", "330211002001", "Main 2"},
      PatrolIssued{round_of(2, {{4}})},
      PatrolWithdrawn{{2}, "rain"},
      BoundariesPublished{squares(year(2024) / 1 / 8)},
  };
  events.insert(events.end(), life.begin(), life.end());
  for (auto& event : planning()) events.push_back(std::move(event));
  return events;
}

void append_one(Journal& journal, Situation& situation, EventBody body, Instant at) {
  std::vector<EventBody> bodies;
  bodies.push_back(std::move(body));
  for (const auto& event : journal.append(situation, std::move(bodies), at, "Li", "1")) apply(situation, event);
}

void write_story(const std::string& path) {
  auto journal = Journal::open(path, Journal::Mode::write);
  auto situation = load(journal);
  int minutes = 0;
  for (auto& body : story()) append_one(journal, situation, std::move(body), moment(++minutes));
}

bool same(const Situation& a, const Situation& b) {
  const auto same_pointees = [](const auto& left, const auto& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const auto& x, const auto& y) { return *x == *y; });
  };
  return a.applied == b.applied && a.as_of == b.as_of && a.working_crs == b.working_crs && *a.room == *b.room &&
         same_pointees(a.boundaries, b.boundaries) && *a.basemap == *b.basemap && a.premises == b.premises &&
         a.cases == b.cases && a.inspections == b.inspections && a.incidents == b.incidents && a.patrols == b.patrols &&
         a.plans == b.plans && a.feed_marks == b.feed_marks && a.by_number == b.by_number &&
         a.by_external_id == b.by_external_id && a.revisions == b.revisions;
}

}  // namespace lianxun::store
