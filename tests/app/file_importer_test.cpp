#include "app/file_importer.hpp"

#include <thread>

#include "app/scratch.hpp"
#include "app/seat.hpp"
#include "catch.hpp"
#include "desk/desk.hpp"
#include "geo/vector_writer.hpp"
#include "store/journal.hpp"
#include "store/verify.hpp"
#include "ui/panels/column_mapping.hpp"

using namespace lianxun;
using Catch::Contains;
using ui::Importer;
using Kind = Importer::Result::Kind;
using Target = Importer::Target;

namespace {

/// A seat at an empty store, and the folder its state goes to.
struct Place {
  Scratch scratch;
  desk::Desk desk{{scratch.path("store.gpkg"), {}, {}}};
  app::Seat seat{desk, {"Test", ui::Language::en, {}}};

  Place() {
    ::setenv("XDG_STATE_HOME", scratch.path("state").c_str(), 1);
    ::setenv("XDG_DATA_HOME", scratch.path("data").c_str(), 1);
  }

  [[nodiscard]] Importer& importer() { return seat.importer(); }
  [[nodiscard]] const Importer::State& state() { return importer().state(); }

  void settle() {
    seat.finish_jobs();
    seat.poll();
  }
  void look(const std::string& source) {
    importer().look(source, {});
    settle();
  }
  /// The result of importing the source as it was understood.
  const Importer::Result& load(Importer::Request request) {
    importer().load(request);
    settle();
    REQUIRE(state().result);
    return *state().result;
  }
  const Importer::Result& load() {
    REQUIRE(state().source);
    return load(state().source->suggested);
  }
};

const std::string square = "\"POLYGON ((121.6 29.9,121.7 29.9,121.7 30.0,121.6 30.0,121.6 29.9))\"";

std::string complaints(int count, const std::string& place) {
  std::string out = "编号,类别,上报时间,经度,纬度\n";
  for (int i = 0; i < count; ++i) out += "N" + std::to_string(i) + ",油烟,2023-06-01 09:00," + place + "\n";
  return out;
}

/// A hundred squares, cut in the middle of the fiftieth.
std::string cut_shapefile(const Scratch& scratch) {
  const std::string path = scratch.path("cut.shp");
  geo::VectorWriter writer(path);
  writer.begin_layer({"cut", geo::GeometryKind::polygon, "EPSG:4549", {{"code"}}});
  for (int i = 0; i < 100; ++i) {
    const double x = 500'000 + i;
    writer.write(shape::MultiPolygon{{{{x, 0}, {x, 1}, {x + 1, 1}, {x + 1, 0}, {x, 0}}, {}}},
                 std::vector<geo::Value>{std::to_string(i)});
  }
  writer.finish();
  const auto bytes = bytes_of(path);
  return scratch.write("cut.shp", bytes.substr(0, bytes.size() / 2));
}

}  // namespace

TEST_CASE("Grids and complaints of one's own go into an empty store, and it verifies") {
  Place place;
  place.look(place.scratch.write("grids.csv", "code,WKT\n1001," + square + "\n"));
  REQUIRE(place.state().source);
  auto request = place.state().source->suggested;
  request.effective = *domain::parse_date("2024-07-01");
  CHECK(place.load(request).kind == Kind::imported);
  CHECK(place.seat.situation().boundaries.at(0)->effective == *domain::parse_date("2024-07-01"));

  place.look(place.scratch.write("投诉.csv", complaints(5, "121.65,29.95")));
  const auto& result = place.load();
  CHECK(result.kind == Kind::imported);
  CHECK(result.loaded == 5);
  CHECK(result.known == 0);
  CHECK(result.rejected == 0);
  const auto& s = place.seat.situation();
  CHECK(s.incidents.size() == 5);
  CHECK(s.incidents.back().grid == "1001");
  CHECK(s.room->find_category("油烟") != nullptr);
  CHECK(place.importer().folders().state().recent.at(0) == place.scratch.folder().string());
  CHECK(store::verify(place.scratch.path("store.gpkg")).passed());

  CHECK(place.load().known == 5);  // once more: nothing new
  CHECK(s.incidents.size() == 5);
}

TEST_CASE("Points of a web map are held back until somebody decides, and go in with the datum that fits") {
  Place place;
  place.look(place.scratch.write("grids.csv",
                                 "code,WKT\n1,\"POLYGON ((121.65 29.97,121.652 29.97,121.652 29.972,121.65 29.972,"
                                 "121.65 29.97))\"\n"));
  place.load();
  // GCJ-02 of 121.651, 29.971 lies some four hundred metres away
  place.look(place.scratch.write("c.csv", complaints(20, "121.655316,29.968639")));
  auto request = place.state().source->suggested;
  const auto& held = place.load(request);
  CHECK(held.kind == Kind::held);
  CHECK(held.better_datum == "gcj02");
  CHECK(place.seat.situation().incidents.empty());
  CHECK(place.seat.situation().room->categories.empty());
  request.datum = held.better_datum;
  const auto& result = place.load(request);
  CHECK(result.kind == Kind::imported);
  CHECK(place.seat.situation().incidents.back().grid == "1");
}

TEST_CASE("What was held back goes in as it is when it is asked for a second time") {
  Place place;
  place.look(place.scratch.write("a.csv", complaints(1, "121,29")));
  place.load();
  place.look(
      place.scratch.write("b.csv", "category,reported,lon,lat\n噪音,2023-06-01,121,29\n油烟,2023-06-01,121,29\n"));
  auto request = place.state().source->suggested;
  const auto& held = place.load(request);
  CHECK(held.kind == Kind::held);
  REQUIRE(held.unknown_categories.size() == 1);
  CHECK(held.unknown_categories[0] == std::pair<std::string, std::size_t>{"噪音", 1});
  const auto& again = place.load(request);
  CHECK(again.kind == Kind::imported);
  CHECK(again.loaded == 1);
  CHECK(again.rejected == 1);
  request.new_categories = true;
  CHECK(place.load(request).rejected == 0);
  CHECK(place.seat.situation().room->find_category("噪音") != nullptr);
  CHECK(place.seat.situation().incidents.size() == 3);
}

TEST_CASE("A check stores nothing") {
  Place place;
  place.look(place.scratch.write("a.csv", complaints(3, "121,29")));
  place.importer().check(place.state().source->suggested);
  CHECK(place.state().busy == Importer::State::Busy::checking);
  place.settle();
  REQUIRE(place.state().result);
  CHECK(place.state().result->kind == Kind::checked);
  CHECK(place.state().result->loaded == 3);
  CHECK(place.seat.situation().applied == 0);
}

TEST_CASE("An import that is cancelled says what is in the store; importing again brings the rest") {
  Place place;
  const auto source = place.scratch.write("a.csv", complaints(30'000, "121,29"));
  place.look(source);
  const auto request = place.state().source->suggested;
  place.importer().load(request);
  // Some of it has gone in: then no more.
  for (int i = 0; i < 4000 && place.seat.situation().incidents.empty(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    place.seat.poll();
  }
  place.importer().cancel();
  place.settle();
  REQUIRE(place.state().result);
  const auto there = place.seat.situation().incidents.size();
  if (place.state().result->kind == Kind::imported) {
    WARN("the machine was quicker than the cancel");
    return;
  }
  CHECK(place.state().result->kind == Kind::cancelled);
  REQUIRE_FALSE(place.state().result->stored.empty());
  CHECK(place.state().result->stored.back() == std::to_string(there) + " incidents");
  CHECK(place.load(request).known == there);
  CHECK(place.seat.situation().incidents.size() == 30'000);
}

TEST_CASE("A look that is cancelled is forgotten, whenever its answer comes") {
  Place place;
  place.importer().look(place.scratch.write("a.csv", complaints(3, "121,29")), {});
  place.importer().cancel();
  CHECK(place.state().busy == Importer::State::Busy::no);
  place.settle();
  CHECK_FALSE(place.state().source);
}

TEST_CASE("A folder that is typed or dropped is gone into") {
  Place place;
  place.look(place.scratch.folder().string());
  CHECK_FALSE(place.state().source);
  CHECK(place.state().problem.empty());
  CHECK(place.importer().folders().state().listing.path == place.scratch.folder().string());
}

TEST_CASE("Hostile files say what is wrong with them, and the store and the room go on") {
  Place place;
  const auto fails = [&](const std::string& source, const std::string& words) {
    INFO(source);
    const auto before = place.seat.situation().applied;
    place.look(source);
    std::string problem = place.state().problem;
    if (place.state().source) {
      const auto& result = place.load();
      CHECK(result.kind == Kind::failed);
      CHECK(result.stored.empty());
      problem = result.problem;
    }
    CHECK_THAT(problem, Contains(std::filesystem::path(source).filename().string()) && Contains(words));
    CHECK(place.state().busy == Importer::State::Busy::no);
    CHECK(place.seat.situation().applied == before);
  };
  const auto all_fail = [&] {
    const Scratch& scratch = place.scratch;
    fails(scratch.path("none.csv"), "no such file");
    fails(scratch.write("noise.gpkg", std::string(5000, '\x5a')), "cannot be opened");
    fails(scratch.write("empty.csv", ""), "cannot be opened");
    fails(scratch.write("grids.csv", "code,WKT\n"), "the layer is empty");
    fails(scratch.write("points.csv", "nothing,lon,lat\n1,121,29\n"), "no column");
    fails(scratch.write("feet.geojson",
                        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},
          "geometry":{"type":"Polygon","coordinates":[[[770000,2950000],[780000,2950000],[780000,2960000],
          [770000,2950000]]]}}]})"),
          "are no degrees");
    fails(scratch.write("cut.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feat)"), "cannot be opened");
    fails(scratch.write("broken.zip", "PK\x03\x04"), "cannot be opened");
    fails(cut_shapefile(scratch), "damaged");
  };
  all_fail();
  fails(place.scratch.write("nan.csv", "code,WKT\n1,\"POLYGON ((nan nan,1 0,1 1,nan nan))\"\n"), "no place on earth");
  // after all that a good one goes in, and the same again does not harm what is there
  place.look(place.scratch.write("villages.csv", "code,name,WKT\n1,a," + square + "\n"));
  CHECK(place.load().kind == Kind::imported);
  place.look(place.scratch.write("good.csv", "code,WKT\n1," + square + "\n"));
  CHECK(place.load().kind == Kind::imported);
  all_fail();
  CHECK(place.seat.situation().boundaries.size() == 1);
  CHECK(place.seat.situation().boundaries[0]->grids.size() == 1);
}

TEST_CASE("Boundaries none of whose areas can be used do not take the place of those there are") {
  Place place;
  place.look(place.scratch.write("villages.csv", "code,name,WKT\n1,a," + square + "\n"));
  place.load();
  place.look(place.scratch.write("good.csv", "code,WKT\n1," + square + "\n"));
  place.load();
  const auto before = place.seat.situation().applied;
  place.look(place.scratch.write("nan.csv", "code,WKT\n1,\"POLYGON ((nan nan,1 0,1 1,nan nan))\"\n,\n"));
  auto request = place.state().source->suggested;
  request.target = Target::grids;
  const auto& result = place.load(request);
  CHECK(result.loaded == 0);
  CHECK(result.rejected == 2);
  REQUIRE_FALSE(result.remarks.empty());
  CHECK_THAT(result.remarks.back().words, Contains("the boundaries stay as they are"));
  CHECK(place.seat.situation().applied == before);
}

TEST_CASE("Rows that cannot be used are rejected with their reason, the rest is loaded, and the report can be saved") {
  Place place;
  place.look(place.scratch.write("投诉.csv",
                                 "编号,类别,上报时间,经度,纬度\n1,油烟,2023-06-01,121,29\n2,油烟,去年夏天,121,29\n"
                                 "3,油烟,2023-06-01,nan,29\n4,,2023-06-01,121,29\n"));
  const auto& result = place.load();
  CHECK(result.kind == Kind::imported);
  CHECK(result.loaded == 2);
  CHECK(result.mended == 1);  // without coordinates
  CHECK(result.rejected == 2);
  REQUIRE(result.lines.size() == 3);
  CHECK_THAT(result.lines[0], Contains("row 2") && Contains("去年夏天"));
  place.importer().save_report();
  place.settle();
  CHECK(place.state().result->saved_as == place.scratch.path("投诉-import.csv"));
  const auto saved = bytes_of(place.state().result->saved_as);
  CHECK(saved.substr(0, 3) == "\xef\xbb\xbf");
  CHECK_THAT(saved, Contains("\"rejected\",\"投诉.csv\",2,\"上报时间 is no date: 去年夏天\""));
}

TEST_CASE("A report whose source lies in somebody else's folder goes into the user's own") {
  Place place;
  if (::geteuid() == 0) {
    WARN("skipped: to root nothing is forbidden");
    return;
  }
  const auto source = place.scratch.write("theirs/a.csv", complaints(1, "121,29") + "2,油烟,never,121,29\n");
  std::filesystem::permissions(place.scratch.path("theirs"), std::filesystem::perms(0555));
  place.look(source);
  place.load();
  place.importer().save_report();
  place.settle();
  CHECK(place.state().result->saved_as == place.scratch.path("data/lianxun/reports/a-import.csv"));
  std::filesystem::permissions(place.scratch.path("theirs"), std::filesystem::perms(0755));
}

TEST_CASE("In a picture nothing can be imported, and it says so") {
  const Scratch scratch;
  app::Seat seat(domain::Situation{}, domain::Clock{}, {"Test", ui::Language::en, {}});
  auto& importer = seat.importer();
  importer.look(scratch.write("a.csv", complaints(1, "121,29")), {});
  seat.finish_jobs();
  REQUIRE(importer.state().source);
  importer.load(importer.state().source->suggested);
  CHECK_THAT(importer.state().problem, Contains("only a picture"));
  CHECK(importer.state().busy == Importer::State::Busy::no);
}
