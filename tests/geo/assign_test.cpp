#include "geo/assign.hpp"

#include <random>

#include "catch.hpp"
#include "domain/error.hpp"
#include "geo/datum.hpp"
#include "geo/vector_source.hpp"
#include "geo/vector_writer.hpp"
#include "scratch.hpp"

using namespace lianxun;
using Catch::Contains;

namespace {

const std::string two_squares = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"b"},"geometry":{"type":"Polygon","coordinates":[[[121,29],[122,29],[122,30],[121,30],[121,29]]]}},
{"type":"Feature","properties":{"code":"a"},"geometry":{"type":"Polygon","coordinates":[[[122,29],[123,29],[123,30],[122,30],[122,29]]]}}]})";

geo::AssignResult assign(const std::string& grids, const std::string& points, const std::string& out,
                         std::optional<domain::Datum> datum = {}) {
  geo::AssignRequest request;
  request.grids.source = grids;
  request.points.source = points;
  request.points.datum = std::move(datum);
  request.out = out;
  return geo::assign(request, {});
}

geo::VectorTable read(const std::string& source) { return geo::read_layer({source, {}, {}, {}, {}, {}}); }

std::vector<std::string> codes(const geo::VectorTable& table) {
  std::vector<std::string> result;
  for (std::size_t row = 0; row < table.size(); ++row) {
    result.emplace_back(table.text(row, table.find_field("grid_code")));
  }
  return result;
}

}  // namespace

TEST_CASE("points get the code of their grid; borders go to the first code; rows and attributes stay") {
  const Scratch scratch;
  const auto grids = scratch.write("grids.geojson", two_squares);
  const auto points = scratch.write("points.csv",
                                    "id,lon,lat,note\n7,122.5,29.5,in a\n8,121.5,29.5,in b\n9,122,29.5,on the border\n"
                                    "10,124,29.5,outside\n11,,,nowhere\n12,x,1,typing mistake\n");
  for (const char* format : {"gpkg", "geojson", "csv", "shp"}) {
    INFO(format);
    const auto out = scratch.path(std::string("out.") + format);
    const auto result = assign(grids, points, out);
    CHECK(result.rows == 6);
    CHECK(result.inside == 3);
    CHECK(result.outside == 1);
    CHECK(result.without_place == 2);
    const auto table = read(out);
    CHECK(codes(table) == std::vector<std::string>{"a", "b", "a", "", "", ""});
    CHECK(table.text(3, table.find_field("note")) == "outside");
    CHECK(table.text(5, table.find_field("id")) == "12");
  }
}

TEST_CASE("the work is done in the CRS of the grids, on the doubles as they are") {
  const Scratch scratch;
  const auto grids = scratch.path("grids.gpkg");
  {
    geo::VectorWriter writer(grids);
    writer.begin_layer({"grids", geo::GeometryKind::polygon, "EPSG:4549", {{"code", geo::FieldType::text}}});
    const double x = 514'923.123456789;
    const double y = 3'350'508.987654321;
    writer.write(shape::MultiPolygon{{{{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}, {x, y}}, {}}},
                 std::vector<geo::Value>{std::string("one")});
    writer.finish();
  }
  SECTION("numbers of the same plane are not touched, stated or not") {
    const auto points =
        scratch.write("points.csv", "x,y\n514923.123456789,3350508.987654321\n514923.1234567889,3350510\n");
    for (const auto& datum :
         {std::optional<domain::Datum>{}, std::optional(domain::Datum{domain::Datum::Kind::crs, "EPSG:4549"})}) {
      assign(grids, points, scratch.path("out.gpkg"), datum);
      CHECK(codes(read(scratch.path("out.gpkg"))) == std::vector<std::string>{"one", ""});
    }
  }
  SECTION("degrees are converted") {
    const auto middle = geo::ToWgs84("EPSG:4549")(shape::Point{514'928, 3'350'513});
    const auto gcj02 = geo::gcj02_from_wgs84(middle);
    const auto line = [](shape::Point p) { return std::to_string(p.x) + "," + std::to_string(p.y) + "\n"; };
    const auto points = scratch.write("points.csv", "lon,lat\n" + line(middle) + line(gcj02));
    assign(grids, points, scratch.path("out.gpkg"));
    CHECK(codes(read(scratch.path("out.gpkg"))) == std::vector<std::string>{"one", ""});
    assign(grids, points, scratch.path("gcj.gpkg"), domain::Datum{domain::Datum::Kind::gcj02, {}});
    const auto table = read(scratch.path("gcj.gpkg"));
    CHECK(codes(table) == std::vector<std::string>{"", "one"});
    CHECK(table.crs == "EPSG:4549");
  }
}

TEST_CASE("grids in GCJ-02 keep their numbers: the points go to them") {
  const Scratch scratch;
  const auto grids = scratch.write("grids.geojson", two_squares);
  const shape::Point place{121.9999, 29.5};  // in b; in GCJ-02 four hundred metres further east
  const auto points =
      scratch.write("points.csv", "lon,lat\n" + std::to_string(place.x) + "," + std::to_string(place.y) + "\n");
  geo::AssignRequest request;
  request.grids.source = grids;
  request.points.source = points;
  request.out = scratch.path("out.csv");
  CHECK(geo::assign(request, {}).inside == 1);
  CHECK(codes(read(request.out)).at(0) == "b");
  request.grids.datum = domain::Datum{domain::Datum::Kind::gcj02, {}};
  CHECK(geo::assign(request, {}).inside == 1);
  CHECK(codes(read(request.out)).at(0) == "a");
}

TEST_CASE("an assignment that cannot be is refused") {
  const Scratch scratch;
  const auto grids = scratch.write("grids.geojson", two_squares);
  const auto points = scratch.write("points.csv", "lon,lat,grid_code\n121,29,x\n");
  CHECK_THROWS_WITH(assign(grids, points, scratch.path("out.csv")), Contains("grid_code already"));
  geo::AssignRequest request;
  request.grids.source = grids;
  request.points.source = points;
  request.out = scratch.path("out.csv");
  request.code = "number";
  CHECK_THROWS_WITH(geo::assign(request, {}), Contains("no column number") && Contains("code"));
  const auto plain = scratch.write("plain.csv", "a,b\n1,2\n");
  CHECK_THROWS_WITH(assign(grids, plain, scratch.path("out.csv")), Contains("neither geometry nor columns"));
  CHECK_FALSE(std::filesystem::exists(scratch.path("out.csv")));
}
