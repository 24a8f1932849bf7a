#include "boundary/arrangement.hpp"

#include "boundary/dissolve.hpp"
#include "boundary/noding.hpp"
#include "catch.hpp"
#include "shape/predicates.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::Vertex;

namespace {

std::vector<Vertex> square(std::int64_t x, std::int64_t y, std::int64_t side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

double all_bounded(const Arrangement& arrangement) {
  double area = 0;
  for (int cell = 1; cell < int(arrangement.cells().size()); ++cell) area += shape::area(arrangement.polygon(cell));
  return area;
}

}  // namespace

TEST_CASE("two squares that cross are three cells") {
  const std::vector<std::vector<Vertex>> lines{square(0, 0, 100), square(50, 50, 100)};
  const Arrangement arrangement(node(lines));
  REQUIRE(arrangement.cells().size() == 4);
  CHECK(all_bounded(arrangement) == 2 * 100 * 100 - 50 * 50);
  for (int cell = 1; cell < 4; ++cell) {
    const auto inside = arrangement.point_inside(cell);
    CHECK(shape::locate(inside, arrangement.polygon(cell)) == shape::Location::inside);
  }
}

TEST_CASE("a square inside another is a hole of it, and a hole in a hole too") {
  const std::vector<std::vector<Vertex>> lines{square(0, 0, 100), square(20, 20, 50), square(30, 30, 10)};
  const Arrangement arrangement(node(lines));
  REQUIRE(arrangement.cells().size() == 4);
  CHECK(all_bounded(arrangement) == 100 * 100);
  std::size_t holes = 0;
  for (const auto& cell : arrangement.cells()) holes += cell.holes.size();
  CHECK(holes == 3);  // one of them outside
}

TEST_CASE("cells of one owner become one area; a ring that would touch itself is parted") {
  // A square of nine, its middle somebody else's, and a corner that touches the middle's corner.
  std::vector<std::vector<Vertex>> lines;
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 3; ++x) lines.push_back(square(100 * x, 100 * y, 100));
  }
  const Arrangement arrangement(node(lines));
  REQUIRE(arrangement.cells().size() == 10);
  std::vector<int> owner(10, -1);
  for (int cell = 1; cell < 10; ++cell) {
    const auto at = arrangement.point_inside(cell);
    const bool middle = at.x > 100 && at.x < 200 && at.y > 100 && at.y < 200;
    const bool corner = at.x > 200 && at.y > 200;
    owner[std::size_t(cell)] = middle || corner ? 2 : 1;
  }
  const auto both = dissolve_all(arrangement, owner, {1, 2});
  REQUIRE(both[0].size() == 1);
  CHECK(shape::area(both[0][0]) == 7 * 100 * 100);
  CHECK(both[0][0].holes.size() == 1);
  CHECK(both[1].size() == 2);
  CHECK(shape::area(both[1]) == 2 * 100 * 100);
}

TEST_CASE("no segments are one unbounded cell") {
  const Arrangement arrangement{{}};
  CHECK(arrangement.cells().size() == 1);
  CHECK(arrangement.half_edges() == 0);
}
