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

}  // namespace

TEST_CASE("An exact number is found first and once") {
  const auto found = ui::find(place(), "T20240108-0002", day, 5);
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == ui::Found::Kind::incident);
  CHECK(found[0].key == "T20240108-0002");
}

TEST_CASE("Part of a number finds the newest first, and no more than asked for") {
  const auto found = ui::find(place(), "t20240108", day, 2);
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "T20240108-0003");
  CHECK(found[1].key == "T20240108-0002");
}

TEST_CASE("An address finds incidents and premises; every word has to occur") {
  CHECK(ui::find(place(), "炼化路", day, 5).size() == 2);
  CHECK(ui::find(place(), "炼化路 排档", day, 5).size() == 1);
  CHECK(ui::find(place(), "炼化路 没有", day, 5).empty());
}

TEST_CASE("A village is found by name, English name in either case, and code") {
  for (const char* text : {"镇电", "ZHEN", "330211002013"}) {
    const auto found = ui::find(place(), text, day, 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ui::Found::Kind::village);
  }
}

TEST_CASE("Nothing typed finds nothing") {
  CHECK(ui::find(place(), "", day, 5).empty());
  CHECK(ui::find(place(), "  ", day, 5).empty());
}
