#include "geo/triangulate.hpp"

#include <cmath>
#include <numbers>
#include <random>

#include "catch.hpp"

using namespace lianxun;

namespace {

shape::Ring star(std::mt19937& random, shape::Point centre, double radius, int corners) {
  std::uniform_real_distribution<double> reach(0.4, 1.0);
  shape::Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double r = radius * reach(random);
    ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return ring;
}

std::vector<shape::Point> vertices_of(const shape::Polygon& polygon) {
  std::vector<shape::Point> all(polygon.outer);
  for (const auto& hole : polygon.holes) all.insert(all.end(), hole.begin(), hole.end());
  return all;
}

double turn(shape::Point a, shape::Point b, shape::Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Sum of the triangles' areas; every one must turn left and name an existing vertex.
double covered(const shape::Polygon& polygon) {
  const auto all = vertices_of(polygon);
  const auto indices = geo::triangulate(polygon);
  REQUIRE(indices.size() % 3 == 0);
  double sum = 0;
  for (std::size_t i = 0; i < indices.size(); i += 3) {
    REQUIRE(std::max({indices[i], indices[i + 1], indices[i + 2]}) < all.size());
    const double doubled = turn(all[indices[i]], all[indices[i + 1]], all[indices[i + 2]]);
    REQUIRE(doubled >= 0);
    sum += doubled / 2;
  }
  return sum;
}

double area_of(const shape::Polygon& polygon) {
  double sum = std::abs(shape::signed_area(polygon.outer));
  for (const auto& hole : polygon.holes) sum -= std::abs(shape::signed_area(hole));
  return sum;
}

}  // namespace

TEST_CASE("a square becomes two triangles whatever its orientation") {
  shape::Polygon square{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}, {}};
  CHECK(geo::triangulate(square).size() == 6);
  CHECK(covered(square) == 1);
  std::reverse(square.outer.begin(), square.outer.end());
  CHECK(covered(square) == 1);
}

TEST_CASE("triangles of random polygons cover exactly their area, holes left out") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> corners(3, 400);
  for (int round = 0; round < 300; ++round) {
    const shape::Point centre{511'000, 3'316'000};
    shape::Polygon polygon{star(random, centre, 500, corners(random)), {}};
    polygon.holes.push_back(star(random, {centre.x - 70, centre.y}, 60, corners(random)));
    polygon.holes.push_back(star(random, {centre.x + 70, centre.y + 3}, 60, 9));
    INFO("round " << round);
    // a valid polygon of n vertices and h holes has n + 2h - 2 triangles; collinear vertices save some
    CHECK(geo::triangulate(polygon).size() / 3 <= vertices_of(polygon).size() - 3 + 2 * 2 - 2);
    if (polygon.outer.size() > 12) CHECK(covered(polygon) == Approx(area_of(polygon)).epsilon(1e-9));
  }
}

TEST_CASE("holes that touch the ring or each other are left out too") {
  shape::Polygon polygon{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {}};
  polygon.holes.push_back({{0, 5}, {2, 4}, {2, 6}, {0, 5}});
  polygon.holes.push_back({{2, 4}, {4, 2}, {4, 4}, {2, 4}});
  CHECK(covered(polygon) == Approx(area_of(polygon)));
}

TEST_CASE("broken rings give what they can and never hang") {
  CHECK(geo::triangulate({}).empty());
  CHECK(geo::triangulate({{{0, 0}}, {}}).empty());
  CHECK(geo::triangulate({{{0, 0}, {1, 1}, {0, 0}}, {}}).empty());
  CHECK(geo::triangulate({{{0, 0}, {1, 1}, {2, 2}, {0, 0}}, {}}).empty());
  const shape::Polygon bow_tie{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, {}};
  CHECK(geo::triangulate(bow_tie).size() % 3 == 0);
  const shape::Polygon hole_outside{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}, {{{5, 5}, {6, 5}, {6, 6}, {5, 5}}}};
  CHECK(covered(hole_outside) == 1);
  std::mt19937 random(11);
  std::uniform_real_distribution<double> anywhere(0, 1);
  for (int round = 0; round < 50; ++round) {
    shape::Polygon noise;
    for (int i = 0; i < 100; ++i) noise.outer.push_back({anywhere(random), anywhere(random)});
    noise.outer.push_back(noise.outer.front());
    CHECK(geo::triangulate(noise).size() % 3 == 0);
  }
}
