#include "desk/import.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "catch.hpp"
#include "desk/folder.hpp"
#include "domain/error.hpp"
#include "geo/datum.hpp"
#include "geo/progress.hpp"

using namespace lianxun;
using Catch::Contains;

namespace {

/// Decides and applies as the desk does, without a store.
class Office {
 public:
  domain::Situation situation;

  geo::ImportReport load(const desk::RoomFile& file) {
    const auto before = situation;
    return desk::import_room(file, before, options());
  }
  geo::ImportReport load(const desk::LayerImport& what) {
    const auto before = situation;
    return desk::import_layer(what, before, options());
  }

  desk::ImportOptions options() {
    desk::ImportOptions options;
    options.today = *domain::parse_date("2024-01-08");
    options.submit = [this](const std::vector<domain::Command>& commands) -> desk::Outcome {
      domain::Situation ahead = situation;
      auto events = std::make_shared<domain::EventBatch>();
      for (const auto& command : commands) {
        const auto decision = domain::decide(ahead, command, {});
        if (const auto* refusal = std::get_if<domain::Refusal>(&decision)) return *refusal;
        for (const auto& body : std::get<0>(decision)) {
          events->push_back({ahead.applied + 1, {}, "tester", "test", body});
          domain::apply(ahead, events->back());
        }
      }
      situation = std::move(ahead);
      return desk::Accepted{events};
    };
    return options;
  }
};

/// Two villages of two grids each, side by side, a kilometre square each, from the given corner.
class Place {
 public:
  Place() {
    std::string villages;
    std::string grids;
    for (int v = 0; v < 2; ++v) {
      const std::string code = "33021100200" + std::to_string(v + 1);
      villages += code + ",village " + std::to_string(v) + "," + square(v * 1000.0, 0, 1000, 1000);
      for (int g = 0; g < 2; ++g) {
        grids += code + "00" + std::to_string(g + 1) + "," + square(v * 1000.0, g * 500.0, 1000, 500);
      }
    }
    write("villages.csv", "code,name,WKT\n" + villages);
    write("grids.csv", "code,WKT\n" + grids);
    write("premises.csv", "id,name,x,y\nshop,Noodles," + at(1500, 250));
    write("incidents.csv", "number,category,reported,premises,x,y\nT1,fumes,2023-06-01T09:00,," + at(500, 250) +
                               "T2,fumes,2021-06-01T09:00,," + at(1500, 750) + "T3,fumes,2023-06-01,shop,,\n" +
                               "T4,fumes,2023-06-01,," + at(5000, 250));
    write("inspections.csv", "id,premises,at\n1,shop,2023-02-03\n");
    write("cases.csv",
          "id,procedure,opened,incident,premises,grid\nC1,simple,2023-06-02,T1,,330211002001001\n"
          "C2,general,2023-06-02,T9,shop,\nC3,simple,2023-06-02,,,999\n");
    write("roads.csv", "name,WKT\nroad,\"LINESTRING (520000 3300000,521000 3300000)\"\n");
    write("room.json", R"({"name": "office", "crs": "EPSG:4549", "synthetic": "made up",
      "agencies": [{"id": "e", "name": "e"}], "categories": [{"id": "fumes", "name": "f", "responsible": "e"}],
      "sources": {
        "villages": {"source": "villages.csv", "datum": "EPSG:4549"},
        "grids": {"source": "grids.csv", "datum": "EPSG:4549", "effective": "2022-01-01"},
        "roads": {"source": "roads.csv", "datum": "EPSG:4549"},
        "premises": {"source": "premises.csv", "datum": "EPSG:4549"},
        "incidents": [{"source": "incidents.csv", "datum": "EPSG:4549"}],
        "inspections": {"source": "inspections.csv"}, "cases": {"source": "cases.csv"}}})");
  }

  [[nodiscard]] std::string path(const std::string& name) const { return folder_.path(name); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(folder_.path(name)) << text; }
  [[nodiscard]] desk::RoomFile room() const { return desk::read_room_file(path("room.json")); }

  static std::string at(double x, double y) {
    return std::to_string(520'000 + x) + "," + std::to_string(3'300'000 + y) + "\n";
  }

 private:
  static std::string square(double x, double y, double width, double height) {
    const auto corner = [](double a, double b) {
      return std::to_string(520'000 + a) + " " + std::to_string(3'300'000 + b);
    };
    return "\"POLYGON ((" + corner(x, y) + "," + corner(x + width, y) + "," + corner(x + width, y + height) + "," +
           corner(x, y + height) + "," + corner(x, y) + "))\"\n";
  }

  desk::Folder folder_;
};

const domain::Incident& incident(const domain::Situation& situation, const char* number) {
  return *situation.incidents.find(situation.by_number.at(number));
}

bool says(const geo::ImportReport& report, const std::string& words) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&words](const geo::Finding& finding) {
    return domain::render(finding.message, [](const std::string& id) { return id; }).find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("a room file loads a whole office, each thing in its grid") {
  const Place place;
  Office office;
  const auto report = office.load(place.room());
  const auto& s = office.situation;
  CHECK(s.working_crs == "EPSG:4549");
  REQUIRE(s.boundaries.size() == 1);
  CHECK(s.boundaries[0]->synthetic);
  CHECK(s.boundaries[0]->note == "made up");
  CHECK(s.boundaries[0]->grids.size() == 4);
  CHECK(s.basemap->roads.size() == 1);
  CHECK(s.premises.at("shop").grid == "330211002002001");
  CHECK(incident(s, "T1").grid == "330211002001001");
  CHECK(incident(s, "T1").village == "330211002001");
  CHECK(incident(s, "T2").grid == "330211002002002");  // before the first boundaries: on those
  CHECK(incident(s, "T3").position == s.premises.at("shop").position);
  CHECK(incident(s, "T3").grid == "330211002002001");
  CHECK(incident(s, "T4").located);
  CHECK(incident(s, "T4").grid.empty());
  CHECK(s.cases.at("C1").incident == incident(s, "T1").id);
  CHECK(s.cases.at("C1").village == "330211002001");
  CHECK(s.cases.at("C2").grid == "330211002002001");
  CHECK(s.inspections.size() == 1);
  CHECK(says(report, "1 of 4 points lie outside every grid"));
  CHECK(says(report, "There is no incident T9"));
  CHECK(says(report, "There is no grid 999"));
  CHECK_FALSE(report.clean());
}

TEST_CASE("loading the same again changes nothing and says so") {
  const Place place;
  Office office;
  CHECK_FALSE(office.load(place.room()).clean());
  const auto incidents = office.situation.incidents.size();
  const auto again = office.load(place.room());
  CHECK(office.situation.incidents.size() == incidents);
  CHECK(office.situation.boundaries.size() == 1);
  CHECK(says(again, "4 rows were in the store already"));
}

TEST_CASE("a check reports the same and changes nothing") {
  const Place place;
  Office office;
  desk::ImportOptions options;
  options.today = *domain::parse_date("2024-01-08");
  const auto checked = desk::import_room(place.room(), office.situation, options);
  CHECK(office.situation.applied == 0);
  const auto loaded = office.load(place.room());
  CHECK(checked.findings == loaded.findings);
  CHECK(checked.counts == loaded.counts);
}

TEST_CASE("villages and grids of one day come in two calls; a later version keeps the earlier") {
  const Place place;
  Office office;
  const domain::Datum metres{domain::Datum::Kind::crs, "EPSG:4549"};
  const auto load = [&](geo::ImportLayer layer, const char* file, const char* day) {
    return office.load(desk::LayerImport{layer, {place.path(file), metres, {}, {}, {}, {}}, domain::parse_date(day)});
  };
  CHECK(load(geo::ImportLayer::villages, "villages.csv", "2022-01-01").clean());
  CHECK(load(geo::ImportLayer::grids, "grids.csv", "2022-01-01").clean());
  REQUIRE(office.situation.boundaries.size() == 1);
  CHECK(office.situation.boundaries[0]->villages.size() == 2);
  CHECK(office.situation.boundaries[0]->grids.size() == 4);
  CHECK(office.situation.boundaries[0]->grids[0].village == "330211002001");
  CHECK(office.situation.working_crs == "EPSG:4549");
  CHECK(load(geo::ImportLayer::grids, "grids.csv", "2024-01-01").clean());
  CHECK(office.situation.boundaries.size() == 2);
  CHECK(office.situation.boundaries[1]->villages.size() == 2);
}

TEST_CASE("points in the datum of a web map are recognised against the grids") {
  const Place place;
  Office office;
  CHECK_FALSE(office.load(place.room()).clean());
  // a street along the inside of the western border, as a phone reports it: four hundred metres too far east
  std::string rows = "number,category,reported,lon,lat\n";
  const geo::ToWgs84 to_wgs84("EPSG:4549");
  for (int i = 0; i < 20; ++i) {
    const auto p = geo::gcj02_from_wgs84(to_wgs84(shape::Point{520'000 + 1990.0, 3'300'000 + 40.0 * i}));
    char line[120];
    std::snprintf(line, sizeof line, "G%d,fumes,2023-01-01,%.8f,%.8f\n", i, p.x, p.y);
    rows += line;
  }
  place.write("phone.csv", rows);
  desk::LayerImport what{geo::ImportLayer::incidents, {place.path("phone.csv"), {}, {}, {}, {}, {}}, {}};
  CHECK(says(desk::import_layer(what, office.situation, {{}, {}, *domain::parse_date("2024-01-08")}),
             "The datum is probably gcj02"));
  what.source.datum = domain::Datum{domain::Datum::Kind::gcj02, {}};
  CHECK(office.load(what).clean());
  CHECK(incident(office.situation, "G3").grid == "330211002002001");
}

TEST_CASE("a store without a room takes complaints with its own categories, each with somebody responsible") {
  const Place place;
  Office office;
  place.write("calls.csv", "category,reported,lon,lat\npothole,2023-06-01,121.5,29.5\nlamp,2023-06-01,121.5,29.5\n");
  const desk::LayerImport what{geo::ImportLayer::incidents, {place.path("calls.csv"), {}, {}, {}, {}, {}}, {}};
  const auto report = office.load(what);
  CHECK(report.counts.at(0).loaded == 2);
  CHECK(says(report, "2 categories of the column category become the room's own"));
  auto& s = office.situation;
  REQUIRE(s.room->categories.size() == 2);
  REQUIRE(s.room->find_category("pothole") != nullptr);
  CHECK(s.room->find_agency(s.room->find_category("pothole")->responsible) != nullptr);
  // so that a call can be taken and worked on
  domain::ReportIncident call;
  call.category = "lamp";
  call.address = "the corner";
  REQUIRE(std::holds_alternative<desk::Accepted>(office.options().submit({call})));
  const auto id = s.incidents.back().id;
  for (const domain::Command& step :
       {domain::Command{domain::VerifyIncident{id, true, ""}}, domain::Command{domain::FileIncident{id}},
        domain::Command{domain::DispatchIncident{id, {}}}}) {
    CHECK(std::holds_alternative<desk::Accepted>(office.options().submit({step})));
  }
  // the same again adds nothing, although no row has a number
  CHECK(says(office.load(what), "2 rows were in the store already"));
  CHECK(s.room->categories.size() == 2);
}

TEST_CASE("a room that has categories rejects others unless they are to be added") {
  const Place place;
  Office office;
  CHECK_FALSE(office.load(place.room()).clean());
  const auto configured = *office.situation.room;
  place.write("calls.csv", "category,reported,x,y\nfumes,2023-06-01,520500,3300250\nnoise,2023-06-01,520500,3300250\n");
  desk::LayerImport what{
      geo::ImportLayer::incidents,
      {place.path("calls.csv"), domain::Datum{domain::Datum::Kind::crs, "EPSG:4549"}, {}, {}, {}, {}},
      {}};
  const auto strict = office.load(what);
  CHECK(strict.counts.at(0).rejected == 1);
  REQUIRE(strict.unknown_categories.size() == 1);
  CHECK(strict.unknown_categories[0].word == "noise");
  CHECK(*office.situation.room == configured);
  what.new_categories = true;
  CHECK(office.load(what).counts.at(0).rejected == 0);
  CHECK(office.situation.room->find_category("noise")->responsible == "e");
  CHECK(office.situation.room->find_category("fumes") != nullptr);
  CHECK(office.situation.room->agencies == configured.agencies);
}

TEST_CASE("free text is no category") {
  const Place place;
  Office office;
  std::string rows = "category,reported,lon,lat\n";
  for (std::size_t i = 0; i <= desk::most_new_categories; ++i) {
    rows += "words " + std::to_string(i) + ",2023-06-01,121.5,29.5\n";
  }
  place.write("text.csv", rows);
  const desk::LayerImport what{geo::ImportLayer::incidents, {place.path("text.csv"), {}, {}, {}, {}, {}}, {}};
  CHECK_THROWS_WITH(office.load(what), Contains("the column category holds 301 different words"));
  CHECK(office.situation.applied == 0);
}

TEST_CASE("what has been found can hold an import back before anything is stored") {
  const Place place;
  Office office;
  place.write("calls.csv", "category,reported,lon,lat\npothole,2023-06-01,121.5,29.5\n");
  auto options = office.options();
  std::size_t asked = 0;
  options.proceed = [&asked](const geo::ImportReport& report) { return ++asked > 1 && report.counts.size() == 1; };
  const desk::LayerImport what{geo::ImportLayer::incidents, {place.path("calls.csv"), {}, {}, {}, {}, {}}, {}};
  CHECK(desk::import_layer(what, {}, options).counts.at(0).loaded == 1);
  CHECK(office.situation.applied == 0);
  CHECK(desk::import_layer(what, {}, options).counts.at(0).loaded == 1);
  CHECK(office.situation.incidents.size() == 1);
}

TEST_CASE("an import that is cancelled or refused before its content leaves an empty store empty") {
  const Place place;
  Office office;
  place.write("empty.csv", "code,WKT\n,\n");
  const domain::Datum metres{domain::Datum::Kind::crs, "EPSG:4549"};
  const auto nothing =
      office.load(desk::LayerImport{geo::ImportLayer::grids, {place.path("empty.csv"), metres, {}, {}, {}, {}}, {}});
  CHECK(nothing.counts.at(0).rejected == 1);
  CHECK(says(nothing, "None of its rows can be used"));
  CHECK(office.situation.applied == 0);
  auto options = office.options();
  int calls = 0;
  options.progress = [&calls](const std::string&, std::size_t, std::size_t) { return ++calls < 3; };
  CHECK_THROWS_AS(
      desk::import_layer({geo::ImportLayer::grids, {place.path("grids.csv"), metres, {}, {}, {}, {}}, {}}, {}, options),
      geo::Cancelled);
  CHECK(office.situation.applied == 0);
}

TEST_CASE("another CRS, a cancelled import and a refusal leave by exception") {
  const Place place;
  Office office;
  office.situation.working_crs = "EPSG:4550";
  CHECK_THROWS_WITH(office.load(place.room()), Contains("the store works in EPSG:4550"));
  Office other;
  auto options = other.options();
  options.progress = [](const std::string& stage, std::size_t, std::size_t) { return stage != "premises"; };
  CHECK_THROWS_AS(desk::import_room(place.room(), {}, options), geo::Cancelled);
  CHECK(other.situation.incidents.empty());
  auto refusing = other.options();
  refusing.submit = [](const std::vector<domain::Command>&) -> desk::Outcome {
    return domain::Refusal{"The disk is {}.", {"full"}};
  };
  CHECK_THROWS_WITH(desk::import_room(place.room(), {}, refusing), Contains("The disk is full."));
}

TEST_CASE("a real city's complaints and precincts come in, in degrees and in US feet alike") {
  const char* folder = std::getenv("LIANXUN_CASES");
  if (folder == nullptr) {
    WARN("skipped: LIANXUN_CASES names no folder with reference cases");
    return;
  }
  const std::string base = std::string(folder) + "/requests311/";
  const auto load = [&base](const std::string& precincts, std::optional<domain::Datum> datum) {
    Office office;
    const auto areas = office.load(desk::LayerImport{
        geo::ImportLayer::grids, {base + precincts, std::move(datum), {}, {}, {}, {{"code", "WARD_PRECINCT"}}}, {}});
    CHECK(areas.counts.at(0).loaded == 255);
    CHECK(areas.findings.size() == 2);  // two of them are not valid
    geo::SourceSpec complaints{base + "boston311_2015_sample20k.csv", {}, {}, {}, {}, {}};
    complaints.fields = {
        {"category", "TYPE"}, {"reported", "OPEN_DT"}, {"closed", "CLOSED_DT"}, {"number", "CASE_ENQUIRY_ID"}};
    const auto rows = office.load(desk::LayerImport{geo::ImportLayer::incidents, complaints, {}});
    CHECK(rows.counts.at(0).loaded == 20'000);
    const auto early = std::count_if(rows.findings.begin(), rows.findings.end(), [](const geo::Finding& finding) {
      return finding.message.id == "It was closed before it was reported.";
    });
    CHECK(early == 32);
    return office.situation;
  };
  const auto degrees = load("precincts_wgs84.geojson", {});
  const auto feet = load("precincts_epsg2249.geojson", domain::Datum{domain::Datum::Kind::crs, "EPSG:2249"});
  CHECK(degrees.working_crs == feet.working_crs);
  int different = 0;
  int outside = 0;
  for (const auto& incident : degrees.incidents) {
    different += feet.incidents.find(incident.id)->grid == incident.grid ? 0 : 1;
    outside += incident.grid.empty() ? 1 : 0;
  }
  CHECK(outside == 1);
  CHECK(different == 0);
}
