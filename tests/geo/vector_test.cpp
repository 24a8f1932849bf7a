#include "geo/vector_source.hpp"
#include "geo/vector_writer.hpp"

#include <cmath>

#include "catch.hpp"
#include "domain/error.hpp"
#include "scratch.hpp"

using namespace lianxun;
using geo::FieldType;
using geo::Geometry;
using geo::GeometryKind;
using geo::Value;

namespace {

const std::vector<std::string> formats{"gpkg", "geojson", "fgb", "shp", "csv"};

geo::VectorTable read(const std::string& source) { return geo::read_layer({source, {}, {}, {}, {}, {}}); }

void write_points(const std::string& path, const std::vector<shape::Point>& points, const std::string& crs) {
  geo::VectorWriter writer(path);
  writer.begin_layer({"points",
                      GeometryKind::point,
                      crs,
                      {{"name", FieldType::text}, {"number", FieldType::integer}, {"size", FieldType::real}}});
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::vector<Value> values{"\u68c9\u4e30\u6751 \"" + std::to_string(i) + "\",", static_cast<std::int64_t>(i),
                                    points[i].x / 3};
    writer.write(points[i], values);
  }
  const bool null_geometry = !path.ends_with(".fgb");
  if (null_geometry) writer.write({}, std::vector<Value>{{}, {}, {}});
  writer.finish();
}

/// GDAL rounds the text of GeoJSON.
bool same(shape::Point a, shape::Point b, const std::string& format) {
  if (format != "geojson") return a == b;
  return std::abs(a.x - b.x) <= 1e-15 * std::abs(a.x) && std::abs(a.y - b.y) <= 1e-15 * std::abs(a.y);
}

}  // namespace

TEST_CASE("points survive every format: coordinates to the bit, rows in order, Chinese text, nulls") {
  const Scratch scratch;
  // out of spatial order on purpose
  const std::vector<shape::Point> points{
      {121.65432198765431, 29.97}, {-71.01, 42.3853109}, {121.0 / 7, 1.0 / 3}, {121.65432198765430, 29.96}};
  for (const auto& format : formats) {
    INFO(format);
    const std::string path = scratch.path("points." + format);
    write_points(path, points, "EPSG:4490");
    const auto table = read(path);
    REQUIRE(table.size() == points.size() + (format == "fgb" ? 0 : 1));
    for (std::size_t i = 0; i < points.size(); ++i) {
      REQUIRE(std::holds_alternative<shape::Point>(table.geometry[i]));
      CHECK(same(std::get<shape::Point>(table.geometry[i]), points[i], format));
      CHECK(table.text(i, table.find_field("name")) == "\u68c9\u4e30\u6751 \"" + std::to_string(i) + "\",");
      CHECK(table.text(i, table.find_field("number")) == std::to_string(i));
    }
    if (format != "fgb") {
      CHECK(std::holds_alternative<std::monostate>(table.geometry.back()));
      CHECK(table.text(points.size(), table.find_field("number")).empty());
    }
    if (format != "csv") CHECK(table.crs == "EPSG:4490");
  }
}

TEST_CASE("areas with holes and lines survive every format") {
  const Scratch scratch;
  const shape::MultiPolygon area{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{{2, 2}, {2, 3}, {3, 3}, {2, 2}}}},
                                 {{{20, 0}, {21, 0}, {21, 1}, {20, 0}}, {}}};
  const geo::MultiLine line{{{0, 0}, {1, 2}, {3, 4}}};
  for (const auto& format : formats) {
    INFO(format);
    {
      geo::VectorWriter writer(scratch.path("areas." + format));
      writer.begin_layer({"areas", GeometryKind::polygon, "EPSG:4549", {{"code", FieldType::text}}});
      writer.write(area, std::vector<Value>{std::string("330211002001001")});
      writer.finish();
    }
    const auto table = read(scratch.path("areas." + format));
    REQUIRE(table.size() == 1);
    REQUIRE(std::holds_alternative<shape::MultiPolygon>(table.geometry[0]));
    CHECK(shape::area(std::get<shape::MultiPolygon>(table.geometry[0])) == shape::area(area));
    CHECK(table.text(0, table.find_field("code")) == "330211002001001");
    {
      geo::VectorWriter writer(scratch.path("lines." + format));
      writer.begin_layer({"lines", GeometryKind::line, "EPSG:4549", {{"name", FieldType::text}}});
      writer.write(line, std::vector<Value>{std::string("road")});
      writer.finish();
    }
    const auto lines = read(scratch.path("lines." + format));
    REQUIRE(std::holds_alternative<geo::MultiLine>(lines.geometry[0]));
    CHECK(std::get<geo::MultiLine>(lines.geometry[0]) == line);
  }
}

TEST_CASE("a GeoPackage holds several layers, and a source names one") {
  const Scratch scratch;
  const std::string path = scratch.path("two.gpkg");
  {
    geo::VectorWriter writer(path);
    writer.begin_layer({"a", GeometryKind::point, "EPSG:4490", {{"fid", FieldType::text}, {"geom", FieldType::text}}});
    writer.write(shape::Point{1, 2}, std::vector<Value>{std::string("x"), std::string("y")});
    writer.begin_layer({"b", GeometryKind::none, "", {{"n", FieldType::integer}}});
    writer.write({}, std::vector<Value>{std::int64_t{7}});
    writer.finish();
  }
  CHECK(geo::list_layers(path).size() == 2);
  CHECK_THROWS_WITH(read(path), Catch::Contains("several layers: a, b"));
  CHECK_THROWS_WITH(read(path + "|layername=c"), Catch::Contains("no layer c"));
  const auto a = read(path + "|layername=a");
  CHECK(a.text(0, a.find_field("fid")) == "x");
  const auto b = read(path + "|layername=b");
  CHECK_FALSE(b.has_geometry);
  CHECK(b.text(0, b.find_field("n")) == "7");
}

TEST_CASE("an output that is not finished leaves the old file and nothing else") {
  const Scratch scratch;
  const std::string path = scratch.write("points.geojson", "old");
  {
    geo::VectorWriter writer(path);
    writer.begin_layer({"points", GeometryKind::point, "EPSG:4490", {}});
    writer.write(shape::Point{1, 2}, {});
  }
  CHECK(bytes_of(path) == "old");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(path).parent_path())) {
    files += entry.exists() ? 1U : 0U;
  }
  CHECK(files == 1);
}

TEST_CASE("outputs that cannot be are refused") {
  const Scratch scratch;
  CHECK_THROWS_AS(geo::VectorWriter(scratch.path("a.docx")), domain::BadArgument);
  CHECK_THROWS_WITH(geo::VectorWriter(scratch.path("no/such/folder/a.gpkg")), Catch::Contains("cannot be written"));
  geo::VectorWriter fgb(scratch.path("a.fgb"));
  fgb.begin_layer({"a", GeometryKind::point, "", {}});
  CHECK_THROWS_AS(fgb.write({}, {}), domain::BadArgument);
  geo::VectorWriter writer(scratch.path("a.csv"));
  writer.begin_layer({"a", GeometryKind::point, "", {}});
  CHECK_THROWS_AS(writer.begin_layer({"b", GeometryKind::point, "", {}}), domain::BadArgument);
}

TEST_CASE("long and equal column names are told apart in a Shapefile") {
  const Scratch scratch;
  const std::string path = scratch.path("a.shp");
  {
    geo::VectorWriter writer(path);
    writer.begin_layer({"a",
                        GeometryKind::point,
                        "EPSG:4490",
                        {{"neighborhood_one", FieldType::text},
                         {"neighborhood_two", FieldType::text},
                         {"\u7f51\u683c\u7f16\u7801\u540d\u79f0", FieldType::text}}});
    writer.write(shape::Point{1, 2}, std::vector<Value>{std::string("1"), std::string("2"), std::string("3")});
    writer.finish();
  }
  const auto table = read(path);
  REQUIRE(table.fields.size() == 3);
  CHECK(table.fields[0].name == "neighborho");
  CHECK(table.fields[1].name == "neighbor_1");
  CHECK(table.fields[2].name == "\u7f51\u683c\u7f16");
  CHECK(table.text(0, 2) == "3");
}

TEST_CASE("curves become chords and heights are dropped") {
  const Scratch scratch;
  const std::string path = scratch.write("shapes.csv",
                                         "id,WKT\n1,\"CURVEPOLYGON (CIRCULARSTRING (0 0, 1 1, 2 0, 1 -1, 0 0))\"\n"
                                         "2,\"POLYGON Z ((0 0 5, 1 0 5, 1 1 5, 0 0 5))\"\n"
                                         "3,\"GEOMETRYCOLLECTION (POINT (0 0), POLYGON ((0 0, 1 0, 1 1, 0 0)))\"\n");
  const auto table = read(path);
  REQUIRE(table.size() == 3);
  CHECK(shape::area(std::get<shape::MultiPolygon>(table.geometry[0])) == Approx(3.14159).epsilon(0.01));
  CHECK(shape::area(std::get<shape::MultiPolygon>(table.geometry[1])) == 0.5);
  CHECK(shape::area(std::get<shape::MultiPolygon>(table.geometry[2])) == 0.5);
  REQUIRE(table.faults.size() == 1);
  CHECK(table.faults[0].row == 2);
}

TEST_CASE("reading can be watched and cancelled, cut short and filtered") {
  const Scratch scratch;
  const std::string path = scratch.path("points.gpkg");
  write_points(path, std::vector<shape::Point>(5000, {1, 2}), "EPSG:4490");
  std::size_t calls = 0;
  const auto watched = geo::read_layer({path, {}, {}, {}, {}, {}}, {{}, 0, [&](std::size_t, std::size_t total) {
                                                                      ++calls;
                                                                      CHECK(total == 5001);
                                                                      return true;
                                                                    }});
  CHECK(calls > 1);
  CHECK_THROWS_AS(geo::read_layer({path, {}, {}, {}, {}, {}}, {{}, 0, [](auto, auto) { return false; }}),
                  geo::Cancelled);
  CHECK(geo::read_layer({path, {}, {}, {}, {}, {}}, {{}, 10, {}}).size() == 10);
  const auto some = geo::read_layer({path, {}, {}, {}, {}, {}}, {"fid > 4990", 0, {}});
  CHECK(some.size() == 11);
  CHECK(some.ids.front() == 4991);
}
