#include "shape/predicates.hpp"

#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <limits>
#include <random>

#include "catch.hpp"

using namespace lianxun;
using shape::Crossing;
using shape::Location;
using shape::orientation;
using shape::Point;

namespace {

using Integer = boost::multiprecision::cpp_int;

/// In units of the smallest double, so that every double is whole.
Integer whole(double value) {
  int exponent = 0;
  const double mantissa = std::frexp(value, &exponent);
  const auto digits = static_cast<std::int64_t>(std::ldexp(mantissa, 53));
  const int shift = exponent - 53 + 1074;
  return shift >= 0 ? Integer(digits) << shift : Integer(digits) / (Integer(1) << -shift);
}

int orientation_in_integers(Point a, Point b, Point c) {
  const Integer determinant =
      (whole(a.x) - whole(c.x)) * (whole(b.y) - whole(c.y)) - (whole(a.y) - whole(c.y)) * (whole(b.x) - whole(c.x));
  return determinant.sign();
}

}  // namespace

TEST_CASE("orientation is that of exact integers next to a line") {
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> anywhere(-1, 1);
  int on_line = 0;
  for (int i = 0; i < 20000; ++i) {
    const double offset = i % 2 == 0 ? 0 : 3.3e6;
    const Point a{offset + anywhere(random), anywhere(random)};
    const Point b{offset + 100 * anywhere(random), 100 * anywhere(random)};
    const double t = std::ldexp(static_cast<double>(random() % 16), -4);
    Point c{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
    if (i % 3 == 0) c.x = std::nextafter(c.x, 1e9);
    const int expected = orientation_in_integers(a, b, c);
    on_line += expected == 0 ? 1 : 0;
    REQUIRE(orientation(a, b, c) == expected);
    REQUIRE(orientation(b, c, a) == expected);
    REQUIRE(orientation(b, a, c) == -expected);
  }
  CHECK(on_line > 500);
}

TEST_CASE("orientation is that of exact integers for doubles of every size") {
  std::mt19937_64 random(2);
  const auto any_double = [&] {
    for (;;) {
      const double value = std::bit_cast<double>(random());
      if (std::isfinite(value)) return value;
    }
  };
  for (int i = 0; i < 5000; ++i) {
    const Point a{any_double(), any_double()};
    const Point b{any_double(), any_double()};
    const Point c{any_double(), any_double()};
    REQUIRE(orientation(a, b, c) == orientation_in_integers(a, b, c));
    REQUIRE(orientation(a, a, c) == 0);
    REQUIRE(orientation({a.x, a.x}, {b.x, b.x}, {c.x, c.x}) == 0);
  }
}

TEST_CASE("orientation is that of exact integers where products underflow") {
  std::mt19937_64 random(3);
  std::uniform_real_distribution<double> anywhere(-1, 1);
  for (int i = 0; i < 20000; ++i) {
    const int exponent = -540 + i % 20;
    const auto small = [&] { return std::ldexp(anywhere(random), exponent); };
    const Point a{small(), small()};
    const Point b{small(), small()};
    const Point c{(a.x + b.x) / 2, (a.y + b.y) / 2 + (i % 3 - 1) * std::ldexp(1.0, exponent - 4)};
    REQUIRE(orientation(a, b, c) == orientation_in_integers(a, b, c));
  }
}

TEST_CASE("orientation survives the ends of the range of doubles") {
  const double huge = std::numeric_limits<double>::max();
  const double tiny = std::numeric_limits<double>::denorm_min();
  CHECK(orientation({-huge, -huge}, {huge, huge}, {0, 0}) == 0);
  CHECK(orientation({-huge, -huge}, {huge, huge}, {0, tiny}) == 1);
  CHECK(orientation({0, 0}, {tiny, 0}, {0, tiny}) == 1);
  CHECK(orientation({0, 0}, {tiny, tiny}, {2 * tiny, 2 * tiny}) == 0);
  CHECK(orientation({0, 0}, {tiny, tiny}, {huge, std::nextafter(huge, 0)}) == -1);
  CHECK(orientation({0, 0}, {1, 1}, {std::numeric_limits<double>::quiet_NaN(), 0}) == 0);
  CHECK(orientation({0, 0}, {std::numeric_limits<double>::infinity(), 1}, {0, 1}) == 0);
}

TEST_CASE("a point lies on a segment only between its ends") {
  CHECK(shape::on_segment({1, 1}, {0, 0}, {3, 3}));
  CHECK(shape::on_segment({3, 3}, {0, 0}, {3, 3}));
  CHECK_FALSE(shape::on_segment({4, 4}, {0, 0}, {3, 3}));
  CHECK_FALSE(shape::on_segment({std::nextafter(1.0, 2.0), 1}, {0, 0}, {3, 3}));
  CHECK(shape::on_segment({2, 2}, {2, 2}, {2, 2}));
  CHECK_FALSE(shape::on_segment({2, 1}, {2, 2}, {2, 2}));
}

TEST_CASE("a crossing at a vertex counts once") {
  const Point p{5, 1};
  CHECK(shape::crossing_left_of(p, {0, 0}, {0, 1}) == Crossing::no);
  CHECK(shape::crossing_left_of(p, {0, 1}, {0, 2}) == Crossing::yes);
  CHECK(shape::crossing_left_of(p, {0, 1}, {4, 1}) == Crossing::no);
  CHECK(shape::crossing_left_of(p, {0, 1}, {5, 1}) == Crossing::on);
  CHECK(shape::crossing_left_of(p, {6, 0}, {6, 2}) == Crossing::no);
}

TEST_CASE("a point is inside, on the boundary or outside of rings and areas") {
  const shape::Ring outer{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
  const shape::Ring hole{{1, 1}, {1, 3}, {3, 3}, {3, 1}, {1, 1}};
  const shape::Polygon polygon{outer, {hole}};
  CHECK(shape::locate({2, 2}, outer) == Location::inside);
  CHECK(shape::locate({2, 2}, polygon) == Location::outside);
  CHECK(shape::locate({1, 2}, polygon) == Location::boundary);
  CHECK(shape::locate({0.5, 1}, polygon) == Location::inside);
  CHECK(shape::locate({2, 2}, shape::MultiPolygon{polygon, {hole, {}}}) == Location::inside);
  CHECK(shape::locate({std::numeric_limits<double>::infinity(), 2}, outer) == Location::outside);
  CHECK(shape::locate({std::numeric_limits<double>::quiet_NaN(), 2}, outer) == Location::outside);
  CHECK(shape::locate({0, 0}, shape::Ring{}) == Location::outside);
}
