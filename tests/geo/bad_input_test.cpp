// Files as they should not be: each gets a clear message and nothing else happens.
#include <cstring>

#include "catch.hpp"
#include "domain/error.hpp"
#include "geo/import_boundaries.hpp"
#include "geo/vector_source.hpp"
#include "geo/vector_writer.hpp"
#include "scratch.hpp"

using namespace lianxun;
using Catch::Contains;

namespace {

geo::VectorTable read(const std::string& source) { return geo::read_layer({source, {}, {}, {}, {}, {}}); }

/// A hundred squares in a row.
std::string squares(const Scratch& scratch, const std::string& name) {
  const std::string path = scratch.path(name);
  geo::VectorWriter writer(path);
  writer.begin_layer({"grids", geo::GeometryKind::polygon, "EPSG:4549", {{"code", geo::FieldType::text}}});
  for (int i = 0; i < 100; ++i) {
    const double x = 500'000 + i;
    writer.write(shape::MultiPolygon{{{{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 1}, {x, 0}}, {}}},
                 std::vector<geo::Value>{std::to_string(i)});
  }
  writer.finish();
  return path;
}

geo::GridLayer import(const std::string& source, geo::ImportReport& report) {
  return geo::import_grids({source, {}, {}, {}, {}, {}}, "EPSG:4549", {}, {}, report);
}

std::string grids_json(const std::string& features) {
  return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4549"}},)"
         R"("features":[)" +
         features + "]}";
}

std::string grid_json(const std::string& code, const std::string& ring) {
  return R"({"type":"Feature","properties":{"code":")" + code + R"("},"geometry":{"type":"Polygon","coordinates":[[)" +
         ring + "]]}}";
}

}  // namespace

TEST_CASE("a missing file, a folder without data and a picture are named") {
  const Scratch scratch;
  CHECK_THROWS_WITH(read(scratch.path("none.gpkg")), Contains("none.gpkg: no such file"));
  CHECK_THROWS_WITH(read(scratch.write("a.gpkg", "not a database")), Contains("cannot be opened"));
  CHECK_THROWS_AS(read(scratch.write("b.geojson", "{\"type\": \"Feat")), domain::BadInput);
  CHECK_THROWS_AS(read(scratch.write("c.json", "")), domain::BadInput);
}

TEST_CASE("a file cut off anywhere is refused or read in full, and never hangs") {
  for (const char* format : {"gpkg", "geojson", "fgb", "shp"}) {
    const Scratch scratch;
    const std::string path = squares(scratch, std::string("grids.") + format);
    const std::string whole = bytes_of(path);
    for (const double share : {0.0, 0.1, 0.5, 0.9, 0.99}) {
      INFO(format << " cut at " << share);
      scratch.write(std::string("grids.") + format,
                    whole.substr(0, static_cast<std::size_t>(share * static_cast<double>(whole.size()))));
      geo::ImportReport report;
      try {
        const auto layer = import(path, report);
        // what could be read is all there, or each missing row is listed
        CHECK(layer.grids.size() + report.findings.size() >= 100);
      } catch (const domain::BadInput& error) {
        CHECK_THAT(error.what(), Contains("grids"));
      }
    }
  }
}

TEST_CASE("a header that promises ten gigabytes is no reason to take them") {
  const Scratch scratch;
  SECTION("Shapefile index") {
    const std::string path = squares(scratch, "grids.shp");
    std::string shx = bytes_of(scratch.path("grids.shx"));
    shx[24] = '\x7F';  // length in 16-bit words, big-endian
    scratch.write("grids.shx", shx);
    std::string shp = bytes_of(path);
    shp[24] = '\x7F';
    shp[104] = '\x7F';  // length of the first record
    scratch.write("grids.shp", shp);
    geo::ImportReport report;
    CHECK_THROWS_AS(import(path, report), domain::BadInput);
  }
  SECTION("DBF record count") {
    const std::string path = squares(scratch, "grids.shp");
    std::string dbf = bytes_of(scratch.path("grids.dbf"));
    dbf[4] = dbf[5] = dbf[6] = '\xFF';
    dbf[7] = '\x7F';
    scratch.write("grids.dbf", dbf);
    geo::ImportReport report;
    try {
      CHECK(import(path, report).grids.size() <= 100);
    } catch (const domain::BadInput& error) {
      CHECK_THAT(error.what(), Contains("grids"));
    }
  }
  SECTION("FlatGeobuf feature size") {
    const std::string path = squares(scratch, "grids.fgb");
    std::string bytes = bytes_of(path);
    // after the magic bytes and the header, whose length stands at 8, the first feature begins with its length
    std::uint32_t header = 0;
    std::memcpy(&header, &bytes[8], sizeof header);
    bytes[12 + header + 3] = '\x7F';
    scratch.write("grids.fgb", bytes);
    geo::ImportReport report;
    CHECK_THROWS_AS(import(path, report), domain::BadInput);
  }
}

TEST_CASE("a database that does not answer is named without its password") {
  for (const std::string source :
       {"PG:host=127.0.0.1 port=1 user=me password='sec\\'ret' dbname=room",
        "PG:host=127.0.0.1 port=1 password = secret dbname=room", "postgresql://me:secret@127.0.0.1:1/room"}) {
    INFO(source);
    try {
      (void)read(source);
      FAIL("it was read");
    } catch (const domain::BadInput& error) {
      const std::string words = error.what();
      INFO(words);
      CHECK(words.find("127.0.0.1") != std::string::npos);
      CHECK(words.find("ret") == std::string::npos);
    }
  }
}

TEST_CASE("an empty layer is named") {
  const Scratch scratch;
  geo::ImportReport report;
  CHECK_THROWS_WITH(import(scratch.write("grids.geojson", grids_json("")), report), Contains("layer is empty"));
  CHECK_THROWS_AS(import(scratch.write("grids.csv", "code,x,y\n"), report), domain::BadInput);
}

TEST_CASE("NaN and infinite coordinates reject their row and no other") {
  const Scratch scratch;
  const std::string path =
      scratch.write("grids.csv",
                    "code,WKT\n1,\"POLYGON ((0 0,1 0,1 nan,0 0))\"\n2,\"POLYGON ((0 0,1 0,1 1,0 0))\"\n"
                    "3,\"POLYGON ((0 0,inf 0,1 1,0 0))\"\n");
  geo::ImportReport report;
  const auto layer = geo::import_grids({path, domain::Datum{domain::Datum::Kind::crs, "EPSG:4549"}, {}, {}, {}, {}},
                                       "EPSG:4549", {}, {}, report);
  REQUIRE(layer.grids.size() == 1);
  CHECK(layer.grids[0].code == "2");
  CHECK(report.counts.at(0).rejected == 2);
}

TEST_CASE("self-crossing grids are made valid and listed") {
  const Scratch scratch;
  const std::string path =
      scratch.write("grids.geojson", grids_json(grid_json("a", "[0,0],[2,2],[2,0],[0,2],[0,0]") + "," +
                                                grid_json("b", "[10,0],[12,0],[12,2],[10,2],[10,0]") + "," +
                                                grid_json("c", "[20,0],[22,0],[20,0],[20,0]")));
  geo::ImportReport report;
  const auto layer = import(path, report);
  REQUIRE(layer.grids.size() == 2);
  CHECK(shape::area(layer.areas[0]) == 2);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].row == 1);
  CHECK(report.findings[0].severity == geo::Severity::doubtful);
  CHECK_THAT(report.findings[0].message.args.at(0), Contains("Self-intersection[1 1]"));
  CHECK(report.findings[1].row == 3);
  CHECK(report.findings[1].severity == geo::Severity::rejected);
}

TEST_CASE("a GeoJSON in metres that does not say so is refused with a hint, and read with a datum") {
  const Scratch scratch;
  const std::string path =
      scratch.write("grids.geojson",
                    R"({"type":"FeatureCollection","features":[)" +
                        grid_json("a", "[514923,3350508],[514924,3350508],[514924,3350509],[514923,3350508]") + "]}");
  geo::ImportReport report;
  CHECK_THROWS_WITH(import(path, report), Contains("are no degrees") && Contains("EPSG:4549"));
  const geo::SourceSpec spec{path, domain::Datum{domain::Datum::Kind::crs, "EPSG:4549"}, {}, {}, {}, {}};
  CHECK(geo::import_grids(spec, "EPSG:4549", {}, {}, report).areas.at(0).at(0).outer.at(0).x == 514923);
}

TEST_CASE("columns that do not exist are named together with those that do") {
  const Scratch scratch;
  const std::string path = scratch.write("grids.csv", "number,lon,lat\n1,121,29\n");
  geo::ImportReport report;
  CHECK_THROWS_WITH(import(path, report), Contains("no column code") && Contains("number, lon, lat"));
  geo::SourceSpec spec{path, {}, {}, {}, {}, {{"code", "number"}}};
  CHECK_THROWS_WITH(geo::read_layer({path, {}, "east", "north", {}, {}}), Contains("no column east"));
  spec.fields["colour"] = "number";
  CHECK_THROWS_AS(geo::import_grids(spec, "EPSG:4549", {}, {}, report), domain::BadArgument);
  spec.fields.erase("colour");
  const auto layer = geo::import_grids(spec, "EPSG:4549", {}, {}, report);
  CHECK(layer.grids.empty());
  CHECK(report.counts.back().rejected == 1);  // a point is no area
}
