#include "sample/lattice.hpp"

#include <cstdlib>
#include <map>
#include <set>

#include "catch.hpp"
#include "sample/boundaries.hpp"
#include "sample/crossing.hpp"
#include "sample/history.hpp"
#include "sample/office.hpp"
#include "sample/sample.hpp"
#include "shape/coverage.hpp"
#include "shape/locator.hpp"

using namespace lianxun;

namespace {

const sample::Lattice& city() {
  static const auto lattice = sample::build_lattice(sample::city_plan(), sample::default_seed);
  return lattice;
}

}  // namespace

TEST_CASE("the Hilbert curve visits every cell once and steps over a side") {
  for (const auto& [columns, rows] : {std::pair{200, 100}, std::pair{400, 250}, std::pair{6, 10}}) {
    const auto order = sample::hilbert_order(columns, rows);
    REQUIRE(order.size() == static_cast<std::size_t>(columns * rows));
    CHECK(std::set(order.begin(), order.end()).size() == order.size());
    bool steps = true;
    for (std::size_t i = 1; i < order.size(); ++i) {
      steps =
          steps && std::abs(order[i].first - order[i - 1].first) + std::abs(order[i].second - order[i - 1].second) == 1;
    }
    CHECK(steps);
  }
}

TEST_CASE("the city has 2,000 villages and 20,000 grids of 60 vertices that fit together") {
  const auto& lattice = city();
  const auto& boundaries = lattice.boundaries;
  REQUIRE(boundaries.villages.size() == 2'000);
  REQUIRE(boundaries.grids.size() == 20'000);
  std::size_t vertices = 0;
  bool simple = true;
  for (const auto& area : boundaries.grid_areas) {
    simple = simple && area.size() == 1 && area.front().holes.empty();
    vertices += area.front().outer.size() - 1;
  }
  CHECK(simple);
  CHECK(vertices / 20'000 == 60);
  for (const auto& area : boundaries.village_areas) simple = simple && area.size() == 1 && area.front().holes.empty();
  CHECK(simple);

  std::vector<shape::Line> lines;
  for (const auto& arc : lattice.arcs) lines.push_back(arc.line);
  CHECK(sample::crossing_lines(lines).empty());

  std::set<std::string> codes;
  for (const auto& grid : boundaries.grids) codes.insert(grid.code);
  CHECK(codes.size() == 20'000);
  CHECK(std::is_sorted(boundaries.grids.begin(), boundaries.grids.end(),
                       [](const auto& a, const auto& b) { return a.code < b.code; }));
}

TEST_CASE("a small lattice is a coverage: every inner side has an area on both hands") {
  const sample::LatticePlan plan{20, 10, 300, 6, {650'000, 3'320'000}, "330291", 5};
  const auto lattice = sample::build_lattice(plan, 9);
  const shape::Coverage coverage(lattice.boundaries.grid_areas);
  int outer = 0;
  for (const auto& arc : coverage.arcs()) outer += arc.left < 0 || arc.right < 0 ? 1 : 0;
  // a rectangle of hexagons: two sides below and above each cell, one or two more at the ends of the rows
  CHECK(outer > 0);
  double sum = 0;
  for (const auto& area : lattice.boundaries.grid_areas) sum += shape::area(area);
  double villages = 0;
  for (const auto& area : lattice.boundaries.village_areas) villages += shape::area(area);
  CHECK(sum == Approx(villages).epsilon(1e-12));
  for (std::size_t g = 0; g < lattice.middles.size(); ++g) {
    const shape::Locator one(std::span(&lattice.boundaries.grid_areas[g], 1),
                             std::span(&lattice.boundaries.grids[g].code, 1));
    CHECK(one.find(lattice.middles[g]) == 0);
  }
}

TEST_CASE("the city's incidents: more than 100,000, 2,000 of them open, all in their grids") {
  const auto room = sample::build_office(sample::default_seed);
  const auto& lattice = city();
  const auto history = sample::build_city_history(lattice, room, sample::default_seed);
  CHECK(history.incidents.size() >= 100'000);
  std::vector<std::string> codes;
  for (const auto& grid : lattice.boundaries.grids) codes.push_back(grid.code);
  const shape::Locator locator(lattice.boundaries.grid_areas, codes);
  int open = 0;
  int astray = 0;
  for (const auto& incident : history.incidents) {
    open += incident.closed ? 0 : 1;
    const int at = locator.find(incident.position);
    astray += at < 0 || codes[static_cast<std::size_t>(at)] != incident.grid ? 1 : 0;
  }
  CHECK(open == 2'000);
  CHECK(astray == 0);
}

TEST_CASE("the province has 100,000 grids", "[.slow]") {
  const auto lattice = sample::build_lattice(sample::province_plan(), sample::default_seed);
  CHECK(lattice.boundaries.grids.size() == 100'000);
  CHECK(lattice.boundaries.villages.size() == 10'000);
  std::vector<shape::Line> lines;
  for (const auto& arc : lattice.arcs) lines.push_back(arc.line);
  CHECK(sample::crossing_lines(lines).empty());
}
