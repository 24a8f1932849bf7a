#include "hotspot/raster.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "domain/error.hpp"

using namespace lianxun;
using hotspot::Raster;
using hotspot::RasterFrame;

TEST_CASE("a frame covers its box and lies on multiples of its cell") {
  const RasterFrame frame = hotspot::frame_over({103, -7, 121, 5}, 10);
  CHECK(frame == RasterFrame{{100, -10}, 10, 3, 2});
  CHECK(frame.centre(0, 0) == shape::Point{105, -5});
  CHECK(frame.index(2, 1) == 5);
  CHECK(hotspot::frame_over({10, 10, 10, 10}, 5).size() == 1);
}

TEST_CASE("a frame without cells, or with too many, is refused") {
  CHECK_THROWS_AS(hotspot::frame_over({}, 10), std::invalid_argument);
  CHECK_THROWS_AS(hotspot::frame_over({0, 0, 1, 1}, 0), std::invalid_argument);
  CHECK_THROWS_AS(hotspot::frame_over({0, 0, 1e6, 1e6}, 1), domain::BadArgument);
  CHECK_THROWS_AS(hotspot::check_frame({{0, 0}, 10, 0, 5}), std::invalid_argument);
  CHECK_THROWS_AS(hotspot::check_frame({{0, std::nan("")}, 10, 1, 5}), std::invalid_argument);
}

TEST_CASE("two periods differ cell by cell, where both have a value") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const RasterFrame frame{{0, 0}, 10, 2, 1};
  const Raster change = hotspot::difference({frame, {5, nan}}, hotspot::scaled({frame, {1, 2}}, 2));
  CHECK(change.at(0, 0) == 3);
  CHECK(std::isnan(change.at(1, 0)));
  CHECK(hotspot::peak(change) == 3);
  CHECK_THROWS_AS(hotspot::difference({frame, {1, 2}}, {{{1, 0}, 10, 2, 1}, {1, 2}}), std::invalid_argument);
}

TEST_CASE("points are counted in the cell that they lie in, its left and lower sides included") {
  const RasterFrame frame{{100, 200}, 10, 2, 2};
  const std::vector<shape::Point> points{{100, 200}, {109.9, 209.9}, {110, 200}, {119, 219},
                                         {120, 205}, {99.9, 205},    {105, 220}, {std::nan(""), 205}};
  CHECK(counts_by_cell(points, frame).values == std::vector<double>{2, 1, 0, 1});
}
