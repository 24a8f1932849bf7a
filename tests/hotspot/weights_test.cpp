#include "hotspot/weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

#include "catch.hpp"
#include "domain/error.hpp"
#include "hotspot/contiguity.hpp"
#include "hotspot/distance_band.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using hotspot::Contiguity;

namespace {

using Neighbours = std::vector<std::vector<std::int32_t>>;

Neighbours neighbours(const hotspot::Weights& weights) {
  Neighbours rows;
  for (int i = 0; i < weights.size(); ++i) {
    const auto columns = weights.row(i).columns;
    rows.emplace_back(columns.begin(), columns.end());
  }
  return rows;
}

shape::MultiPolygon square(double x, double y, double side = 1) {
  return {shape::Polygon{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

/// By definition: every vertex, or every undirected edge, of one area looked up in the other.
Neighbours by_brute_force(const std::vector<shape::MultiPolygon>& areas, Contiguity kind) {
  using Key = std::array<double, 4>;
  std::vector<std::set<Key>> parts(areas.size());
  const auto add = [&](std::set<Key>& into, const shape::Ring& ring) {
    for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
      auto a = std::pair{ring[k].x, ring[k].y};
      auto b = std::pair{ring[k + 1].x, ring[k + 1].y};
      if (b < a) std::swap(a, b);
      into.insert(kind == Contiguity::rook ? Key{a.first, a.second, b.first, b.second} : Key{ring[k].x, ring[k].y});
    }
  };
  for (std::size_t i = 0; i < areas.size(); ++i)
    for (const shape::Polygon& polygon : areas[i]) {
      add(parts[i], polygon.outer);
      for (const shape::Ring& hole : polygon.holes) add(parts[i], hole);
    }
  Neighbours rows(areas.size());
  for (std::size_t i = 0; i < areas.size(); ++i)
    for (std::size_t j = 0; j < areas.size(); ++j)
      if (i != j && std::ranges::any_of(parts[i], [&](const Key& key) { return parts[j].contains(key); }))
        rows[i].push_back(static_cast<std::int32_t>(j));
  return rows;
}

}  // namespace

TEST_CASE("queens share a vertex, rooks an edge") {
  std::vector<shape::MultiPolygon> board;
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 3; ++x) board.push_back(square(x, y));
  const shape::Coverage coverage(board);
  CHECK(neighbours(contiguity(coverage, Contiguity::rook))[4] == std::vector<std::int32_t>{1, 3, 5, 7});
  CHECK(neighbours(contiguity(coverage, Contiguity::queen))[4] == std::vector<std::int32_t>{0, 1, 2, 3, 5, 6, 7, 8});
  CHECK(neighbours(contiguity(coverage, Contiguity::queen))[0] == std::vector<std::int32_t>{1, 3, 4});
}

TEST_CASE("contiguity is that of a comparison of all vertices and edges") {
  const auto kind = GENERATE(Contiguity::queen, Contiguity::rook);
  std::vector<shape::MultiPolygon> areas;
  SECTION("of bricks with wiggly borders") {
    areas = test::WigglyCoverage{.columns = 9, .rows = 8, .vertices_per_face = 12, .per_unit = 1000}.faces();
  }
  SECTION(
      "of an island in a hole, one far away, parts that touch in a point, an empty one and one that is there twice") {
    shape::MultiPolygon ring = square(0, 0, 4);
    ring.front().holes.push_back(square(1, 1, 2).front().outer);
    shape::MultiPolygon two = square(4, 4, 1);
    two.push_back(square(20, 0).front());
    areas = {ring, square(1, 1, 2), square(50, 50), two, {}, square(5, 5), square(50, 50)};
  }
  auto expected = by_brute_force(areas, kind);
  if (kind == Contiguity::rook && areas.size() == 7) expected[2] = expected[6] = {};  // as its declaration says
  CHECK(neighbours(contiguity(shape::Coverage(areas), kind)) == expected);
}

TEST_CASE("a band reaches as far as it says, the limit included") {
  const std::vector<shape::Point> points{{10, 10}, {20, 10}, {40, 10}, {15, 20}, {30, 20}, {30, 30}};
  CHECK(neighbours(hotspot::distance_band(points, 15)) ==
        Neighbours{{1, 3}, {0, 3, 4}, {4}, {0, 1, 4}, {1, 2, 3, 5}, {4}});
}

TEST_CASE("a band is that of a comparison of all points") {
  auto points = test::WigglyCoverage{.columns = 10, .rows = 10}.random_points(400);
  const double distance = GENERATE(0.001, 90.0, 700.0, 1e5);
  const bool with_outlier = GENERATE(false, true);
  points.push_back(points.front());
  if (with_outlier) points.push_back({1e9, -3e4});
  Neighbours expected(points.size());
  for (std::size_t i = 0; i < points.size(); ++i)
    for (std::size_t j = 0; j < points.size(); ++j)
      if (i != j &&
          std::pow(points[i].x - points[j].x, 2) + std::pow(points[i].y - points[j].y, 2) <= distance * distance)
        expected[i].push_back(static_cast<std::int32_t>(j));
  CHECK(neighbours(hotspot::distance_band(points, distance)) == expected);
}

TEST_CASE("a band refuses what is no distance, no place, or too much") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<shape::Point> points{{0, 0}, {1, 1}};
  for (const double distance : {0.0, -1.0, nan, std::numeric_limits<double>::infinity()})
    CHECK_THROWS_AS(hotspot::distance_band(points, distance), std::invalid_argument);
  CHECK_THROWS_WITH(hotspot::distance_band(std::vector<shape::Point>{{0, 0}, {nan, 1}}, 1),
                    Catch::Matchers::Contains("point 1"));
  CHECK_THROWS_AS(hotspot::distance_band(std::vector<shape::Point>{{-1.7e308, 0}, {1.7e308, 1}}, 1),
                  std::invalid_argument);
  CHECK_THROWS_AS(hotspot::distance_band(std::vector<shape::Point>(7'200), 1), domain::BadArgument);
  CHECK(hotspot::distance_band({}, 1).size() == 0);
}

TEST_CASE("a standardised row sums to one, an isolated one to nothing") {
  const auto binary = hotspot::binary_weights({{1, 2}, {0}, {0}, {}});
  const auto standardised = row_standardised(binary);
  CHECK(standardised.values == std::vector<double>{0.5, 0.5, 1, 1});
  CHECK(standardised.row(3).values.empty());
  CHECK(hotspot::count_isolated(binary) == 1);
  CHECK(hotspot::count_isolated(with_self(binary)) == 1);
}

TEST_CASE("with itself, an area stands in its row once and in its place") {
  const auto weights = with_self(with_self(hotspot::binary_weights({{1, 2}, {0}, {0}, {}})), 2);
  CHECK(neighbours(weights) == Neighbours{{0, 1, 2}, {0, 1}, {0, 2}, {3}});
  CHECK(weights.values == std::vector<double>{2, 1, 1, 1, 2, 1, 2, 2});
}

TEST_CASE("a subset keeps the neighbours that are left") {
  const auto weights = hotspot::binary_weights({{1, 2}, {0, 3}, {0}, {1}});
  CHECK(neighbours(subset(weights, {true, false, true, true})) == Neighbours{{1}, {0}, {}});
  CHECK_THROWS_AS(subset(weights, {true}), std::invalid_argument);
}

TEST_CASE("neighbours that are no areas, or are there twice, are refused") {
  CHECK_THROWS_WITH(hotspot::binary_weights({{1}, {2}}), Catch::Matchers::Contains("area 1"));
  CHECK_THROWS_AS(hotspot::binary_weights({{-1}}), std::invalid_argument);
  CHECK_THROWS_AS(hotspot::binary_weights({{1, 1}, {}}), std::invalid_argument);
}
