#include "boundary/levels.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "boundary/boxes.hpp"
#include "boundary/check.hpp"
#include "boundary/geos_check.hpp"
#include "boundary/sliver.hpp"
#include "catch.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::Coverage;
using shape::MultiPolygon;
using test::box;

namespace {

using Point = std::pair<double, double>;

std::set<Point> vertices_of(const MultiPolygon& area) {
  std::set<Point> out;
  shape::for_each_ring(area, [&out](const shape::Ring& ring) {
    for (const shape::Point p : ring) out.emplace(p.x, p.y);
  });
  return out;
}

/// Villages of two by three grids; now and then a grid of the neighbour's, or of nobody.
std::vector<int> villages_of(int columns, int rows, std::mt19937_64& random) {
  std::vector<int> out;
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const auto chance = random() % 12;
      out.push_back(chance == 0 ? -1 : chance == 1 ? 0 : row / 3 * (columns / 2) + column / 2);
    }
  return out;
}

}  // namespace

TEST_CASE("villages are the unions of their grids, as GEOS unites them, of the vertices of border arcs") {
  const test::GeosCheck geos;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    std::mt19937_64 random(seed);
    const test::WigglyCoverage wiggly{.columns = 6, .rows = 6, .vertices_per_face = 24, .per_unit = 1000, .seed = seed};
    const auto faces = wiggly.faces();
    const auto villages = villages_of(6, 6, random);
    const Coverage grids(faces);
    const Levels levels = levels_of(grids, villages, 6);
    REQUIRE(levels.villages.size() == 6);
    const auto verdict = geos.judge(levels.villages);
    CHECK(verdict.invalid == 0);
    CHECK(verdict.overlap < 1e-6);
    std::set<Point> on_borders;
    for (const int arc : levels.border_arcs) {
      const Coverage::Arc& record = grids.arcs()[static_cast<std::size_t>(arc)];
      const auto village = [&](int face) { return face < 0 ? -1 : villages[static_cast<std::size_t>(face)]; };
      CHECK(village(record.left) != village(record.right));
      for (const shape::Point p : grids.line(record)) on_borders.emplace(p.x, p.y);
    }
    std::set<Point> used;
    for (int village = 0; village < 6; ++village) {
      std::vector<MultiPolygon> own;
      for (std::size_t i = 0; i < faces.size(); ++i)
        if (villages[i] == village) own.push_back(faces[i]);
      const MultiPolygon& outline = levels.villages[static_cast<std::size_t>(village)];
      const auto united = own.empty() ? test::GeosCheck::Verdict{} : geos.judge(own);
      CHECK(shape::area(outline) == Approx(united.union_area));
      std::size_t holes = 0;
      for (const auto& polygon : outline) holes += polygon.holes.size();
      CHECK(holes == united.holes.size());
      used.merge(vertices_of(outline));
    }
    CHECK(used == on_borders);
    CHECK(check_outlines(grids, villages, levels.villages).empty());
  }
}

TEST_CASE("an outline that leaves out part of a grid names it, with the place and the size") {
  const std::vector<MultiPolygon> grids{box(0, 0, 100, 100), box(100, 0, 100, 100), box(200, 0, 100, 100)};
  const std::vector<int> villages{0, 0, 1};
  // the first village's outline ends 30 m short, and takes in 20 m of nobody's on the left
  const std::vector<MultiPolygon> outlines{box(-20, 0, 190, 100), box(170, 0, 130, 100)};
  const auto faults = check_outlines(Coverage(grids), villages, outlines);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].kind == FaultKind::outside_village);
  CHECK(faults[0].faces == std::vector<int>{1});
  CHECK(faults[0].square_metres == Approx(30 * 100));
  CHECK(faults[0].at.x > 170);
  CHECK(faults[0].at.x < 200);
  CHECK(faults[1].kind == FaultKind::without_grid);
  CHECK(faults[1].square_metres == Approx(20 * 100));
}

TEST_CASE("borders drawn twice within the tolerance are the same") {
  const std::vector<MultiPolygon> grids{box(0, 0, 100, 100), box(100, 0, 100, 100)};
  const std::vector<int> villages{0, 1};
  const std::vector<MultiPolygon> outlines{box(0, 0, 100.2, 100), box(100.2, 0, 99.8, 100)};
  CHECK(check_outlines(Coverage(grids), villages, outlines, {.tolerance = 0.3}).empty());
  CHECK(check_outlines(Coverage(grids), villages, outlines).size() == 1);
  // an outline that is not known is not compared
  CHECK(check_outlines(Coverage(grids), villages, std::vector<MultiPolygon>{outlines[0], {}}).empty());
}

TEST_CASE("grids that overlap have no level above them") {
  const std::vector<MultiPolygon> grids{box(0, 0, 100, 100), box(0, 0, 100, 100)};
  CHECK_THROWS_AS(levels_of(Coverage(grids), std::vector<int>{0, 1}, 2), std::invalid_argument);
  CHECK(levels_of(Coverage(), {}, 2).villages.size() == 2);
}

TEST_CASE("a sliver is long and narrow") {
  const auto gap = [](double width, double length) {
    Fault fault = fault_of_area(FaultKind::gap, box(0, 0, length, width)[0]);
    return is_sliver(fault);
  };
  CHECK(gap(0.5, 100));
  CHECK_FALSE(gap(0.5, 1));  // a spot
  CHECK_FALSE(gap(3, 100));  // a strip that somebody may want
  CHECK_FALSE(is_sliver(fault_of_area(FaultKind::separate_piece, box(0, 0, 100, 0.5)[0])));
}
