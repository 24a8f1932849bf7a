#include <random>

#include "boundary/balance/bounds.hpp"
#include "boundary/balance/partition.hpp"
#include "boundary/balance/relabel.hpp"
#include "boundary/balance/search.hpp"
#include "boundary/square_units.hpp"
#include "catch.hpp"

using namespace lianxun::boundary;
using lianxun::test::square_units;

namespace {

/// Pieces of a grid, by flooding.
int pieces(const UnitGraph& graph, const std::vector<int>& owners, int grid) {
  std::vector<bool> seen(owners.size(), false);
  int count = 0;
  for (std::size_t first = 0; first < owners.size(); ++first) {
    if (owners[first] != grid || seen[first]) continue;
    ++count;
    std::vector<int> open{static_cast<int>(first)};
    seen[first] = true;
    while (!open.empty()) {
      const int unit = open.back();
      open.pop_back();
      for (const auto& border : graph.around(unit)) {
        const auto next = static_cast<std::size_t>(border.to);
        if (owners[next] != grid || seen[next]) continue;
        seen[next] = true;
        open.push_back(border.to);
      }
    }
  }
  return count;
}

double most_load(const UnitGraph& graph, const std::vector<int>& owners) {
  std::vector<double> loads(static_cast<std::size_t>(graph.grids), 0);
  for (std::size_t i = 0; i < owners.size(); ++i) loads[static_cast<std::size_t>(owners[i])] += graph.load[i];
  return *std::max_element(loads.begin(), loads.end());
}

}  // namespace

TEST_CASE("a unit may leave exactly when flooding finds its grid still whole, and sums follow every move") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const UnitGraph graph = square_units(8, 8, 2, 2, seed);
    Partition partition(graph);
    std::mt19937 random(seed);
    for (int step = 0; step < 400; ++step) {
      const int unit = static_cast<int>(random() % static_cast<unsigned>(graph.size()));
      const auto around = graph.around(unit);
      const int to = partition.owner(around[random() % around.size()].to);
      const int from = partition.owner(unit);
      if (to == from) continue;
      auto owners = partition.owners();
      owners[static_cast<std::size_t>(unit)] = to;
      const bool whole = pieces(graph, owners, from) == 1;
      REQUIRE(partition.may_leave(unit) == whole);
      if (whole) partition.move(unit, to);
    }
    UnitGraph moved = graph;
    moved.grid = partition.owners();
    const Partition anew(moved);
    for (int grid = 0; grid < graph.grids; ++grid) {
      CHECK(partition.grid(grid).units == anew.grid(grid).units);
      CHECK(partition.grid(grid).load == Approx(anew.grid(grid).load));
      CHECK(partition.grid(grid).area == Approx(anew.grid(grid).area));
      CHECK(partition.grid(grid).perimeter == Approx(anew.grid(grid).perimeter));
    }
  }
}

TEST_CASE("the search evens out a heavy corner, keeps grids whole, and finds the same again") {
  UnitGraph graph = square_units(20, 20, 3, 3, 1);
  for (int y = 0; y < 5; ++y) {
    for (int x = 0; x < 5; ++x) graph.load[static_cast<std::size_t>(20 * y + x)] *= 8;
  }
  SearchOptions options;
  options.proposals = 200'000;
  const SearchResult found = search(graph, options);
  double all = 0;
  for (const double load : graph.load) all += load;
  CHECK(most_load(graph, graph.grid) > 1.8 * all / 9);
  CHECK(most_load(graph, found.owners) <= 1.15 * all / 9 + 1e-9);
  for (int grid = 0; grid < graph.grids; ++grid) CHECK(pieces(graph, found.owners, grid) == 1);
  CHECK_FALSE(found.stopped);
  CHECK(search(graph, options).owners == found.owners);
  options.seed = 2;
  CHECK(search(graph, options).owners != found.owners);
}

TEST_CASE("locked grids keep all they have and get nothing, and a search that is stopped says so") {
  UnitGraph graph = square_units(12, 12, 3, 3, 5);
  for (std::size_t i = 0; i < 20; ++i) graph.load[i] *= 6;
  SearchOptions options;
  options.proposals = 50'000;
  options.locked.assign(9, false);
  options.locked[4] = true;
  const SearchResult found = search(graph, options);
  bool any = false;
  for (std::size_t i = 0; i < found.owners.size(); ++i) {
    CHECK((found.owners[i] == 4) == (graph.grid[i] == 4));
    any = any || found.owners[i] != graph.grid[i];
  }
  CHECK(any);
  int asked = 0;
  const SearchResult stopped = search(graph, options, [&asked](double) { return ++asked < 3; });
  CHECK(stopped.stopped);
  CHECK(stopped.proposed < options.proposals);
  for (int grid = 0; grid < graph.grids; ++grid) CHECK(pieces(graph, stopped.owners, grid) == 1);
}

TEST_CASE("areas whose names were exchanged get them back, but not those of locked grids") {
  const UnitGraph graph = square_units(9, 9, 3, 3, 1);
  auto owners = graph.grid;
  for (int& owner : owners) owner = owner < 3 ? (owner + 1) % 3 : owner;
  CHECK(relabelled(graph, owners, {}) == graph.grid);
  std::vector<bool> locked(9, false);
  locked[0] = true;
  const auto kept = relabelled(graph, owners, locked);
  for (std::size_t i = 0; i < owners.size(); ++i) CHECK((kept[i] == 0) == (owners[i] == 0));
}

TEST_CASE("the least that must move is the excess, and along a row what passes through counts twice") {
  const std::vector<double> row{30, 10, 5};  // mean 15
  CHECK(least_moved(row, 1) == Approx(15));
  const std::vector<std::pair<int, int>> touching{{0, 1}, {1, 2}};
  CHECK(least_moved_between(row, touching, 1) == Approx(5 + 2 * 10));
  const std::vector<std::pair<int, int>> ring{{0, 1}, {1, 2}, {0, 2}};
  CHECK(least_moved_between(row, ring, 1) == Approx(15));
  CHECK(least_moved_between(row, {}, 1) < 0);
  CHECK(least_moved(row, 2) == 0);
  CHECK(least_moved({}, 1) == 0);
}
