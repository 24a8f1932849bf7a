#include "shape/polygon.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "shape/predicates.hpp"
#include "wiggly_coverage.hpp"

using namespace lianxun;
using shape::MultiPolygon;
using shape::Point;
using shape::Polygon;
using shape::Ring;

namespace {

Ring rectangle(double x, double y, double width, double height) {
  return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
}

}  // namespace

TEST_CASE("bounds and areas count parts and holes") {
  const MultiPolygon area{{rectangle(0, 0, 10, 10), {rectangle(1, 1, 2, 2)}}, {rectangle(20, 5, 1, 7), {}}};
  CHECK(shape::bounds(area) == shape::Box{0, 0, 21, 12});
  CHECK(shape::area(area) == Approx(100 - 4 + 7));
  CHECK(shape::signed_area(rectangle(0, 0, 2, 3)) == 6);
  Ring clockwise = rectangle(0, 0, 2, 3);
  std::reverse(clockwise.begin(), clockwise.end());
  CHECK(shape::signed_area(clockwise) == -6);
  CHECK(shape::signed_area({}) == 0);
  CHECK(shape::bounds(MultiPolygon{}).empty());
}

TEST_CASE("an area far from the origin keeps its digits") {
  CHECK(shape::signed_area(rectangle(500000, 3.3e6, 0.25, 0.5)) == 0.125);
}

TEST_CASE("a label stands well inside the largest part") {
  CHECK(shape::label_point({{rectangle(100, 0, 1, 1), {}}, {rectangle(0, 0, 20, 10), {}}}).y == Approx(5).margin(0.2));
  // a U: the middle of the box is outside
  const Polygon u{{{0, 0}, {9, 0}, {9, 9}, {7, 9}, {7, 2}, {2, 2}, {2, 9}, {0, 9}, {0, 0}}, {}};
  CHECK(shape::locate(shape::label_point({u}), u) == shape::Location::inside);
  const Polygon ring{rectangle(0, 0, 10, 10), {rectangle(1, 1, 7, 8)}};
  CHECK(shape::label_point({ring}).x == Approx(9).margin(0.15));
  for (const MultiPolygon& face : test::WigglyCoverage{.columns = 4, .rows = 4, .origin = {5e5, 3.3e6}}.faces())
    CHECK(shape::locate(shape::label_point(face), face) == shape::Location::inside);
}

TEST_CASE("a label stands inside a sliver however thin it is, with holes or bends") {
  for (int i = 0; i < 200; ++i) {
    const double angle = 0.0314 * i;
    const double width = i % 2 == 0 ? 0.001 : 0.3;
    const Point along{150 * std::cos(angle), 150 * std::sin(angle)};
    const Point across{-width * std::sin(angle), width * std::cos(angle)};
    const Point a{5e5, 3.3e6};
    const auto at = [&](double u, double v) {
      return Point{a.x + u * along.x + v * across.x, a.y + u * along.y + v * across.y};
    };
    const Polygon sliver{{at(0, 0), at(1, 0), at(1, 1), at(0.5, 1.5), at(0, 1), at(0, 0)}, {}};
    INFO("angle " << angle);
    CHECK(shape::locate(shape::label_point({sliver}), sliver) == shape::Location::inside);
    const Polygon frame{{at(0, 0), at(1, 0), at(1, 9), at(0, 9), at(0, 0)},
                        {{at(0.001, 1), at(0.999, 1), at(0.999, 8), at(0.001, 8), at(0.001, 1)}}};
    CHECK(shape::locate(shape::label_point({frame}), frame) == shape::Location::inside);
  }
}

TEST_CASE("a label for next to nothing is a vertex") {
  CHECK(shape::label_point({}) == Point{});
  CHECK(shape::label_point({{{}, {}}}) == Point{});
  CHECK(shape::label_point({{{{3, 4}, {3, 4}, {3, 4}}, {}}}) == Point{3, 4});
  CHECK(shape::label_point({{{{3, 4}, {9, 4}, {3, 4}}, {}}}) == Point{3, 4});
  const double far = 1e17;  // a box of a few units in the last place
  CHECK(shape::label_point({{rectangle(far, far, 32, 32), {}}}).x >= far);
}
