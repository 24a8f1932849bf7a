#include <cmath>

#include "boundary/drafts.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::Point;
using test::box;
using test::make;
using test::refusal;

namespace {

const std::string village_border = "the border of a village and the outline of all do not move here";

Point refused_at(const Draft& draft, const Edit& edit) {
  const auto what = preview(draft, edit);
  const auto* why = std::get_if<WhyNot>(&what);
  REQUIRE(why != nullptr);
  return why->at;
}

std::size_t vertices(const Draft& draft, std::size_t face) {
  std::size_t count = 0;
  shape::for_each_ring(draft.faces[face], [&](const shape::Ring& ring) { count += ring.size() - 1; });
  return count;
}

}  // namespace

TEST_CASE("a vertex moves in all faces that have it, a junction too") {
  Draft draft = test::squares();
  make(draft, MovePoint{{100, 50}, {90, 50}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100 - 500));
  CHECK(shape::area(draft.faces[1]) == Approx(100 * 100 + 500));
  make(draft, MovePoint{{100, 100}, {110.0004, 95}});
  CHECK(shape::area(draft.faces[2]) == Approx(100 * 100 + 0.5 * (100 * 10 + 100 * 5)));
  for (const std::size_t face : {0, 1, 2, 3}) {
    const auto& ring = draft.faces[face][0].outer;
    CHECK(std::find(ring.begin(), ring.end(), Point{110, 95}) != ring.end());
  }
}

TEST_CASE("a vertex is not moved across a line, nor on the border of a village, and the place is told") {
  const Draft draft = test::squares();
  CHECK(refusal(preview(draft, MovePoint{{100, 50}, {-20, 50}})) == "lines would cross here");
  CHECK(refused_at(draft, MovePoint{{100, 50}, {-20, 50}}).x == Approx(0));
  CHECK(refusal(preview(draft, MovePoint{{100, 200}, {100, 190}})) == village_border);
  CHECK(refused_at(draft, MovePoint{{100, 200}, {100, 190}}).x == Approx(100));
  CHECK(refusal(preview(draft, MovePoint{{0, 0}, {10, 10}})) == village_border);
  CHECK(refusal(preview(draft, MovePoint{{55, 50}, {10, 10}})) == "no border has a vertex here");
  CHECK(refusal(preview(draft, MovePoint{{100, 50}, {100, 50}})) == "nothing would change");
}

TEST_CASE("where the draft lets them, borders of villages and the outline move as well") {
  Draft draft = test::squares();
  draft.village_borders_move = true;
  make(draft, MovePoint{{100, 200}, {100, 190}});
  make(draft, MovePoint{{0, 0}, {-10, -10}});
  make(draft, MovePoint{{200, 200}, {190, 195}});
  make(draft, MovePoint{{190, 195}, {215, 205}});
  // Beyond the next corner of the outline it would lie over another grid.
  CHECK(refusal(preview(draft, MovePoint{{215, 205}, {90, 120}})) == "lines would cross here");
  Draft apart{{box(0, 0, 10, 10), box(20, 0, 10, 10)}, {0, 0}, true};
  make(apart, MovePoint{{10, 10}, {15, 11}});
  CHECK(refusal(preview(apart, MovePoint{{15, 11}, {22, 5}})) == "ground would belong to two grids here, or to none");
  CHECK(refusal(preview(apart, MovePoint{{15, 11}, {20, 5}})) == "ground would belong to two grids here, or to none");
}

TEST_CASE("a vertex that is moved onto its neighbour on the border is gone") {
  Draft draft = test::squares();
  make(draft, MovePoint{{150, 100}, {200, 100}});
  CHECK(vertices(draft, 3) == 4);
  make(draft, MovePoint{{100, 50}, {100, 100}});
  CHECK(vertices(draft, 0) == 4);
  CHECK(vertices(draft, 1) == 4);
}

TEST_CASE("an edge gets a vertex on both sides, aside or on it") {
  Draft draft = test::squares();
  make(draft, InsertPoint{{100, 100}, {100, 50}, {95, 75}});
  CHECK(vertices(draft, 0) == 6);
  CHECK(vertices(draft, 1) == 7);
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100 - 0.5 * 50 * 5));
  make(draft, InsertPoint{{0, 100}, {0, 0}, {0, 40}});
  make(draft, InsertPoint{{0, 200}, {100, 200}, {31.4, 200}});
  CHECK(vertices(draft, 4) == 6);
  CHECK(refusal(preview(draft, InsertPoint{{100, 200}, {200, 200}, {150, 203}})) == village_border);
  CHECK(refusal(preview(draft, InsertPoint{{100, 200}, {200, 200}, {200, 200}})) == "there is a vertex here already");
  CHECK(refusal(preview(draft, InsertPoint{{0, 0}, {200, 200}, {100, 40}})) == "no border has an edge here");
}

TEST_CASE("a vertex goes, a junction does not") {
  Draft draft = test::squares();
  make(draft, MovePoint{{100, 50}, {90, 50}});
  make(draft, DeletePoint{{90, 50}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100));
  CHECK(refusal(preview(draft, DeletePoint{{100, 100}})) == "several borders meet here: the vertex cannot go");
  CHECK(refusal(preview(draft, DeletePoint{{0, 0}})) == village_border);
  CHECK(refusal(preview(draft, DeletePoint{{3, 4}})) == "no border has a vertex here");
  // The triangle's corner on the way: without it two grids would be one line.
  Draft thin{{test::area({{0, 0}, {100, 0}, {50, 5}}), test::area({{0, 0}, {50, 5}, {100, 0}, {50, 50}})}, {0, 0}};
  CHECK(refusal(preview(thin, DeletePoint{{50, 5}})) != "");
}

TEST_CASE("the border with one neighbour runs along another line, whichever way that is given") {
  Draft draft = test::squares();
  make(draft, ReplacePath{0, {100, 0}, {100, 100}, {{80, 20}, {80, 80}}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100 - 0.5 * (100 + 60) * 20));
  make(draft, ReplacePath{1, {100, 0}, {100, 100}, {}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100));
  CHECK(vertices(draft, 1) == 5);
  make(draft, ReplacePath{0, {100, 100}, {100, 0}, {{120, 80}}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100 + 0.5 * 100 * 20));
  CHECK(refusal(preview(draft, ReplacePath{0, {100, 50}, {0, 100}, {}})) ==
        "the two points are not on the border with one neighbour");
  CHECK(refusal(preview(draft, ReplacePath{0, {0, 0}, {100, 0}, {{50, 5}}})) == village_border);
  CHECK(refusal(preview(draft, ReplacePath{0, {100, 0}, {100, 100}, {{-20, 50}}})) == "lines would cross here");
  CHECK(refusal(preview(draft, ReplacePath{9, {100, 0}, {100, 100}, {}})) == "there is no grid here");
}

TEST_CASE("the border around an island is replaced on its shorter side") {
  Draft draft{{{shape::Polygon{test::box(0, 0, 100, 100)[0].outer, {test::box(40, 40, 20, 20)[0].outer}}},
               test::box(40, 40, 20, 20)},
              {0, 0}};
  make(draft, ReplacePath{1, {40, 40}, {60, 40}, {{50, 30}}});
  CHECK(shape::area(draft.faces[1]) == Approx(400 + 100));
  make(draft, ReplacePath{0, {60, 60}, {60, 40}, {{70, 50}}});
  CHECK(shape::area(draft.faces[1]) == Approx(400 + 200));
}

TEST_CASE("a border follows a road between two of its vertices, or becomes straight") {
  Draft draft = test::squares();
  make(draft, MovePoint{{100, 50}, {80, 45}});
  make(draft, Straighten{0, {100, 0}, {100, 100}, {}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100));
  const shape::Line road{{300, 130}, {110, 90}, {105, 50}, {110, 10}, {300, -50}};
  make(draft, Straighten{0, {100, 0}, {100, 100}, road});
  const auto& ring = draft.faces[0][0].outer;
  for (const Point p : {Point{110, 90}, {105, 50}, {110, 10}})
    CHECK(std::find(ring.begin(), ring.end(), p) != ring.end());
  CHECK(refusal(preview(draft, Straighten{0, {0, 0}, {100, 100}, {}})) != "");
}

TEST_CASE("simplified borders have fewer vertices, none farther than the tolerance, and neighbours the same") {
  Draft draft;
  draft.faces = test::WigglyCoverage{.columns = 5, .rows = 5, .vertices_per_face = 60, .per_unit = 1000}.faces();
  for (std::size_t i = 0; i < 25; ++i) draft.villages.push_back(i % 5 < 3 ? 0 : 1);
  const std::size_t face = 11;
  const auto before = draft.faces[face];
  make(draft, Simplify{static_cast<int>(face), -1, 8});
  CHECK(vertices(draft, face) < 40);
  const auto& ring = draft.faces[face][0].outer;
  for (const Point p : before[0].outer) {
    double least = 1e9;
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const Point a = ring[i - 1];
      const Point run{ring[i].x - a.x, ring[i].y - a.y};
      const double part =
          std::clamp(((p.x - a.x) * run.x + (p.y - a.y) * run.y) / (run.x * run.x + run.y * run.y), 0., 1.);
      least = std::min(least, std::hypot(p.x - a.x - part * run.x, p.y - a.y - part * run.y));
    }
    CHECK(least <= 8.001);
  }
  // 12 and 13 are of two villages.
  CHECK(refusal(preview(draft, Simplify{12, 13, 8})) == "nothing would change");
  CHECK(refusal(preview(draft, Simplify{0, 24, 8})) == "the two grids do not share a border");
  CHECK(refusal(preview(draft, Simplify{0, -1, 0})) == "a tolerance is more than 0");
  CHECK(refusal(preview(draft, Simplify{99, -1, 1})) == "there is no grid here");
}

TEST_CASE("what simplifying would break stays") {
  // The border makes a tooth around a narrow grid's tip; straight, it would cut through that.
  Draft draft{{test::area({{0, 0}, {100, 0}, {100, 45}, {50, 50}, {100, 55}, {100, 100}, {0, 100}}),
               test::area({{100, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 55}, {50, 50}, {100, 45}})},
              {0, 0}};
  make(draft, Simplify{0, 1, 60});
  CHECK(vertices(draft, 0) == 4);
  Draft with_island{{test::area({{0, 0}, {100, 0}, {100, 100}, {0, 100}, {-40, 50}}),
                     {shape::Polygon{{{-100, 0}, {0, 0}, {-40, 50}, {0, 100}, {-100, 100}, {-100, 0}}, {}}},
                     {shape::Polygon{test::box(-20, 45, 10, 10)[0].outer, {}}}},
                    {0, 0, 0}};
  with_island.faces[0][0].holes.push_back(with_island.faces[2][0].outer);
  CHECK(refusal(preview(with_island, Simplify{0, 1, 60})) == "nothing would change");
}

TEST_CASE("smoothing cuts the corners of shared borders and leaves junctions") {
  Draft draft = test::squares();
  make(draft, MovePoint{{100, 50}, {60, 50}});
  make(draft, Smooth{0, 1});
  const auto& ring = draft.faces[0][0].outer;
  CHECK(std::find(ring.begin(), ring.end(), Point{60, 50}) == ring.end());
  CHECK(std::find(ring.begin(), ring.end(), Point{70, 62.5}) != ring.end());
  CHECK(std::find(ring.begin(), ring.end(), Point{100, 100}) != ring.end());
  CHECK(refusal(preview(draft, Smooth{4, -1})) == "nothing would change");
  CHECK(refusal(preview(draft, Smooth{4, 0})) == "the two grids do not share a border");
}
