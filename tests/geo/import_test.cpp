#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "domain/error.hpp"
#include "geo/datum.hpp"
#include "geo/datum_detector.hpp"
#include "geo/export.hpp"
#include "geo/import_basemap.hpp"
#include "geo/import_boundaries.hpp"
#include "geo/import_enforcement.hpp"
#include "geo/import_points.hpp"
#include "geo/tiling.hpp"
#include "geo/vector_source.hpp"
#include "scratch.hpp"

using namespace lianxun;
using Catch::Matchers::Contains;
using geo::Severity;

namespace {

const domain::Datum metres{domain::Datum::Kind::crs, "EPSG:4549"};

std::string square(double x, double y, double size) {
  const auto point = [](double a, double b) { return std::to_string(a) + " " + std::to_string(b); };
  return "\"POLYGON ((" + point(x, y) + "," + point(x + size, y) + "," + point(x + size, y + size) + "," +
         point(x, y + size) + "," + point(x, y) + "))\"";
}

geo::SourceSpec in_metres(const std::string& path) { return {path, metres, {}, {}, {}, {}}; }
geo::SourceSpec plain(const std::string& path) { return {path, {}, {}, {}, {}, {}}; }

domain::Room small_room() {
  domain::Room room;
  room.agencies = {{"enforcement", "\u7efc\u5408\u6267\u6cd5", "Enforcement", "\u7efc\u6267"},
                   {"fire", "\u6d88\u9632", "Fire", "\u6d88\u9632"}};
  domain::Category fumes;
  fumes.id = "fumes";
  fumes.name = "\u6cb9\u70df\u6392\u653e";
  room.categories = {fumes};
  room.powers = {{"P1", "power", "enforcement"}};
  room.officers = {{"o1", "Wang", "enforcement", true}};
  return room;
}

std::size_t count(const geo::ImportReport& report, Severity severity) {
  return static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(),
                                                [severity](const auto& f) { return f.severity == severity; }));
}

bool found(const geo::ImportReport& report, std::int64_t row, Severity severity, const std::string& words) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const geo::Finding& f) {
    const auto text = domain::render(f.message, [](const std::string& id) { return id; });
    return f.row == row && f.severity == severity && text.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("villages and grids come in byte order of their codes, each fault with its row, the rest loaded") {
  const Scratch scratch;
  geo::ImportReport report;
  const auto villages = geo::import_villages(
      in_metres(scratch.write("villages.csv", "code,name,residents,WKT\n330211002002,B,12.5," + square(100, 0, 100) +
                                                  "\n330211002001,A,30," + square(0, 0, 100) + "\n")),
      "EPSG:4549", {}, report);
  REQUIRE(villages.villages.size() == 2);
  CHECK(villages.villages[0].name == "A");
  CHECK(villages.villages[0].residents == 30);
  CHECK(shape::bounds(villages.areas[0]).max_x == 100);
  CHECK(found(report, 1, Severity::doubtful, "residents is no whole number: 12.5"));

  const auto grids = geo::import_grids(
      in_metres(scratch.write("grids.csv", "code,WKT\n330211002002001," + square(150, 0, 50) +  // 1: good
                                               "\n330211002001001," + square(60, 0, 50) +       // 2: 20 % outside
                                               "\n330211002002001," + square(100, 0, 50) +      // 3: code taken
                                               "\n," + square(0, 50, 50) +                      // 4: no code
                                               "\n330211002009001," + square(0, 0, 50) +        // 5: no such village
                                               "\n330211002001002,\n" +                         // 6: no area
                                               "330211002001003,\"POINT (1 1)\"\n" +            // 7: a point
                                               "330211002001004," + square(99.6, 50, 50.1) + "\n")),  // 8: outside
      "EPSG:4549", villages, {}, report);
  std::vector<std::string> codes;
  for (const auto& grid : grids.grids) codes.push_back(grid.code);
  CHECK(codes == std::vector<std::string>{"330211002001001", "330211002001004", "330211002002001", "330211002009001"});
  CHECK(grids.grids[0].village == "330211002001");
  CHECK(grids.grids[3].village.empty());
  CHECK(found(report, 2, Severity::doubtful, "20.0 per cent of grid 330211002001001 lie outside"));
  CHECK(found(report, 3, Severity::rejected, "Row 1 has the code 330211002002001 already"));
  CHECK(found(report, 4, Severity::rejected, "no code"));
  CHECK(found(report, 5, Severity::doubtful, "no village 330211002009"));
  CHECK(found(report, 6, Severity::rejected, "no coordinates"));
  CHECK(found(report, 7, Severity::rejected, "no area"));
  CHECK(found(report, 8, Severity::doubtful, "outside"));
  const auto& total = report.counts.back();
  CHECK(total.read == 8);
  CHECK(total.loaded == 4);
  CHECK(total.rejected == 4);
  CHECK_FALSE(report.clean());
}

TEST_CASE("parts tile a whole edge for edge or not") {
  const auto box = [](double x0, double y0, double x1, double y1) {
    return shape::MultiPolygon{{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}, {}}};
  };
  const auto tiles = [](const std::vector<shape::MultiPolygon>& parts, const shape::MultiPolygon& whole) {
    std::vector<const shape::MultiPolygon*> pointers;
    for (const auto& part : parts) pointers.push_back(&part);
    return geo::tile_by_edges(pointers, whole);
  };
  const shape::MultiPolygon whole{{{{0, 0}, {1, 0}, {2, 0}, {2, 1}, {1, 1}, {0, 1}, {0, 0}}, {}}};
  auto backwards = box(1, 0, 2, 1);
  std::reverse(backwards[0].outer.begin(), backwards[0].outer.end());
  CHECK(tiles({box(0, 0, 1, 1), box(1, 0, 2, 1)}, whole));
  CHECK(tiles({box(0, 0, 1, 1), backwards}, whole));
  CHECK_FALSE(tiles({box(0, 0, 1, 1)}, whole));                                    // a gap
  CHECK_FALSE(tiles({box(0, 0, 1, 1), box(1, 0, 2, 1), box(1, 0, 2, 1)}, whole));  // an overlap
  CHECK_FALSE(tiles({box(0, 0, 1, 1), box(1, 0, 2, 1)}, box(0, 0, 2, 1)));         // vertices that do not match
  CHECK_FALSE(tiles({box(0, 0, 1, 1), box(1, 0, 2.5, 1)}, whole));                 // sticks out
  shape::MultiPolygon ring = box(0, 0, 3, 3);
  ring[0].holes.push_back(box(1, 1, 2, 2)[0].outer);
  CHECK(tiles({ring, box(1, 1, 2, 2)}, box(0, 0, 3, 3)));
}

TEST_CASE("an empty village column means land of no village, and is no fault") {
  const Scratch scratch;
  geo::ImportReport report;
  geo::VillageLayer villages;
  villages.villages = {{"330211002001", "A", "", "", {}}};
  villages.areas = {{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}, {}}}};
  const auto grids = geo::import_grids(
      in_metres(scratch.write("grids.csv", "code,village,WKT\n330211002400001,," + square(500, 0, 50) + "\n")),
      "EPSG:4549", villages, {}, report);
  CHECK(grids.grids.at(0).village.empty());
  CHECK(report.clean());
}

TEST_CASE("coordinates of areas are the doubles nearest to whole millimetres") {
  const Scratch scratch;
  geo::ImportReport report;
  const auto grids = geo::import_grids(
      plain(
          scratch.write("g.csv", "code,WKT\n1,\"POLYGON ((121.65 29.97,121.66 29.97,121.66 29.98,121.65 29.97))\"\n")),
      "EPSG:4549", {}, {}, report);
  for (const auto& p : grids.areas.at(0).at(0).outer) {
    CHECK(p.x == std::round(p.x * 1000) / 1000);
    CHECK(p.y == std::round(p.y * 1000) / 1000);
  }
}

TEST_CASE("incidents keep both positions and their history; what cannot be read is listed") {
  const Scratch scratch;
  geo::ImportReport report;
  const auto path = scratch.write("incidents.csv",
                                  "number,source,category,reported,closed,agency,premises,lon,lat\n"
                                  "T1,complaint,fumes,2023-06-01T09:00,2023/6/2 10:00,enforcement;fire,,121.65,29.97\n"
                                  "T2,\u68c0\u67e5,\u6cb9\u70df\u6392\u653e,2023-06-01,,police,,121.65,29.97\n"
                                  "T3,complaint,noise,2023-06-01,,,,121.65,29.97\n"
                                  "T4,complaint,fumes,June the first,,,,121.65,29.97\n"
                                  "T5,complaint,fumes,2023-06-01,2023-05-01,,,121.65,29.97\n"
                                  "T6,complaint,fumes,2023-06-01,yesterday,,,,\n"
                                  "T7,rumour,fumes,2023-06-01,,,no such,abc,29.97\n");
  geo::SourceSpec spec = plain(path);
  spec.datum = domain::Datum{domain::Datum::Kind::gcj02, {}};
  const auto known = [](const domain::PremisesId& id) { return id == "shop"; };
  const auto layer =
      geo::import_incidents(spec, "EPSG:4549", small_room(), known, geo::UnknownCategories::reject, {}, report);
  REQUIRE(layer.incidents.size() == 5);
  const auto& first = layer.incidents[0];
  CHECK(first.number == "T1");
  CHECK(first.agencies == std::vector<std::string>{"enforcement", "fire"});
  CHECK(first.reported == *domain::parse_instant("2023-06-01T09:00", {}));
  CHECK(first.closed == *domain::parse_instant("2023-06-02T10:00", {}));
  REQUIRE(first.source_position);
  CHECK(first.source_position->x == 121.65);
  CHECK(first.source_position->datum.kind == domain::Datum::Kind::gcj02);
  CHECK(first.position == geo::ToCrs({domain::Datum::Kind::gcj02, {}}, "EPSG:4549")(shape::Point{121.65, 29.97}));
  CHECK(layer.incidents[1].source == domain::Source::finding);
  CHECK(layer.incidents[1].category == "fumes");
  CHECK(found(report, 2, Severity::doubtful, "no agency police"));
  CHECK(found(report, 3, Severity::rejected, "no category noise"));
  CHECK(found(report, 4, Severity::rejected, "reported is no date: June the first"));
  CHECK(found(report, 5, Severity::doubtful, "closed before it was reported"));
  CHECK(found(report, 6, Severity::doubtful, "closed is no date: yesterday"));
  CHECK(found(report, 6, Severity::doubtful, "no coordinates"));
  CHECK(found(report, 7, Severity::doubtful, "rumour is neither"));
  CHECK(found(report, 7, Severity::doubtful, "no premises no such"));
  CHECK(found(report, 7, Severity::doubtful, "coordinates are no numbers: abc, 29.97"));
  CHECK_FALSE(layer.incidents.back().located);
}

TEST_CASE("columns with the names of a category's own milestones are read, and exported again") {
  const Scratch scratch;
  geo::ImportReport report;
  auto room = small_room();
  room.categories[0].limits = {{"stop", {}, "filed", "stop work", 4, domain::Limit::Unit::working_hours},
                               {"note", {}, "stop work", "note", 4, domain::Limit::Unit::working_hours}};
  domain::Category noise;
  noise.id = "noise";
  room.categories.push_back(noise);
  auto spec = plain(scratch.write("i.csv",
                                  "number,category,reported,filed,halt,note,lon,lat\n"
                                  "T1,fumes,2023-06-01T09:00,2023-06-01T10:00,2023-06-01T11:00,loud,121.65,29.97\n"
                                  "T2,noise,2023-06-01T09:00,,2023-06-01T11:00,,121.65,29.97\n"
                                  "T3,fumes,2023-06-01T09:00,,soon,,121.65,29.97\n"));
  spec.fields["stop work"] = "halt";
  const auto none = [](const domain::PremisesId&) { return false; };
  const auto layer = geo::import_incidents(spec, "EPSG:4549", room, none, geo::UnknownCategories::reject, {}, report);
  REQUIRE(layer.milestones.size() == 3);
  const auto eleven = *domain::parse_instant("2023-06-01T11:00", {});
  CHECK(layer.milestones[0] == domain::OwnMilestones{{"stop work", eleven}});
  CHECK(layer.milestones[1].empty());
  CHECK(layer.milestones[2].empty());
  CHECK(layer.incidents[0].note == "loud");
  CHECK(found(report, 0, Severity::note, "milestone note has the name of a field"));
  CHECK(found(report, 2, Severity::doubtful, "noise has no milestone stop work"));
  CHECK(found(report, 3, Severity::doubtful, "halt is no date: soon"));
  spec.fields = {{"stop", "halt"}};
  CHECK_THROWS_WITH(geo::import_incidents(spec, "EPSG:4549", room, none, geo::UnknownCategories::reject, {}, report),
                    Contains("stop work"));

  domain::Situation situation;
  situation.working_crs = "EPSG:4549";
  situation.room = std::make_shared<const domain::Room>(room);
  auto incident = layer.incidents[0];
  incident.id = {1};
  incident.deadlines = domain::clocks_of_history(room, incident, layer.milestones[0]);
  situation.incidents.insert(incident);
  geo::export_situation(situation, scratch.path("out.gpkg"), {});
  const auto table = geo::read_layer(plain(scratch.path("out.gpkg") + "|layername=incidents"));
  CHECK(domain::parse_instant(table.text(0, table.find_field("stop work")), {}) == eleven);
}

TEST_CASE("incidents may be placed by their premises alone, but not by nothing") {
  const Scratch scratch;
  geo::ImportReport report;
  const auto known = [](const domain::PremisesId& id) { return id == "shop"; };
  const auto load = [&](const char* text) {
    return geo::import_incidents(plain(scratch.write("i.csv", text)), "EPSG:4549", small_room(), known,
                                 geo::UnknownCategories::reject, {}, report);
  };
  const auto layer = load("category,reported,premises\nfumes,2023-06-01,shop\nfumes,2023-06-01,\n");
  REQUIRE(layer.incidents.size() == 2);
  CHECK_FALSE(layer.incidents[0].located);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].row == 2);
  CHECK_THROWS_WITH(load("category,reported,street\nfumes,2023-06-01,x\n"),
                    Catch::Contains("neither geometry nor columns"));
}

TEST_CASE("categories that the room does not have are counted, or taken when that is asked for") {
  const Scratch scratch;
  const auto known = [](const domain::PremisesId&) { return false; };
  const auto path = scratch.write("i.csv",
                                  "category,reported,lon,lat\ndogs,2023-06-01,1,2\nnoise,2023-06-01,1,2\n"
                                  "noise,2023-06-02,1,2\nfumes,2023-06-01,1,2\ncats,never,1,2\n");
  geo::ImportReport rejecting;
  const auto left = geo::import_incidents(plain(path), "EPSG:4549", small_room(), known, geo::UnknownCategories::reject,
                                          {}, rejecting);
  CHECK(left.incidents.size() == 1);
  CHECK(left.new_categories.empty());
  using Unknown = geo::ImportReport::UnknownCategory;
  CHECK(rejecting.unknown_categories == std::vector<Unknown>{{"noise", 2}, {"dogs", 1}});
  geo::ImportReport taking;
  const auto all =
      geo::import_incidents(plain(path), "EPSG:4549", small_room(), known, geo::UnknownCategories::take, {}, taking);
  CHECK(all.incidents.size() == 4);
  CHECK(all.category_column == "category");
  CHECK(all.new_categories == std::vector<std::string>{"noise", "dogs"});  // the row of cats is not loaded
  CHECK(taking.unknown_categories.empty());
}

TEST_CASE("a row without a number is known again by its content, and equal rows are told apart") {
  const Scratch scratch;
  const auto known = [](const domain::PremisesId&) { return false; };
  const auto ids = [&](const std::string& text, std::optional<domain::Datum> datum = {}) {
    geo::ImportReport report;
    auto spec = plain(scratch.write("i.csv", text));
    spec.datum = datum;
    std::vector<std::string> out;
    for (const auto& incident :
         geo::import_incidents(spec, "EPSG:4549", small_room(), known, geo::UnknownCategories::reject, {}, report)
             .incidents) {
      out.push_back(incident.external_id);
    }
    return out;
  };
  const std::string head = "number,category,reported,note,lon,lat\n";
  const std::string a = ",fumes,2023-06-01,smoke,121.65,29.97\n";
  const std::string b = ",fumes,2023-06-01,,121.65,29.97\n";
  const auto first = ids(head + a + b + a + "T1" + b);
  REQUIRE(first.size() == 4);
  CHECK(first[0] != first[1]);
  CHECK(first[0] != first[2]);
  CHECK(first[3].empty());  // its number tells it
  CHECK(ids(head + b + a + a, domain::Datum{domain::Datum::Kind::gcj02, {}}) ==
        std::vector<std::string>{first[1], first[0], first[2]});
  // cells do not run into each other
  CHECK(ids(head + ",fumes,2023-06-01,smoke1,21.65,29.97\n") != ids(head + ",fumes,2023-06-01,smoke,121.65,29.97\n"));
}

TEST_CASE("premises need an id, a name and a place; an area counts by a point inside it") {
  const Scratch scratch;
  geo::ImportReport report;
  const auto premises = geo::import_premises(
      in_metres(scratch.write("p.csv", "id,name,kind,WKT\n1,Noodles,food,\"POINT (5 6)\"\n2,School,school," +
                                           square(0, 0, 10) +
                                           "\n1,Again,food,\"POINT (5 6)\"\n3,,food,\"POINT (5 6)\"\n"
                                           "4,Nowhere,food,\n")),
      "EPSG:4549", {}, report);
  REQUIRE(premises.size() == 2);
  CHECK(premises[0].position == shape::Point{5, 6});
  CHECK(premises[1].position == shape::Point{5, 5});
  CHECK(count(report, Severity::rejected) == 3);
}

TEST_CASE("roads are lines, water is areas") {
  const Scratch scratch;
  geo::ImportReport report;
  const auto roads = geo::import_roads(
      in_metres(scratch.write("r.csv",
                              "name,speed_kmh,WKT\nA,50,\"MULTILINESTRING ((0 0,1 1),(2 2,3 3))\"\n"
                              "B,fast,\"LINESTRING (0 0,1 1)\"\nC,-3,\"LINESTRING (0 0,1 1)\"\nD,,\"POINT (0 0)\"\n")),
      "EPSG:4549", {}, report);
  REQUIRE(roads.size() == 4);
  CHECK(roads[0].speed_kmh == 50);
  CHECK(roads[2].speed_kmh == 30);
  CHECK(found(report, 2, Severity::doubtful, "speed_kmh is no number: fast"));
  CHECK(found(report, 3, Severity::doubtful, "-3 is no speed"));
  CHECK(found(report, 4, Severity::rejected, "no line"));
  const auto water = geo::import_water(in_metres(scratch.write("w.csv", "name,WKT\nYong," + square(0, 0, 9) + "\n")),
                                       "EPSG:4549", {}, report);
  CHECK(water.names == std::vector<std::string>{"Yong"});
  CHECK(shape::area(water.areas.at(0)) == 81);
}

TEST_CASE("inspections and cases check what they refer to") {
  const Scratch scratch;
  geo::ImportReport report;
  const auto known = [](const domain::PremisesId& id) { return id == "shop"; };
  const auto inspections = geo::import_inspections(
      plain(scratch.write("i.csv",
                          "id,premises,at,agency,passed\n1,shop,2023-01-02 10:00,fire,no\n2,none,2023-01-02,fire,1\n"
                          "3,shop,never,fire,1\n4,shop,2023-01-02,fire,perhaps\n")),
      small_room(), known, {}, report);
  REQUIRE(inspections.size() == 2);
  CHECK_FALSE(inspections[0].passed);
  CHECK(inspections[1].passed);
  CHECK(found(report, 2, Severity::rejected, "no premises none"));
  CHECK(found(report, 3, Severity::rejected, "at is no date: never"));
  CHECK(found(report, 4, Severity::doubtful, "neither yes nor no: perhaps"));
  const auto cases = geo::import_cases(
      plain(scratch.write("c.csv",
                          "id,procedure,major,opened,fine_yuan,power,incident,premises,party,officers\n"
                          "A1,\u7b80\u6613,,2023-01-02,200,P1,T1,shop,\u516c\u6c11,o1;o9\n"
                          "A2,general,1,2023-01-02,,P9,,none,firm,\nA3,summary,,2023-01-02,,,,,,\n")),
      small_room(), known, {}, report);
  REQUIRE(cases.cases.size() == 2);
  CHECK(cases.cases[0].fine_yuan == 200);
  CHECK(cases.incident_numbers[0] == "T1");
  CHECK(cases.cases[1].major);
  CHECK(cases.cases[1].premises.empty());
  CHECK(cases.cases[0].party == domain::Case::Party::citizen);
  CHECK(cases.cases[0].officers == std::vector<domain::OfficerId>{"o1"});
  CHECK(found(report, 1, Severity::doubtful, "no officer o9"));
  CHECK(found(report, 2, Severity::doubtful, "firm is neither a citizen"));
  CHECK(found(report, 2, Severity::doubtful, "no power P9"));
  CHECK(found(report, 2, Severity::doubtful, "no premises none"));
  CHECK(found(report, 3, Severity::rejected, "summary is neither"));
}

TEST_CASE("points that only fit as GCJ-02 or BD-09 are recognised") {
  // a place five hundred metres across: the datums of web maps move a point right out of it
  const shape::Point middle{121.65, 29.97};
  const auto centre = geo::ToCrs({}, "EPSG:4549")(middle);
  const std::vector<shape::MultiPolygon> areas{{{{{centre.x - 250, centre.y - 250},
                                                  {centre.x + 250, centre.y - 250},
                                                  {centre.x + 250, centre.y + 250},
                                                  {centre.x - 250, centre.y + 250},
                                                  {centre.x - 250, centre.y - 250}},
                                                 {}}}};
  const shape::Locator locator(areas, std::vector<std::string>{"a"});
  std::vector<shape::Point> wgs84;
  std::vector<shape::Point> gcj02;
  std::vector<shape::Point> bd09;
  for (int i = -10; i < 10; ++i) {
    wgs84.push_back({middle.x + i * 1e-4, middle.y});
    gcj02.push_back(geo::gcj02_from_wgs84(wgs84.back()));
    bd09.push_back(geo::bd09_from_gcj02(gcj02.back()));
  }
  using Kind = domain::Datum::Kind;
  const auto better = [&](const std::vector<shape::Point>& points, Kind stated) {
    return geo::fit_datums(points, {stated, {}}, locator, "EPSG:4549").better({stated, {}});
  };
  CHECK(better(wgs84, Kind::wgs84) == std::nullopt);
  CHECK(better(gcj02, Kind::wgs84) == Kind::gcj02);
  CHECK(better(bd09, Kind::wgs84) == Kind::bd09);
  CHECK(better(bd09, Kind::gcj02) == Kind::bd09);
  CHECK(better(wgs84, Kind::gcj02) == Kind::wgs84);
  CHECK(better(gcj02, Kind::gcj02) == std::nullopt);
  const auto message = geo::fit_datums(gcj02, {}, locator, "EPSG:4549").finding({});
  REQUIRE(message);
  CHECK(message->args.back() == "gcj02");
}

TEST_CASE("a source in degrees gets a local metric CRS, one in true metres keeps its own, one in feet does not") {
  const Scratch scratch;
  const auto degrees = scratch.write("d.csv", "code,lon,lat\n1,-71.06,42.36\n");
  const auto local = geo::choose_working_crs(plain(degrees), {});
  CHECK(local.find("lianxun local transverse Mercator") != std::string::npos);
  const auto at = geo::ToCrs({}, local)(shape::Point{-71.06, 42.36});
  CHECK(at.x == Approx(500'000).margin(1000));
  CHECK(at.y == Approx(0).margin(1000));
  const auto in_crs = [&](const char* crs, const char* row) {
    return geo::choose_working_crs({scratch.write("m.csv", std::string("code,x,y\n") + row),
                                    domain::Datum{domain::Datum::Kind::crs, crs},
                                    {},
                                    {},
                                    {},
                                    {}},
                                   {});
  };
  CHECK(in_crs("EPSG:4549", "1,514923,3350508\n") == "EPSG:4549");
  CHECK(in_crs("EPSG:2249", "1,787723,2965812\n") != "EPSG:2249");
  CHECK(in_crs("EPSG:3857", "1,13540000,3500000\n") != "EPSG:3857");
}
