#include "sample/boundaries.hpp"

#include <map>
#include <set>

#include "catch.hpp"
#include "drawn.hpp"
#include "sample/crossing.hpp"
#include "sample/draw.hpp"
#include "sample/plan.hpp"
#include "shape/band_order.hpp"
#include "shape/coverage.hpp"

using namespace lianxun;

namespace {

double total(const std::vector<shape::MultiPolygon>& areas) {
  double sum = 0;
  for (const auto& area : areas) sum += shape::area(area);
  return sum;
}

/// All grids and the land of no village: together the whole subdistrict.
std::vector<shape::MultiPolygon> all_land() {
  auto areas = place().map.boundaries.grid_areas;
  areas.push_back(place().map.reclaimed_area);
  return areas;
}

}  // namespace

TEST_CASE("the subdistrict has its 19 village-communities and 171 grids") {
  const auto& boundaries = place().map.boundaries;
  REQUIRE(boundaries.villages.size() == 19);
  REQUIRE(boundaries.grids.size() == 171);
  CHECK(boundaries.synthetic);
  int rural = 0;
  for (const auto& village : boundaries.villages) rural += village.kind == "村" ? 1 : 0;
  CHECK(rural == 6);
  CHECK(boundaries.villages.front().code == "330211002001");
  CHECK(boundaries.villages.back().name == "陈家村");
  int dedicated = 0;
  for (const auto& grid : boundaries.grids) dedicated += grid.kind == "专属网格" ? 1 : 0;
  CHECK(dedicated == static_cast<int>(sample::dedicated_plans().size()));
}

TEST_CASE("codes are in byte order, of 12 and 15 digits, and number each village from 001 without a gap") {
  const auto& boundaries = place().map.boundaries;
  std::map<std::string, int> last;
  for (const auto& grid : boundaries.grids) {
    REQUIRE(grid.code.size() == 15);
    REQUIRE(grid.code.substr(0, 12) == grid.village);
    CHECK(std::stoi(grid.code.substr(12)) == ++last[grid.village]);
    CHECK(boundaries.find_village(grid.village) != nullptr);
  }
  CHECK(last.size() == 19);
  const auto by_code = [](const auto& a, const auto& b) { return a.code < b.code; };
  CHECK(std::is_sorted(boundaries.grids.begin(), boundaries.grids.end(), by_code));
  CHECK(std::is_sorted(boundaries.villages.begin(), boundaries.villages.end(), by_code));
}

TEST_CASE("sequence numbers run west to east in a band, bands north to south") {
  const std::vector<shape::Point> centroids{{5, 1}, {1, 9}, {9, 8}, {2, 5}, {4, 2}, {8, 4}, {5, 9}};
  // seven grids: bands of three, three and one
  CHECK(shape::band_order(centroids) == std::vector<std::size_t>{1, 6, 2, 3, 4, 5, 0});
  const auto& boundaries = place().map.boundaries;
  for (const auto& village : boundaries.villages) {
    std::vector<shape::Point> centres;
    for (std::size_t g = 0; g < boundaries.grids.size(); ++g) {
      if (boundaries.grids[g].village == village.code) centres.push_back(sample::centroid(boundaries.grid_areas[g]));
    }
    const auto order = shape::band_order(centres);
    CHECK(std::is_sorted(order.begin(), order.end()));
  }
}

TEST_CASE("every border inside the subdistrict is shared by exactly two areas, vertex by vertex") {
  const auto areas = all_land();
  const shape::Coverage coverage(areas);
  double outer = 0;
  for (const auto& arc : coverage.arcs()) {
    REQUIRE((arc.left != shape::Coverage::outside || arc.right != shape::Coverage::outside));
    if (arc.left == shape::Coverage::outside || arc.right == shape::Coverage::outside) {
      outer += sample::length(coverage.line(arc));
    }
  }
  REQUIRE(place().map.outline.size() == 1);
  REQUIRE(place().map.outline.front().holes.empty());
  CHECK(outer == Approx(sample::length(place().map.outline.front().outer)).epsilon(1e-9));
  CHECK(total(areas) == Approx(shape::area(place().map.outline)).epsilon(1e-12));
}

TEST_CASE("no two borders cross or touch but in their ends") {
  std::vector<shape::Line> lines;
  for (const auto& arc : place().map.arcs) lines.push_back(arc.line);
  CHECK(sample::crossing_lines(lines).empty());
}

TEST_CASE("crossing lines are found: crossing, touching, lying upon each other") {
  const shape::Line base{{0, 0}, {10, 0}};
  CHECK(sample::crossing_lines({base, {{5, -5}, {5, 5}}}).size() == 2);
  CHECK(sample::crossing_lines({base, {{5, 0}, {5, 5}}}).size() == 2);
  CHECK(sample::crossing_lines({base, {{0, 0}, {5, 0}}}).size() == 2);
  CHECK(sample::crossing_lines({base, base}).size() == 2);
  CHECK(sample::crossing_lines({base, {{10, 0}, {20, 0}}}).empty());
  CHECK(sample::crossing_lines({base, {{10, 0}, {5, 5}}}).empty());
  CHECK(sample::crossing_lines({{{0, 0}, {10, 0}, {10, 10}, {5, -5}}}).size() == 1);
}

TEST_CASE("a village is the union of its grids") {
  const auto& boundaries = place().map.boundaries;
  for (std::size_t v = 0; v < boundaries.villages.size(); ++v) {
    double sum = 0;
    for (std::size_t g = 0; g < boundaries.grids.size(); ++g) {
      if (boundaries.grids[g].village == boundaries.villages[v].code) sum += shape::area(boundaries.grid_areas[g]);
    }
    CHECK(sum == Approx(shape::area(boundaries.village_areas[v])).epsilon(1e-12));
  }
  const auto grids = all_land();
  std::set<std::pair<double, double>> vertices;
  for (const auto& area : grids) {
    for (const auto& p : area.front().outer) vertices.emplace(p.x, p.y);
  }
  for (const auto& area : boundaries.village_areas) {
    for (const auto& p : area.front().outer) CHECK(vertices.contains({p.x, p.y}));
  }
}

TEST_CASE("every vertex is a whole millimetre") {
  for (const auto& area : all_land()) {
    for (const auto& p : area.front().outer) {
      CHECK(p.x == std::round(p.x * 1000) / 1000);
      CHECK(p.y == std::round(p.y * 1000) / 1000);
    }
  }
}

TEST_CASE("it looks like a place: estates are small, villages large, some land is no village's") {
  const auto& map = place().map;
  const double whole = shape::area(map.outline) / 1e6;
  CHECK(whole > 40);
  CHECK(whole < 60);
  CHECK(shape::area(map.reclaimed_area) > 2e6);
  for (std::size_t v = 0; v < map.boundaries.villages.size(); ++v) {
    const double area = shape::area(map.boundaries.village_areas[v]) / 1e6;
    INFO(map.boundaries.villages[v].name_en << " " << area);
    if (map.boundaries.villages[v].kind == "社区") {
      CHECK(area > 0.3);
      CHECK(area < 1.5);
    } else {
      CHECK(area > 2.5);
      CHECK(area < 8);
    }
  }
}

TEST_CASE("another seed draws another place that is as sound") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const auto map = sample::draw_subdistrict(seed);
    REQUIRE(map.boundaries.grids.size() == 171);
    CHECK_FALSE(map.boundaries.grid_areas == place().map.boundaries.grid_areas);
    auto areas = map.boundaries.grid_areas;
    areas.push_back(map.reclaimed_area);
    for (const auto& area : areas) REQUIRE(area.size() == 1);
    CHECK(total(areas) == Approx(shape::area(map.outline)).epsilon(1e-12));
    std::vector<shape::Line> lines;
    for (const auto& arc : map.arcs) lines.push_back(arc.line);
    CHECK(sample::crossing_lines(lines).empty());
  }
}
