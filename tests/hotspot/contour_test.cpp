#include "hotspot/contour.hpp"

#include <cmath>

#include "catch.hpp"
#include "hotspot/random.hpp"
#include "shape/predicates.hpp"

using namespace lianxun;
using hotspot::Raster;
using hotspot::RasterFrame;

namespace {

const RasterFrame frame{{500, 700}, 10, 40, 30};

template <class Function>
Raster raster_of(Function f) {
  Raster raster{frame, {}};
  for (int row = 0; row < frame.rows; ++row)
    for (int column = 0; column < frame.columns; ++column) raster.values.push_back(f(frame.centre(column, row)));
  return raster;
}

shape::MultiPolygon as_area(const std::vector<shape::Ring>& rings) {
  shape::MultiPolygon area;
  for (const shape::Ring& ring : rings) area.push_back({ring, {}});
  return area;
}

double distance(shape::Point a, shape::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("a cone's contour is a circle, and a crater's two, the inner one clockwise") {
  const shape::Point middle{700, 850};
  const auto cone = contours(raster_of([&](shape::Point p) { return 200 - distance(p, middle); }), 100);
  REQUIRE(cone.size() == 1);
  for (const shape::Point p : cone[0]) CHECK(distance(p, middle) == Approx(100).margin(0.2));
  CHECK(cone[0].front() == cone[0].back());
  CHECK(signed_area(cone[0]) == Approx(std::acos(-1.0) * 1e4).epsilon(5e-3));

  const auto crater = contours(raster_of([&](shape::Point p) { return -std::abs(distance(p, middle) - 80); }), -30);
  REQUIRE(crater.size() == 2);
  CHECK(signed_area(crater[0]) * signed_area(crater[1]) < 0);
  CHECK(signed_area(crater[0]) + signed_area(crater[1]) ==
        Approx(std::acos(-1.0) * (110 * 110 - 50 * 50)).epsilon(0.02));
}

TEST_CASE("centres at or above the level are inside, all others outside, whatever the values") {
  hotspot::Random random(7, 0);
  for (int round = 0; round < 20; ++round) {
    const Raster noise = raster_of([&](shape::Point) {
      const std::uint32_t drawn = random.below(12);
      return drawn == 0 ? std::nan("") : drawn == 1 ? INFINITY : static_cast<double>(drawn) + 0.25;
    });
    const auto rings = contours(noise, 7);
    const auto area = as_area(rings);
    double sum = 0;
    for (const shape::Ring& ring : rings) {
      REQUIRE(ring.front() == ring.back());
      for (std::size_t i = 1; i < ring.size(); ++i) REQUIRE(ring[i] != ring[i - 1]);
      sum += signed_area(ring);
    }
    CHECK(sum > 0);
    for (int row = 0; row < frame.rows; ++row)
      for (int column = 0; column < frame.columns; ++column)
        REQUIRE((locate(frame.centre(column, row), area) == shape::Location::inside) == (noise.at(column, row) >= 7));
  }
}

TEST_CASE("a place that fills the frame is outlined at its border") {
  const auto rings = contours(raster_of([](shape::Point) { return 1.0; }), 0.5);
  REQUIRE(rings.size() == 1);
  CHECK(bounds(rings[0]) == shape::Box{500, 700, 900, 1000});
  CHECK(signed_area(rings[0]) == Approx(400 * 300 - 4 * 12.5));  // corners cut
}

TEST_CASE("where opposite centres are above, their mean decides whether they belong together") {
  const RasterFrame four{{0, 0}, 10, 2, 2};
  CHECK(hotspot::contours({four, {1, 0, 0, 1}}, 0.4).size() == 1);
  CHECK(hotspot::contours({four, {1, 0, 0, 1}}, 0.6).size() == 2);
  CHECK(hotspot::contours({four, {0, 1, 1, 0}}, 0.4).size() == 1);
  CHECK(hotspot::contours({four, {1, std::nan(""), 0, 1}}, 0.1).size() == 2);
}

TEST_CASE("nothing above has no contour, and what cannot be drawn is refused") {
  CHECK(contours(raster_of([](shape::Point) { return 1.0; }), 2).empty());
  CHECK_THROWS_AS(hotspot::contours({frame, {1}}, 2), std::invalid_argument);
  CHECK_THROWS_AS(contours(raster_of([](shape::Point) { return 1.0; }), std::nan("")), std::invalid_argument);
}
