#include "sample/place.hpp"

#include <map>
#include <set>

#include "catch.hpp"
#include "drawn.hpp"
#include "sample/draw.hpp"
#include "shape/locator.hpp"

using namespace lianxun;

namespace {

shape::Locator locator() {
  const auto& boundaries = place().map.boundaries;
  std::vector<std::string> codes;
  for (const auto& grid : boundaries.grids) codes.push_back(grid.code);
  return {boundaries.grid_areas, codes};
}

/// Parts of the network, roads joined where they share a vertex.
std::size_t parts(const std::vector<domain::Road>& roads) {
  std::map<std::pair<double, double>, std::vector<std::size_t>> at;
  for (std::size_t r = 0; r < roads.size(); ++r) {
    for (const auto& p : roads[r].line) at[{p.x, p.y}].push_back(r);
  }
  std::vector<bool> seen(roads.size(), false);
  std::size_t count = 0;
  for (std::size_t start = 0; start < roads.size(); ++start) {
    if (seen[start]) continue;
    ++count;
    std::vector<std::size_t> stack{start};
    seen[start] = true;
    while (!stack.empty()) {
      const std::size_t road = stack.back();
      stack.pop_back();
      for (const auto& p : roads[road].line) {
        for (const std::size_t other : at.at({p.x, p.y})) {
          if (!seen[other]) stack.push_back(other);
          seen[other] = true;
        }
      }
    }
  }
  return count;
}

}  // namespace

TEST_CASE("the roads are one connected network of four kinds") {
  const auto& roads = place().basemap.roads;
  CHECK(parts(roads) == 1);
  std::map<std::string, int> kinds;
  for (const auto& road : roads) {
    ++kinds[road.kind];
    CHECK_FALSE(road.name.empty());
    CHECK(road.line.size() >= 2);
    CHECK(sample::length(road.line) > 0);
    CHECK(road.speed_kmh >= 10);
    CHECK(road.speed_kmh <= 60);
  }
  CHECK(kinds.size() == 4);
  CHECK(kinds["巷"] > 100);
}

TEST_CASE("river and sea share the outline's own vertices") {
  const auto& map = place().map;
  std::set<std::pair<double, double>> outline;
  for (const auto& p : map.outline.front().outer) outline.emplace(p.x, p.y);
  for (std::size_t i = 0; i < 2; ++i) {
    int shared = 0;
    for (const auto& p : place().basemap.water[i].front().outer) shared += outline.contains({p.x, p.y}) ? 1 : 0;
    INFO(place().basemap.water_names[i]);
    CHECK(shared > 40);
  }
}

TEST_CASE("there are at least 650 premises of many kinds, each in the grid that it names") {
  const auto& premises = place().premises;
  REQUIRE(premises.size() >= 650);
  const auto grids = locator();
  std::set<std::string> ids;
  std::set<std::string> names;
  std::set<std::string> kinds;
  int nowhere = 0;
  for (const auto& item : premises) {
    ids.insert(item.id);
    names.insert(item.name);
    kinds.insert(item.kind);
    CHECK_FALSE(item.address.empty());
    const int at = grids.find(item.position);
    const std::string code = at < 0 ? "" : place().map.boundaries.grids[static_cast<std::size_t>(at)].code;
    REQUIRE(item.grid == code);
    nowhere += at < 0 ? 1 : 0;
    for (const auto& water : place().basemap.water) CHECK_FALSE(sample::contains(water.front().outer, item.position));
  }
  CHECK(ids.size() == premises.size());
  CHECK(names.size() == premises.size());
  CHECK(kinds.size() >= 20);
  CHECK(nowhere > 0);  // on the reclaimed land
}

TEST_CASE("residents of the grids add up to those of their village") {
  const auto& boundaries = place().map.boundaries;
  for (const auto& village : boundaries.villages) {
    int sum = 0;
    for (const auto& grid : boundaries.grids) {
      if (grid.village == village.code) sum += grid.residents.value_or(0);
    }
    CHECK(sum == village.residents);
  }
}
