#include <cstdio>
#include <random>

#include "app/drop_file.hpp"
#include "app/real_window.hpp"
#include "app/window_place.hpp"
#include "catch.hpp"
#include "domain/incident.hpp"
#include "geo/datum.hpp"
#include "shape/locator.hpp"

namespace fs = std::filesystem;
using namespace lianxun;
using namespace window_place;

namespace {

/// Grids of the store, to ask of a point whether it lies in one.
shape::Locator grids_of(const domain::Situation& situation) {
  const auto& boundaries = *situation.boundaries.back();
  std::vector<std::string> codes;
  for (const auto& grid : boundaries.grids) codes.push_back(grid.code);
  return {boundaries.grid_areas, codes};
}

/// Places inside the grids, as a phone reports them, that lie outside every grid when taken as WGS 84.
std::vector<shape::Point> phone_places(const domain::Situation& situation, std::size_t count) {
  const auto grids = grids_of(situation);
  const geo::ToWgs84 to_wgs84(situation.working_crs);
  const geo::ToCrs as_wgs84({domain::Datum::Kind::wgs84, {}}, situation.working_crs);
  shape::Box box;
  for (const auto& area : situation.boundaries.back()->grid_areas) box.add(shape::bounds(area));
  std::mt19937 random(5);  // NOLINT(cert-msc51-cpp): the same places in every run
  std::vector<shape::Point> out;
  while (out.size() < count) {
    const shape::Point at{box.min_x + box.width() * std::uniform_real_distribution(0.0, 1.0)(random),
                          box.min_y + box.height() * std::uniform_real_distribution(0.0, 1.0)(random)};
    const shape::Point phone = geo::gcj02_from_wgs84(to_wgs84(at));
    if (grids.find(at) >= 0 && grids.find(as_wgs84(phone)) < 0) out.push_back(phone);
  }
  return out;
}

std::string complaints_csv(const std::vector<shape::Point>& places) {
  std::string out = "工单编号,问题大类,受理时间,详细位置,经度,纬度,诉求\n";
  for (std::size_t i = 0; i < places.size(); ++i) {
    char line[200];
    std::snprintf(line, sizeof line, "GD%03zu,%s,2024-01-07 %02zu:30,第%zu号,%.7f,%.7f,请处理\n", i,
                  i % 2 == 0 ? "油烟排放" : "乱堆放", i % 24, i, places[i].x, places[i].y);
    out += line;
  }
  return out;
}

std::vector<domain::Incident> imported(const fs::path& store, const std::string& feed) {
  std::vector<domain::Incident> out;
  for (const auto& incident : read(store).incidents) {
    if (incident.feed == feed) out.push_back(incident);
  }
  return out;
}

bool missing_tools() {
  const std::string missing = real_window::missing_tool();
  if (!missing.empty()) WARN("skipped: " << missing << " is not here");
  return !missing.empty();
}

void choose_column(real_window::Room& room, const std::string& field, const std::string& column) {
  room.click_until("field:" + field, [&] { return room.shows("column:" + column); });
  room.click_until("column:" + column, [&] { return !room.shows("column:" + column); });
}

}  // namespace

TEST_CASE("With the mouse alone, complaints of a phone's datum are found, recognised and imported", "[window]") {
  if (missing_tools()) return;
  if (!fs::exists(room_file)) {
    WARN("skipped: the sample is not here");
    return;
  }
  const Scratch scratch;
  const fs::path store = scratch.path("store.gpkg");
  REQUIRE(import_sample(store));
  const auto before = read(store);
  constexpr std::size_t count = 40;
  scratch.write("home/数据/投诉.csv", complaints_csv(phone_places(before, count)));
  scratch.write("home/letter.txt", "not data");

  const real_window::Display display(1920, 1080);
  real_window::Room room(
      display, "--operator Test --room " + room_file.string() + " --store " + store.string() + " --at 2024-01-08T09:00",
      scratch.folder(), scratch.path("home"));
  room.click_until("open-import", [&] { return room.shows("file:数据"); });
  CHECK_FALSE(room.shows("file:letter.txt"));
  room.click_until("file:数据", [&] { return room.shows("file:投诉.csv"); });
  room.click_until("file:投诉.csv", [&] { return room.shows("import:load"); });
  // what the column of categories is called here is not usual
  choose_column(room, "category", "问题大类");

  room.click_until("import:load", [&] { return room.shows("import:take-datum"); });
  CHECK(read(store).applied == before.applied);  // held back
  room.click_until("import:take-datum", [&] { return room.shows("import:load") && !room.shows("import:take-datum"); });
  room.click_until("import:load", [&] { return room.shows("import:more"); });
  CHECK(room.close() == 0);

  const auto incidents = imported(store, "投诉.csv");
  REQUIRE(incidents.size() == count);
  for (const auto& incident : incidents) {
    INFO(incident.number);
    CHECK_FALSE(incident.grid.empty());
    REQUIRE(incident.source_position);
    CHECK(incident.source_position->datum.kind == domain::Datum::Kind::gcj02);
    CHECK(incident.note == "请处理");
  }
  CHECK(read(store).room->categories == before.room->categories);
  CHECK(verifies(store));
}

TEST_CASE("With the mouse alone, a city of another country goes into an empty room", "[window]") {
  const char* cases = std::getenv("LIANXUN_CASES");
  if (cases == nullptr) {
    WARN("skipped: LIANXUN_CASES names no folder with reference cases");
    return;
  }
  if (missing_tools()) return;
  const Scratch scratch;
  const fs::path store = scratch.path("boston.gpkg");
  const real_window::Display display(1920, 1080);
  real_window::Room room(display, "--operator Test --lang en --store " + store.string(), scratch.folder(), cases);

  room.click_until("open-import", [&] { return room.shows("file:requests311"); });
  room.click_until("file:requests311", [&] { return room.shows("file:precincts_wgs84.geojson"); });
  room.click_until("file:precincts_wgs84.geojson", [&] { return room.shows("import:load"); });
  choose_column(room, "code", "WARD_PRECINCT");
  room.click_until("import:load", [&] { return room.shows("import:more"); });
  REQUIRE(read(store).boundaries.size() == 1);
  CHECK(read(store).boundaries[0]->grids.size() == 255);

  room.click_until("import:more", [&] { return room.shows("file:boston311_2015_sample20k.csv"); });
  room.click_until("file:boston311_2015_sample20k.csv", [&] { return room.shows("import:load"); });
  // Its TYPE is recognised; the other columns have names of their own.
  choose_column(room, "reported", "OPEN_DT");
  room.click_until("fields:more", [&] { return room.shows("field:number"); });
  choose_column(room, "number", "CASE_ENQUIRY_ID");
  room.wheel("field:number", 3);
  choose_column(room, "closed", "CLOSED_DT");
  room.click_until("import:load", [&] { return room.shows("import:more"); });

  const auto situation = read(store);
  CHECK(situation.incidents.size() == 20'000);
  std::size_t open = 0;
  std::size_t outside = 0;
  std::string first_open;
  for (const auto& incident : situation.incidents) {
    outside += incident.grid.empty() ? 1U : 0U;
    CHECK(situation.room->find_category(incident.category) != nullptr);
    if (!domain::is_open(incident)) continue;
    ++open;
    if (first_open.empty()) first_open = incident.number;
  }
  CHECK(outside == 1);
  CHECK(open == 3025);
  CHECK(situation.room->categories.size() == 146);
  room.find("incident:" + first_open);  // the room shows them

  // and a new call can be taken: it has something to be about
  room.click_until("open-complaint", [&] { return room.shows("category:Street Light Outages"); });
  CHECK(room.close() == 0);
  CHECK(verifies(store));
}

TEST_CASE("The first import of a room file shows its progress in the window and can be cancelled", "[window]") {
  if (missing_tools()) return;
  if (!fs::exists(room_file)) {
    WARN("skipped: the sample is not here");
    return;
  }
  const Scratch scratch;
  const fs::path store = scratch.path("new/store.gpkg");
  const std::string arguments = "--operator Test --room " + room_file.string() + " --store " + store.string();
  const real_window::Display display(1920, 1080);
  {
    real_window::Room room(display, arguments, scratch.folder());
    room.find("first-import:cancel");
    room.click("first-import:cancel");
    if (room.shows("open-import")) {
      WARN("the machine was quicker than the click");
    } else {
      CHECK(room.wait_for_end() == 0);
      CHECK_FALSE(fs::exists(store));
      CHECK(fs::is_empty(store.parent_path()));
    }
  }
  real_window::Room room(display, arguments, scratch.folder());
  room.find("open-import");
  CHECK(room.close() == 0);
  CHECK(read(store).incidents.size() > 1000);
}

TEST_CASE("A file that is dropped on the window is looked into", "[window]") {
  if (missing_tools()) return;
  const Scratch scratch;
  const fs::path dropped =
      scratch.write("我的 网格.csv", "code,WKT\n1,\"POLYGON ((121.6 29.9,121.7 29.9,121.7 30.0,121.6 29.9))\"\n");
  const real_window::Display display(1920, 1080);
  real_window::Room room(display, "--operator Test --store " + scratch.path("store.gpkg"), scratch.folder());
  room.find("open-import");
  std::string uri;
  for (const char c : dropped.string()) {
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    uri += c == '/' || (static_cast<unsigned char>(c) < 0x80 && c != ' ') ? std::string(1, c) : std::string(code);
  }
  real_window::drop_file(display.name(), uri);
  room.find("import:load");
  room.click_until("import:load", [&] { return room.shows("import:more"); });
  CHECK(room.close() == 0);
  CHECK(read(scratch.path("store.gpkg")).boundaries.at(0)->grids.size() == 1);
}
