#include "ui/find.hpp"

#include "catch.hpp"

using namespace lianxun;

namespace {

const domain::Date day{std::chrono::year{2024} / 1 / 8};

domain::Situation place() {
  domain::Situation s;
  for (int i = 1; i <= 3; ++i) {
    domain::Incident incident;
    incident.id = domain::IncidentId{i};
    incident.number = "T20240108-000" + std::to_string(i);
    incident.address = i == 2 ? "炼化路36号" : "宁镇路212号";
    s.by_number[incident.number] = incident.id;
    s.incidents.insert(incident);
  }
  s.premises["P0001"] = {"P0001", "海鲜大排档", "餐饮", "炼化路36号", "", {1, 2}, {}, "", ""};
  auto boundaries = std::make_shared<domain::Boundaries>();
  boundaries->effective = day;
  boundaries->villages = {{"330211002013", "镇电社区", "Zhendian", "社区", {}}};
  boundaries->village_areas = {{{{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}, {}}}};
  s.boundaries = {boundaries};
  return s;
}

ui::FindIndex index_of(const domain::Situation& situation) {
  ui::FindIndex index;
  ui::Changes start;
  start.everything = true;
  index.apply(situation, start);
  index.grow(situation, day, ui::TextBlocks::all);
  return index;
}

std::vector<ui::Found> look(const std::string& text, std::size_t limit) {
  const auto situation = place();
  return ui::find(situation, index_of(situation), text, limit);
}

}  // namespace

TEST_CASE("An exact number is found first and once") {
  const auto found = look("T20240108-0002", 5);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ui::Found::Kind::incident);
  CHECK(found[0].key == "T20240108-0002");
}

TEST_CASE("Part of a number finds the newest first, and no more than asked for") {
  const auto found = look("t20240108", 2);
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "T20240108-0003");
  CHECK(found[1].key == "T20240108-0002");
}

TEST_CASE("An address finds incidents and premises; every word has to occur") {
  CHECK(look("炼化路", 5).size() == 2);
  CHECK(look("炼化路 排档", 5).size() == 1);
  CHECK(look("炼化路 没有", 5).empty());
}

TEST_CASE("A village is found by name, English name in either case, and code") {
  for (const char* text : {"镇电", "ZHEN", "330211002013"}) {
    const auto found = look(text, 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ui::Found::Kind::village);
  }
}

TEST_CASE("Nothing typed finds nothing") {
  CHECK(look("", 5).empty());
  CHECK(look("  ", 5).empty());
}

TEST_CASE("What is typed is not found across two fields, nor half in one character") {
  CHECK(look("36号海鲜", 5).empty());
  CHECK(look("\xe7\x82", 5).size() <= 3);  // the first bytes of a character: no crash, at most what begins so
}

TEST_CASE("The index follows what happens to incidents, and takes years of them in by and by") {
  domain::Situation s = place();
  ui::FindIndex index;
  ui::Changes start;
  start.everything = true;
  index.apply(s, start);
  index.grow(s, day, 2);
  CHECK(ui::find(s, index, "宁镇路", 5).size() == 1);  // the third is not in yet
  ui::Changes changed;
  auto moved = *s.incidents.find({2});
  moved.address = "东信路9号";
  s.incidents.insert(moved);
  changed.incidents = {{2}, {3}};
  index.apply(s, changed);
  CHECK(ui::find(s, index, "东信路", 5).size() == 1);
  CHECK(ui::find(s, index, "炼化路", 5).size() == 1);  // the premises alone
  index.grow(s, day, ui::TextBlocks::all);
  CHECK(ui::find(s, index, "宁镇路", 5).size() == 2);
  domain::Incident fresh = moved;
  fresh.id = {9};
  fresh.number = "T9";
  s.incidents.insert(fresh);
  s.by_number["T9"] = fresh.id;
  changed.incidents = {{9}};
  index.apply(s, changed);
  index.grow(s, day, 10);
  CHECK(ui::find(s, index, "东信路", 5).size() == 2);
  CHECK(ui::find(s, index, "东信路", 5).front().key == "T9");
  s.premises["P0002"] = {"P0002", "东信超市", "", "", "", {1, 2}, {}, "", ""};
  changed = {};
  changed.premises = true;
  index.apply(s, changed);
  CHECK(ui::find(s, index, "超市", 5).size() == 1);
  s.boundaries.clear();
  index.grow(s, day, 10);
  CHECK(ui::find(s, index, "镇电", 5).empty());
}

TEST_CASE("The powers exercised most often about a category come first, then the others of the agency") {
  domain::Situation s = place();
  domain::Room room;
  for (const char* code : {"1", "2", "3", "4"}) room.powers.push_back({code, "power " + std::string(code), "team"});
  room.powers.push_back({"5", "power 5", "fire"});
  s.room = std::make_shared<const domain::Room>(room);
  s.incidents.find({1})->category = "fumes";
  const auto exercised = [&s](const char* number, const char* power, int incident) {
    domain::Case one;
    one.id = number;
    one.power = power;
    one.agency = "team";
    one.incident = {incident};
    s.cases[number] = one;
  };
  exercised("a", "3", 1);
  exercised("b", "2", 2);
  exercised("c", "2", 2);
  const auto codes = [&s](const char* text, std::size_t limit) {
    std::string out;
    for (const auto* power : ui::find_powers(s, "team", "fumes", text, limit)) out += power->code;
    return out;
  };
  CHECK(codes("", 9) == "3214");
  CHECK(codes("", 2) == "32");
  CHECK(codes("POWER 4", 9) == "4");
  CHECK(codes("power 5", 9).empty());
}

TEST_CASE("A case is found by its number, the newest first") {
  domain::Situation s = place();
  for (const char* number : {"CF2024-0001", "CF2024-0002"}) s.cases[number].id = number;
  const auto found = ui::find(s, index_of(s), "cf2024", 5);
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == ui::Found::Kind::penalty_case);
  CHECK(found[0].key == "CF2024-0002");
}
