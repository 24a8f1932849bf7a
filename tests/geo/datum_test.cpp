#include "geo/datum.hpp"

#include <cmath>
#include <random>

#include "cases.hpp"
#include "domain/error.hpp"
#include "geo/number_text.hpp"
#include "geo/vector_source.hpp"

using namespace lianxun;
using shape::Point;

namespace {

double number(const geo::VectorTable& table, std::size_t row, const char* column) {
  return geo::parse_number(table.text(row, table.find_field(column))).value();
}

bool near(Point a, Point b, double tolerance) {
  return std::abs(a.x - b.x) <= tolerance && std::abs(a.y - b.y) <= tolerance;
}

}  // namespace

TEST_CASE("GCJ-02 and BD-09 agree with published pairs") {
  const auto cases = reference_cases();
  if (!cases) return;
  const auto table =
      geo::read_layer({(*cases / "coordinates/coordtransform_vectors.csv").string(), {}, {}, {}, {}, {}});
  REQUIRE(table.size() == 4);
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string function(table.text(row, table.find_field("function")));
    const Point in{number(table, row, "in_lon"), number(table, row, "in_lat")};
    const Point out{number(table, row, "out_lon"), number(table, row, "out_lat")};
    INFO(function);
    if (function == "wgs84togcj02") CHECK(near(geo::gcj02_from_wgs84(in), out, 1e-12));
    if (function == "gcj02tobd09") CHECK(near(geo::bd09_from_gcj02(in), out, 1e-12));
    // the published inverse of BD-09 is one step, a tenth of a metre off
    if (function == "bd09togcj02") CHECK(near(geo::gcj02_from_bd09(in), out, 2e-6));
    // one step again: a metre or two
    if (function == "gcj02towgs84_approx") CHECK(near(geo::wgs84_from_gcj02(in), out, 3e-5));
  }
}

TEST_CASE("GCJ-02 of three cities, both ways") {
  const auto cases = reference_cases();
  if (!cases) return;
  const auto table = geo::read_layer({(*cases / "coordinates/eviltransform_vectors.csv").string(), {}, {}, {}, {}, {}});
  int checked = 0;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (table.text(row, 0).substr(0, 1) == "#") continue;
    const Point wgs84{number(table, row, "wgs_lon"), number(table, row, "wgs_lat")};
    const Point gcj02{number(table, row, "gcj_lon"), number(table, row, "gcj_lat")};
    CHECK(near(geo::gcj02_from_wgs84(wgs84), gcj02, 1e-6));
    CHECK(near(geo::wgs84_from_gcj02(gcj02), wgs84, 5e-6));  // half a metre
    ++checked;
  }
  CHECK(checked == 3);
}

TEST_CASE("a round trip through any datum is exact to a billionth of a degree") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> longitude(74, 134);
  std::uniform_real_distribution<double> latitude(18, 53);
  for (int i = 0; i < 20'000; ++i) {
    const Point p{longitude(random), latitude(random)};
    REQUIRE(near(geo::wgs84_from_gcj02(geo::gcj02_from_wgs84(p)), p, 1e-9));
    REQUIRE(near(geo::gcj02_from_bd09(geo::bd09_from_gcj02(p)), p, 1e-9));
  }
}

TEST_CASE("outside China GCJ-02 changes nothing") {
  const Point boston{-71.06, 42.36};
  CHECK(geo::gcj02_from_wgs84(boston) == boston);
  CHECK(geo::wgs84_from_gcj02(boston) == boston);
}

TEST_CASE("CGCS2000 degrees become Gauss-Kruger metres, east first") {
  const geo::ToCrs to_crs({domain::Datum::Kind::cgcs2000, {}}, "EPSG:4549");
  const Point at = to_crs(Point{120.1551, 30.2741});
  CHECK(at.x == Approx(514923.7343).margin(0.001));
  CHECK(at.y == Approx(3350508.8698).margin(0.001));
  const Point back = geo::ToWgs84("EPSG:4549")(at);
  CHECK(near(back, {120.1551, 30.2741}, 1e-9));
}

TEST_CASE("WGS 84 and CGCS2000 are taken as equal, to the bit") {
  const geo::ToCrs to_crs({domain::Datum::Kind::wgs84, {}}, "EPSG:4490");
  const Point p{121.65432198765432, 29.97};
  CHECK(to_crs(p) == p);
}

TEST_CASE("web map datums are undone on the way into the working CRS") {
  const Point place{121.65, 29.97};
  const Point truth = geo::ToCrs({domain::Datum::Kind::wgs84, {}}, "EPSG:4549")(place);
  const Point gcj02 = geo::gcj02_from_wgs84(place);
  const Point bd09 = geo::bd09_from_gcj02(gcj02);
  CHECK(near(geo::ToCrs({domain::Datum::Kind::gcj02, {}}, "EPSG:4549")(gcj02), truth, 1e-4));
  CHECK(near(geo::ToCrs({domain::Datum::Kind::bd09, {}}, "EPSG:4549")(bd09), truth, 1e-4));
  CHECK_FALSE(near(geo::ToCrs({domain::Datum::Kind::wgs84, {}}, "EPSG:4549")(gcj02), truth, 100));
}

TEST_CASE("an unknown CRS is the user's mistake; a point off the map is no number") {
  CHECK_THROWS_AS(geo::ToCrs({domain::Datum::Kind::wgs84, {}}, "EPSG:0"), domain::BadInput);
  CHECK_THROWS_AS(geo::ToWgs84("nonsense"), domain::BadInput);
  CHECK_THROWS_AS(geo::ToWgs84("/etc/passwd"), domain::BadInput);
  const geo::ToCrs to_crs({domain::Datum::Kind::wgs84, {}}, "EPSG:4549");
  CHECK(std::isnan(to_crs(Point{1e6, 1e6}).x));
}
