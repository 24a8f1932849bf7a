#include "shape/centroid.hpp"

#include "catch.hpp"
#include "geos_oracle.hpp"
#include "wiggly_coverage.hpp"

using namespace lianxun;
using shape::MultiPolygon;
using shape::Point;

TEST_CASE("the centroid is that of GEOS, far from the origin too, with holes and parts") {
  const test::WigglyCoverage wiggly{.columns = 8, .rows = 8, .origin = {500000, 3.3e6}};
  std::vector<MultiPolygon> areas = wiggly.faces();
  MultiPolygon with_hole = areas[0];
  with_hole[0].holes.push_back({});
  const Point middle = shape::label_point(areas[0]);
  with_hole[0].holes[0] = {middle, {middle.x + 20, middle.y}, {middle.x, middle.y + 30}, middle};
  areas.push_back(with_hole);
  areas.push_back({areas[3][0], areas[40][0]});
  const test::GeosOracle geos(areas, std::vector<std::string>(areas.size(), "a"));
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const Point own = shape::centroid(areas[i]);
    const Point theirs = geos.centroid(static_cast<int>(i));
    CHECK(own.x == Approx(theirs.x).margin(1e-6));
    CHECK(own.y == Approx(theirs.y).margin(1e-6));
  }
}

TEST_CASE("an area without ground has its middle, an empty one the origin") {
  CHECK(shape::centroid({}) == Point{0, 0});
  CHECK(shape::centroid({{{{2, 2}, {6, 4}, {2, 2}}, {}}}) == Point{4, 3});
}
