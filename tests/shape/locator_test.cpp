#include "shape/locator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

#include "catch.hpp"
#include "geos_oracle.hpp"
#include "shape/predicates.hpp"
#include "wiggly_coverage.hpp"

using namespace lianxun;
using shape::Locator;
using shape::MultiPolygon;
using shape::Point;
using shape::Polygon;
using shape::Ring;
using test::GeosOracle;
using test::WigglyCoverage;

namespace {

Ring square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

std::vector<std::string> numbered(std::size_t count) {
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < count; ++i) codes.push_back(std::string(1, static_cast<char>('a' + i)));
  return codes;
}

/// Every vertex, the middle of every edge, and each nudged by one unit in the last place either way.
std::vector<Point> critical_points(const std::vector<MultiPolygon>& areas) {
  std::vector<Point> points;
  const auto add = [&](Point p) {
    const double inf = std::numeric_limits<double>::infinity();
    points.insert(points.end(), {p, {std::nextafter(p.x, inf), p.y}, {p.x, std::nextafter(p.y, -inf)}});
  };
  const auto add_ring = [&](const Ring& ring) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      add(ring[i]);
      add({(ring[i].x + ring[i + 1].x) / 2, (ring[i].y + ring[i + 1].y) / 2});
    }
  };
  for (const MultiPolygon& area : areas)
    for (const Polygon& polygon : area) {
      add_ring(polygon.outer);
      for (const Ring& hole : polygon.holes) add_ring(hole);
    }
  return points;
}

std::vector<int> find_all(const Locator& locator, const std::vector<Point>& points) {
  std::vector<int> found(points.size());
  locator.find(points, found);
  return found;
}

int brute_force(const std::vector<MultiPolygon>& areas, const std::vector<std::string>& codes, Point p) {
  int best = -1;
  for (std::size_t i = 0; i < areas.size(); ++i)
    if (shape::locate(p, areas[i]) != shape::Location::outside &&
        (best < 0 || codes[i] < codes[static_cast<std::size_t>(best)]))
      best = static_cast<int>(i);
  return best;
}

template <class Oracle>
std::size_t differences(const Locator& locator, const std::vector<Point>& points, Oracle oracle) {
  const std::vector<int> found = find_all(locator, points);
  std::size_t count = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const int expected = oracle(points[i]);
    count += found[i] != expected || locator.find(points[i]) != expected ? 1 : 0;
  }
  return count;
}

std::size_t differences_from_geos(const std::vector<MultiPolygon>& areas, const std::vector<std::string>& codes,
                                  const std::vector<Point>& points) {
  const GeosOracle geos(areas, codes);
  return differences(Locator(areas, codes), points, [&](Point p) { return geos.find(p); });
}

std::size_t differences_from_brute_force(const std::vector<MultiPolygon>& areas, const std::vector<std::string>& codes,
                                         const std::vector<Point>& points) {
  return differences(Locator(areas, codes), points, [&](Point p) { return brute_force(areas, codes, p); });
}

/// A lattice of whole and half numbers: on the borders of shapes with small whole coordinates as often as not.
std::vector<Point> lattice(double from, double to, double step) {
  std::vector<Point> points;
  for (double x = from; x <= to; x += step)
    for (double y = from; y <= to; y += step) points.push_back({x, y});
  return points;
}

}  // namespace

TEST_CASE("a million random points are where GEOS says") {
  const WigglyCoverage coverage{.columns = 14, .rows = 12, .origin = {514923.7, 3350508.9}, .per_unit = 1000};
  const auto areas = coverage.faces();
  const GeosOracle geos(areas, coverage.codes());
  REQUIRE(geos.valid(0));
  CHECK(differences_from_geos(areas, coverage.codes(), coverage.random_points(1'000'000)) == 0);
}

TEST_CASE("vertices, edge midpoints and their neighbouring doubles are where GEOS says") {
  const auto frame =
      GENERATE(WigglyCoverage{.columns = 13, .rows = 13, .origin = {0, 0}},
               WigglyCoverage{.columns = 13, .rows = 13, .origin = {500000, 3.3e6}, .per_unit = 1000},
               WigglyCoverage{.columns = 13, .rows = 13, .face_size = 0.004, .origin = {121.65, 29.97}},
               WigglyCoverage{.columns = 13, .rows = 13, .face_size = 16, .origin = {3.3e6, 3.3e6}, .per_unit = 1},
               WigglyCoverage{.columns = 5, .rows = 90, .face_size = 1e-3, .origin = {-71.06, 42.36}});
  const auto areas = frame.faces();
  CHECK(differences_from_geos(areas, frame.codes(), critical_points(areas)) == 0);
}

TEST_CASE("many small areas and one around them agree with GEOS") {
  const WigglyCoverage coverage{.columns = 50, .rows = 40, .vertices_per_face = 24};
  auto areas = coverage.faces();
  auto codes = coverage.codes();
  areas.push_back({Polygon{square(-5000, -5000, 40000), {square(2000, 2000, 900)}}});
  codes.push_back(GENERATE("", "5", "~"));  // first, amidst and last
  CHECK(differences_from_geos(areas, codes, coverage.random_points(100'000)) == 0);
  CHECK(differences_from_geos(areas, codes, critical_points(areas)) == 0);
}

TEST_CASE("a shared border belongs to the code that comes first in byte order") {
  const std::vector<MultiPolygon> areas{{Polygon{square(0, 0, 1), {}}}, {Polygon{square(1, 0, 1), {}}}};
  const auto on_border = [&](const std::vector<std::string>& codes) { return Locator(areas, codes).find({1, 0.5}); };
  CHECK(on_border({"a", "b"}) == 0);
  CHECK(on_border({"b", "a"}) == 1);
  CHECK(on_border({"10", "9"}) == 0);
  CHECK(on_border({"Z", "a"}) == 0);
  CHECK(on_border({"\xe7\x94\xb2", "z"}) == 1);  // bytes above 127 come after ASCII
  CHECK(on_border({"a", "a"}) == 0);
}

TEST_CASE("overlapping areas are settled by the code as well") {
  std::mt19937 random(7);
  std::vector<MultiPolygon> areas;
  for (int i = 0; i < 20; ++i)
    areas.push_back({Polygon{square(static_cast<double>(random() % 20), static_cast<double>(random() % 20),
                                    static_cast<double>(1 + random() % 12)),
                             {}}});
  const auto points = lattice(-1, 33, 0.25);
  CHECK(differences_from_geos(areas, numbered(20), points) == 0);
}

TEST_CASE("areas that share their whole border claim nothing beyond it") {
  const Ring inner = square(2, 2, 3);
  const Ring reversed(inner.rbegin(), inner.rend());
  const MultiPolygon far{Polygon{square(-20, -20, 1), {}}};
  const auto points = critical_points({{Polygon{inner, {}}}});
  const auto check = [&](const Polygon& first, const Polygon& second) {
    CHECK(differences_from_geos({{first}, {second}, far}, numbered(3), points) == 0);
  };
  check({inner, {}}, {inner, {}});
  check({inner, {}}, {reversed, {}});
  check({inner, {}}, {square(1, 1, 5), {inner}});
  check({square(1, 1, 5), {reversed}}, {inner, {}});
}

TEST_CASE("holes, enclaves, parts and touching rings agree with GEOS") {
  const std::vector<MultiPolygon> areas{
      {Polygon{square(0, 0, 10), {square(2, 2, 3), square(6, 6, 2)}}},
      {Polygon{square(2, 2, 3), {square(3, 3, 1)}}},                         // fills a hole, has one
      {Polygon{square(3, 3, 1), {}}, Polygon{square(20, 0, 4), {}}},         // two parts far apart
      {Polygon{square(10, 10, 5), {}}, Polygon{square(15, 15, 5), {}}},      // parts that touch in a point
      {Polygon{{{10, 0}, {20, 0}, {15, 0.5}, {10, 10}, {10, 0}}, {}}},       // shares part of an edge
      {Polygon{{{0, 20}, {4, 20}, {8, 20}, {8, 22}, {8, 28}, {0, 20}}, {}}}  // collinear vertices
  };
  auto codes = numbered(areas.size());
  if (GENERATE(false, true)) std::reverse(codes.begin(), codes.end());
  CHECK(differences_from_geos(areas, codes, lattice(-1, 30, 0.125)) == 0);
  CHECK(differences_from_geos(areas, codes, critical_points(areas)) == 0);
}

TEST_CASE("rings that cross themselves, are open, or are a point or a line have their even-odd inside") {
  const std::vector<MultiPolygon> areas{
      {Polygon{{{0, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}}, {}}},                        // bow tie
      {Polygon{{{5, 0}, {9, 0}, {9, 4}, {5, 4}}, {}}},                                // open
      {Polygon{{{1, 8}}, {}}},                                                        // one point
      {Polygon{{{2, 8}, {6, 8}, {2, 8}}, {}}},                                        // there and back
      {Polygon{{}, {}}},                                                              // nothing
      {},                                                                             // no part
      {Polygon{{{7, 7}, {7, 7}, {9, 7}, {9, 7}, {9, 9}, {7, 9}, {7, 7}}, {}}},        // repeated vertices
      {Polygon{square(0, 10, 6), {}}, Polygon{square(3, 10, 6), {square(4, 11, 9)}}}  // parts and hole overlap
  };
  CHECK(differences_from_brute_force(areas, numbered(areas.size()), lattice(-1, 21, 0.125)) == 0);
  CHECK(differences_from_brute_force(areas, numbered(areas.size()), critical_points(areas)) == 0);
}

TEST_CASE("random polygons of any shape have their even-odd inside") {
  std::mt19937 random(GENERATE(range(1U, 20U)));
  std::uniform_real_distribution<double> anywhere(-1, 1);
  std::vector<MultiPolygon> areas(12);
  for (MultiPolygon& area : areas) {
    Ring ring(3 + random() % 40);
    const double size = std::pow(10, anywhere(random));
    for (Point& p : ring) p = {size * anywhere(random), size * anywhere(random)};
    ring.push_back(ring.front());
    area = {Polygon{ring, {}}};
  }
  std::vector<Point> points(3000);
  for (Point& p : points) p = {5 * anywhere(random) * anywhere(random), 5 * anywhere(random) * anywhere(random)};
  CHECK(differences_from_brute_force(areas, numbered(12), points) == 0);
  CHECK(differences_from_brute_force(areas, numbered(12), critical_points(areas)) == 0);
}

TEST_CASE("a polygon on a lattice agrees at every point of the lattice") {
  std::mt19937 random(GENERATE(range(1U, 20U)));
  std::vector<MultiPolygon> areas(6);
  for (MultiPolygon& area : areas) {
    Ring ring(3 + random() % 12);
    for (Point& p : ring) p = {static_cast<double>(random() % 16), static_cast<double>(random() % 16)};
    ring.push_back(ring.front());
    area = {Polygon{ring, {}}};
  }
  CHECK(differences_from_brute_force(areas, numbered(6), lattice(-1, 17, 0.25)) == 0);
}

TEST_CASE("a point that is not finite is in no area") {
  const Locator locator(std::vector<MultiPolygon>{{Polygon{square(-1, -1, 2), {}}}}, numbered(1));
  const double inf = std::numeric_limits<double>::infinity();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double huge = std::numeric_limits<double>::max();
  std::vector<Point> points;
  for (const double bad : {inf, -inf, nan, huge, -huge}) points.insert(points.end(), {{bad, 0}, {0, bad}, {bad, bad}});
  CHECK(differences(locator, points, [](Point) { return -1; }) == 0);
  CHECK(locator.find({0, 0}) == 0);
}

TEST_CASE("coordinates of any size are taken exactly") {
  const double size = GENERATE(1e308, 1e200, 1e-200, 1e-308, 4e-323);
  const std::vector<MultiPolygon> areas{{Polygon{{{-size, -size}, {size, -size}, {size, size}, {-size, -size}}, {}}},
                                        {Polygon{{{0, 0}, {size, 0}, {0, size}, {0, 0}}, {}}}};
  std::vector<Point> points;
  for (double x = -1.25; x <= 1.25; x += 0.125)
    for (double y = -1.25; y <= 1.25; y += 0.125) points.push_back({x * size, y * size});
  CHECK(differences_from_brute_force(areas, {"b", "a"}, points) == 0);
  CHECK(differences_from_brute_force(areas, {"b", "a"}, critical_points(areas)) == 0);
}

TEST_CASE("areas without any width are found") {
  const std::vector<MultiPolygon> areas{{Polygon{{{3, 1}, {3, 5}, {3, 1}}, {}}}, {Polygon{{{3, 7}}, {}}}};
  const Locator locator(areas, numbered(2));
  CHECK(locator.find({3, 2}) == 0);
  CHECK(locator.find({3, 7}) == 1);
  CHECK(locator.find({3, 6}) == -1);
  CHECK(locator.find({2.999, 2}) == -1);
  CHECK(Locator(std::vector<MultiPolygon>{}, {}).find({0, 0}) == -1);
  CHECK(Locator().find({0, 0}) == -1);
}

TEST_CASE("a locator refuses what it cannot mean") {
  const std::vector<MultiPolygon> one{{Polygon{square(0, 0, 1), {}}}};
  std::vector<MultiPolygon> bad = one;
  bad[0][0].outer[2].x = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(Locator(one, numbered(2)), std::invalid_argument);
  CHECK_THROWS_WITH(Locator(bad, numbered(1)), Catch::Contains("area 0"));
  std::vector<int> found(2);
  CHECK_THROWS_AS(Locator(one, numbered(1)).find(std::vector<Point>(3), found), std::invalid_argument);
}

TEST_CASE("hundreds of areas over the same place do not exhaust the index") {
  const WigglyCoverage coverage{.columns = 3, .rows = 3, .vertices_per_face = 600};
  std::vector<MultiPolygon> areas;
  std::vector<std::string> codes;
  for (int i = 0; i < 60; ++i)
    for (const MultiPolygon& face : coverage.faces()) {
      areas.push_back(face);
      codes.push_back(std::to_string(i) + coverage.codes()[areas.size() % 9]);
    }
  const GeosOracle geos(areas, codes);
  const Locator locator(areas, codes);
  CHECK(differences(locator, coverage.random_points(5000), [&](Point p) { return geos.find(p); }) == 0);
}
