#include "app/make_store.hpp"

#include "app/scratch.hpp"
#include "catch.hpp"
#include "desk/desk.hpp"
#include "domain/error.hpp"
#include "geo/progress.hpp"
#include "store/journal.hpp"

using namespace lianxun;

namespace {

/// An office of one grid and a few complaints.
desk::RoomFile office(const Scratch& scratch, const std::string& complaints = "complaints.csv") {
  scratch.write("grids.csv", "code,WKT\n1,\"POLYGON ((121.6 29.9,121.7 29.9,121.7 30.0,121.6 30.0,121.6 29.9))\"\n");
  scratch.write("complaints.csv", "category,reported,lon,lat\nfumes,2023-06-01,121.65,29.95\n");
  return desk::read_room_file(
      scratch.write("room.json", R"({"name": "office", "crs": "EPSG:4549", "agencies": [{"id": "e", "name": "e"}],
        "categories": [{"id": "fumes", "name": "f", "responsible": "e"}],
        "sources": {"grids": {"source": "grids.csv", "datum": "wgs84"},
                    "incidents": [{"source": ")" +
                                     complaints + R"(", "datum": "wgs84"}]}})"));
}

bool anything_left(const Scratch& scratch) {
  for (const auto& entry : std::filesystem::directory_iterator(scratch.folder() / "store")) {
    WARN(entry.path().string());
    return true;
  }
  return false;
}

}  // namespace

TEST_CASE("A store is made whole under its name") {
  const Scratch scratch;
  std::vector<std::string> stages;
  app::make_store(scratch.path("store/a.gpkg"), office(scratch), "Test",
                  [&stages](const std::string& stage, std::size_t, std::size_t) {
                    if (stages.empty() || stages.back() != stage) stages.push_back(stage);
                    return true;
                  });
  CHECK(stages == std::vector<std::string>{"grids", "incidents", "storing"});
  const auto situation = store::load(store::Journal::open(scratch.path("store/a.gpkg"), store::Journal::Mode::read));
  CHECK(situation.incidents.size() == 1);
  CHECK_FALSE(std::filesystem::exists(scratch.path("store/a.gpkg.making")));
}

TEST_CASE("A making that is cancelled or fails leaves nothing behind") {
  const Scratch scratch;
  const auto store = scratch.path("store/a.gpkg");
  CHECK_THROWS_AS(
      app::make_store(store, office(scratch), "Test",
                      [](const std::string& stage, std::size_t, std::size_t) { return stage != "incidents"; }),
      geo::Cancelled);
  CHECK_FALSE(anything_left(scratch));
  CHECK_THROWS_AS(app::make_store(store, office(scratch, "none.csv"), "Test", {}), domain::BadInput);
  CHECK_FALSE(anything_left(scratch));
}

TEST_CASE("What a killed making left behind does not get into the store") {
  const Scratch scratch;
  std::filesystem::create_directory(scratch.path("store"));
  {
    // a making that got as far as half of another office
    desk::Desk killed({scratch.path("store/a.gpkg.making"), {}, {}});
    (void)killed.ask(domain::ChooseWorkingCrs{"EPSG:4550"}, {"Test", "import", {}}).get();
  }
  app::make_store(scratch.path("store/a.gpkg"), office(scratch), "Test", {});
  CHECK(store::load(store::Journal::open(scratch.path("store/a.gpkg"), store::Journal::Mode::read)).working_crs ==
        "EPSG:4549");
}

TEST_CASE("Two cannot make the same store at a time") {
  const Scratch scratch;
  std::filesystem::create_directory(scratch.path("store"));
  const desk::Desk other({scratch.path("store/a.gpkg.making"), {}, {}});
  CHECK_THROWS_AS(app::make_store(scratch.path("store/a.gpkg"), office(scratch), "Test", {}), domain::StoreError);
}
