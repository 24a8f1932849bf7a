#include "office.hpp"

using namespace lianxun::domain;

namespace {

Incident closed_complaint(const std::string& number) {
  Incident incident;
  incident.number = number;
  incident.category = "fumes";
  incident.feed = "incidents_2023.csv";
  incident.external_id = number;
  incident.reported = at("2023-06-01T09:00");
  incident.verified = at("2023-06-01T10:00");
  incident.filed = at("2023-06-01T10:30");
  incident.dispatched = at("2023-06-01T11:00");
  incident.handled = at("2023-06-05T09:00");
  incident.fed_back = at("2023-06-05T10:00");
  incident.closed = at("2023-06-05T11:00");
  return incident;
}

ImportIncidents import(std::vector<Incident> incidents) {
  return {std::make_shared<const std::vector<Incident>>(std::move(incidents))};
}

std::shared_ptr<const Boundaries> boundaries(const char* effective, std::initializer_list<const char*> grids) {
  Boundaries version;
  version.effective = on(effective);
  for (const auto* code : grids) {
    Grid grid;
    grid.code = code;
    grid.village = grid.code.substr(0, 12);
    version.grids.push_back(grid);
  }
  version.grid_areas.resize(version.grids.size());
  return std::make_shared<const Boundaries>(version);
}

}  // namespace

TEST_CASE("imported incidents keep their history and their numbers and get clocks") {
  Office office;
  office.accept(import({closed_complaint("T-1"), closed_complaint("T-2")}));
  REQUIRE(office.situation.incidents.size() == 2);
  const auto& incident = office.incident({1});
  CHECK(incident.number == "T-1");
  CHECK(incident.stage == Stage::closed);
  REQUIRE(incident.deadlines.size() == 2);
  CHECK(incident.deadlines[0].met == at("2023-06-01T10:00"));
  CHECK(incident.deadlines[1].due == at("2023-06-02T17:00"));
  CHECK(incident.deadlines[1].met == at("2023-06-05T09:00"));
  CHECK(office.situation.by_number.at("T-2") == IncidentId{2});
}

TEST_CASE("imported incidents of several stages count from the milestones of their own that they have reached") {
  Office office;
  auto building = closed_complaint("T-1");
  building.category = "building";
  building.closed.reset();
  const auto stopped = at("2023-06-01T14:00");
  const auto milestones = [](std::vector<OwnMilestones> rows) {
    return std::make_shared<const std::vector<OwnMilestones>>(std::move(rows));
  };
  auto command = import({building, closed_complaint("T-2"), building, building});
  auto rows = *command.incidents;
  rows[2].number = rows[2].external_id = "T-3";
  rows[3].number = rows[3].external_id = "T-4";
  command = import(rows);
  command.milestones = milestones({{{"stopped", stopped}},
                                   {},
                                   {{"stopped", stopped}, {"penalty", at("2023-06-06T10:00")}},
                                   {{"penalty", at("2023-06-06T10:00")}}});
  office.accept(command);

  // stop work within 4 working hours of filing, a penalty within 7 working days of that, demolition within 20
  const auto& first = office.incident({1}).deadlines;
  REQUIRE(first.size() == 2);
  CHECK(first[0].until == "stopped");
  CHECK(first[0].due == at("2023-06-01T16:00"));
  CHECK(first[0].met == stopped);
  CHECK(first[1].until == "penalty");
  CHECK(first[1].due == at("2023-06-12T17:00"));
  CHECK_FALSE(first[1].met);
  CHECK(next_deadline(office.incident({1}))->until == "penalty");
  CHECK(office.incident({2}).deadlines.size() == 2);
  CHECK(next_deadline(office.incident({3}))->until == "demolished");
  // A penalty without a stop: the first limit is still unmet, and that of the penalty never started.
  CHECK(next_deadline(office.incident({4}))->until == "stopped");
  CHECK(office.incident({4}).deadlines.size() == 2);

  command.milestones = milestones({{}});
  CHECK_FALSE(office.refuse(command).empty());
}

TEST_CASE("the milestones of a room are those of its limits beyond the stages, each once") {
  CHECK(own_milestones(*small_room()) == std::vector<Milestone>{"stopped", "penalty", "demolished"});
  CHECK(own_milestones(*small_room()->find_category("fumes")).empty());
}

TEST_CASE("reading the same file again adds nothing, a longer one only what is new") {
  Office office;
  office.accept(import({closed_complaint("T-1")}));
  CHECK(office.accept(import({closed_complaint("T-1")})).empty());
  office.accept(import({closed_complaint("T-1"), closed_complaint("T-2"), closed_complaint("T-2")}));
  CHECK(office.situation.incidents.size() == 2);
  auto unnamed = closed_complaint("T-1");
  unnamed.external_id.clear();
  CHECK(office.accept(import({unnamed})).empty());
}

TEST_CASE("numbers stay unique across sources") {
  Office office;
  office.accept(import({closed_complaint("7")}));
  auto other = closed_complaint("7");
  other.feed = "another.csv";
  auto none = closed_complaint("");
  none.feed = "third.csv";
  office.accept(import({other, none}));
  CHECK(office.incident({2}).number == "T20230601-0001");
  CHECK(office.incident({2}).external_id == "7");
  CHECK(office.incident({3}).number == "T20230601-0002");
}

TEST_CASE("generated numbers go on after imported ones of the same form") {
  Office office;
  std::vector<Incident> incidents;
  for (int i = 1; i <= 37; ++i) {
    const auto text = std::to_string(i);
    incidents.push_back(closed_complaint("T20240108-" + std::string(4 - text.size(), '0') + text));
  }
  office.accept(import(incidents));
  CHECK(office.incident(office.complaint()).number == "T20240108-0038");
  CHECK(office.incident(office.finding()).number == "J20240108-0001");
}

TEST_CASE("the working CRS is chosen once") {
  Office office;
  CHECK(office.accept(ChooseWorkingCrs{"EPSG:4549"}).empty());
  CHECK(office.refuse(ChooseWorkingCrs{"EPSG:4550"}).find("start another store") != std::string::npos);
}

TEST_CASE("boundaries are versions by their date; a code that is gone still resolves") {
  Office office;
  CHECK_FALSE(boundaries_on(office.situation, on("2023-01-01")));
  CHECK_FALSE(resolve_grid(office.situation, "330211002001001", on("2023-01-01")));
  const auto old_version = boundaries("2021-01-01", {"330211002001001", "330211002001002"});
  const auto new_version = boundaries("2023-01-01", {"330211002001002", "330211002001003"});
  office.accept(PublishBoundaries{new_version});
  office.accept(PublishBoundaries{old_version});
  CHECK(office.accept(PublishBoundaries{old_version}).empty());

  CHECK(boundaries_on(office.situation, on("2020-01-01")) == old_version);
  CHECK(boundaries_on(office.situation, on("2022-12-31")) == old_version);
  CHECK(boundaries_on(office.situation, on("2023-01-01")) == new_version);

  const auto date = on("2024-01-01");
  CHECK(resolve_grid(office.situation, "330211002001001", date) == &old_version->grids[0]);
  CHECK(resolve_grid(office.situation, "330211002001002", date) == &new_version->grids[0]);
  CHECK(resolve_grid(office.situation, "330211002001002", on("2022-01-01")) == &old_version->grids[1]);
  CHECK(resolve_grid(office.situation, "330211002001003", on("2022-01-01")) == &new_version->grids[1]);
  CHECK_FALSE(resolve_grid(office.situation, "330211002009009", date));

  const auto corrected = boundaries("2023-01-01", {"330211002001004"});
  office.accept(PublishBoundaries{corrected});
  CHECK(office.situation.boundaries.size() == 2);
  CHECK(boundaries_on(office.situation, date) == corrected);
}

TEST_CASE("boundaries out of order, or without a date, are refused") {
  Office office;
  office.refuse(PublishBoundaries{nullptr});
  office.refuse(PublishBoundaries{boundaries("2023-01-01", {})});
  office.refuse(PublishBoundaries{boundaries("2023-01-01", {"2", "1"})});
  office.refuse(PublishBoundaries{boundaries("2023-01-01", {"1", "1"})});
  auto undated = *boundaries("2023-01-01", {"1"});
  undated.effective = {};
  office.refuse(PublishBoundaries{std::make_shared<const Boundaries>(undated)});
}

TEST_CASE("positions need a working CRS") {
  Office office;
  Situation empty;
  const auto decision = decide(empty, PublishBoundaries{boundaries("2023-01-01", {"1"})}, office.context);
  REQUIRE(std::holds_alternative<Refusal>(decision));
}

TEST_CASE("a feed's mark moves and is kept") {
  Office office;
  CHECK(office.accept(AdvanceFeed{"12345", "17"}).size() == 1);
  CHECK(office.accept(AdvanceFeed{"12345", "17"}).empty());
  office.accept(AdvanceFeed{"12345", "18"});
  CHECK(office.situation.feed_marks.at("12345") == "18");
  office.refuse(AdvanceFeed{"", "18"});
}

TEST_CASE("an event that does not follow is not applied") {
  Office office;
  Event event{office.situation.applied + 2, office.context.now, {}, {}, FeedAdvanced{"a", "1"}};
  CHECK_THROWS_AS(apply(office.situation, event), std::logic_error);
  event.sequence = office.situation.applied + 1;
  event.body = IncidentFiled{{99}, {}};
  CHECK_THROWS_AS(apply(office.situation, event), std::logic_error);
}

TEST_CASE("a room is extended by what it does not have; what it has stays") {
  Office office;
  const auto before = *office.situation.room;
  Category noise;
  noise.id = "noise";
  noise.name = "Noise";
  noise.responsible = "office";
  Category again = before.categories.front();
  again.name = "another name";
  office.accept(ExtendRoom{{{"office", "Office", {}, {}}}, {noise, again}});
  const auto& room = *office.situation.room;
  CHECK(room.find_category("noise")->responsible == "office");
  CHECK(room.find_category(again.id)->name == before.categories.front().name);
  CHECK(room.categories.size() == before.categories.size() + 1);
  CHECK(room.crews == before.crews);
  CHECK(office.accept(ExtendRoom{{}, {noise}}).empty());
  noise.id = "other";
  noise.responsible = "nobody";
  CHECK(office.refuse(ExtendRoom{{}, {noise}}) == "There is no agency \"{}\": choose one of the room's.");
  noise.id.clear();
  CHECK(office.refuse(ExtendRoom{{}, {noise}}) == "The category {} has no id: give it one.");
  CHECK(office.refuse(ExtendRoom{{Agency{}}, {}}) == "The agency {} has no id: give it one.");
}
