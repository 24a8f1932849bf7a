#include "hotspot/density_chance.hpp"

#include <cmath>

#include "catch.hpp"
#include "hotspot/density_input.hpp"
#include "hotspot/scan_lines.hpp"
#include "shape/predicates.hpp"

using namespace lianxun;
using hotspot::DensityChance;
using hotspot::Kernel;
using hotspot::KernelShape;
using hotspot::Raster;
using hotspot::RasterFrame;

namespace {

const RasterFrame frame{{0, 0}, 50, 40, 40};
const Kernel quartic{KernelShape::quartic, 400};
const Raster even{frame, std::vector<double>(frame.size(), 1)};

std::vector<shape::Point> scattered(int count, std::uint64_t seed) {
  return test::ScatteredPoints{.count = count, .side = 2000, .seed = seed}.points();
}

double least(const Raster& raster) {
  double lowest = 2;
  for (const double value : raster.values)
    if (value < lowest) lowest = value;
  return lowest;
}

/// One cell in eight holds premises, those in the left half ten times as many.
Raster premises() {
  Raster raster{frame, std::vector<double>(frame.size())};
  for (std::size_t i = 0; i < frame.size(); i += 8) raster.values[i] = i % 40 < 20 ? 10 : 1;
  return raster;
}

std::vector<shape::Point> incidents_at(const Raster& places, int count, std::uint64_t seed) {
  hotspot::Random random(seed, 9);
  std::vector<shape::Point> points;
  while (points.size() < static_cast<std::size_t>(count)) {
    const int column = static_cast<int>(random.below(40));
    const int row = static_cast<int>(random.below(40));
    if (random.below(10) < places.at(column, row)) points.push_back(frame.centre(column, row));
  }
  return points;
}

}  // namespace

TEST_CASE("where chance alone is at work, five maps in a hundred are marked at 5 per cent") {
  const int maps = 120;
  int by_maximum = 0;
  int by_rate = 0;
  for (int i = 0; i < maps; ++i) {
    const auto chance = density_by_chance(scattered(150, 100 + static_cast<std::uint64_t>(i)), even, quartic,
                                          {.permutations = 99, .seed = static_cast<std::uint64_t>(i)});
    by_maximum += least(chance.p_maximum) <= 0.05 ? 1 : 0;
    by_rate += least(chance.p_fdr) <= 0.05 ? 1 : 0;
  }
  // three standard errors of a share of 0.05
  CHECK(by_maximum <= maps * (0.05 + 3 * std::sqrt(0.05 * 0.95 / maps)));
  CHECK(by_maximum > 0);
  CHECK(by_rate <= maps * (0.05 + 3 * std::sqrt(0.05 * 0.95 / maps)));
}

TEST_CASE("z has mean 0 and deviation 1 under chance, at the border as in the middle") {
  const int maps = 200;
  const std::vector<std::size_t> cells{frame.index(20, 20), frame.index(0, 0), frame.index(3, 39)};
  std::vector<double> sums(cells.size());
  std::vector<double> squares(cells.size());
  for (int i = 0; i < maps; ++i) {
    const auto points = scattered(200, 1000 + static_cast<std::uint64_t>(i));
    const auto chance = density_by_chance(points, even, quartic, {.permutations = 1});
    for (std::size_t k = 0; k < cells.size(); ++k) {
      sums[k] += chance.z.values[cells[k]] / maps;
      squares[k] += chance.z.values[cells[k]] * chance.z.values[cells[k]] / maps;
    }
  }
  for (std::size_t k = 0; k < cells.size(); ++k) {
    INFO("cell " << cells[k]);
    CHECK(sums[k] == Approx(0).margin(3.5 / std::sqrt(maps)));
    CHECK(squares[k] == Approx(1).margin(0.4));
  }
}

TEST_CASE("a cluster is outlined, and nothing far from it") {
  auto points = scattered(200, 3);
  for (const shape::Point p : test::ScatteredPoints{.count = 40, .side = 200, .seed = 8}.points())
    points.push_back({p.x + 1300, p.y + 500});
  const auto chance = density_by_chance(points, even, quartic, {.permutations = 1999});
  for (const Raster* p : {&chance.p_maximum, &chance.p_fdr}) {
    const auto rings = hotspot::outline(*p, 0.05);
    REQUIRE_FALSE(rings.empty());
    CHECK(locate({1400, 600}, rings[0]) == shape::Location::inside);
  }
  for (const shape::Ring& ring : hotspot::outline(chance.p_maximum, 0.05))
    for (const shape::Point p : ring) CHECK(std::hypot(p.x - 1400, p.y - 600) < 600);
  CHECK(chance.p.at(28, 12) == 1.0 / 2000);
  CHECK(chance.z.at(28, 12) > 5);
}

TEST_CASE("incidents that follow the premises are no hotspot against the premises, but are against the ground") {
  const Raster background = premises();
  const auto points = incidents_at(background, 600, 1);
  CHECK(least(density_by_chance(points, background, quartic, {.permutations = 199}).p_maximum) > 0.05);
  CHECK(least(density_by_chance(points, even, quartic, {.permutations = 199}).p_maximum) < 0.05);
}

TEST_CASE("only cells that chance can reach are tested") {
  Raster corner{frame, std::vector<double>(frame.size(), std::nan(""))};
  for (int row = 0; row < 10; ++row)
    for (int column = 0; column < 10; ++column) corner.values[frame.index(column, row)] = 1;
  const auto chance = density_by_chance(scattered(100, 1), corner, quartic, {.permutations = 19});
  CHECK(std::isnan(chance.p.at(30, 30)));
  CHECK(std::isnan(chance.z.at(9 + 9, 5)));
  CHECK_FALSE(std::isnan(chance.p.at(12, 5)));
  double sum = 0;
  for (const double each : chance.expected.values)
    if (!std::isnan(each)) sum += each * 50 * 50 / 1e6;
  CHECK(sum < 100);  // what falls beyond the frame's border is lost
  CHECK(sum > 60);
}

TEST_CASE("the same seed gives the same answer with any number of threads, and no points no hotspot") {
  const auto points = scattered(60, 2);
  const auto one = density_by_chance(points, even, quartic, {.permutations = 1100, .seed = 5});
  const auto three = density_by_chance(points, even, quartic, {.permutations = 1100, .seed = 5, .threads = 3});
  CHECK(one.p.values == three.p.values);
  CHECK(one.p_maximum.values == three.p_maximum.values);
  CHECK(one.p.values != density_by_chance(points, even, quartic, {.permutations = 1100, .seed = 6}).p.values);
  CHECK(least(density_by_chance({}, even, quartic, {.permutations = 9}).p) == 1);
  CHECK(hotspot::outline(density_by_chance({}, even, quartic, {.permutations = 9}).p, 0.05).empty());
}

TEST_CASE("a background that is none is refused") {
  Raster wrong = even;
  wrong.values[7] = -1;
  CHECK_THROWS_WITH(density_by_chance({}, wrong, quartic), Catch::Matchers::Contains("cell 7"));
  wrong.values[7] = INFINITY;
  CHECK_THROWS_AS(density_by_chance({}, wrong, quartic), std::invalid_argument);
  CHECK_THROWS_AS(density_by_chance({}, hotspot::scaled(even, 0), quartic), std::invalid_argument);
  wrong.values.pop_back();
  CHECK_THROWS_AS(density_by_chance({}, wrong, quartic), std::invalid_argument);
  CHECK_THROWS_AS(density_by_chance({}, even, quartic, {.permutations = 0}), std::invalid_argument);
}
