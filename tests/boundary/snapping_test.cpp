#include "boundary/snapping.hpp"

#include <cmath>
#include <random>

#include "boundary/drafts.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::Point;

namespace {

struct Scene {
  Draft draft = test::squares();
  DraftIndex index{draft};
  SnapLines roads{std::vector<shape::Line>{{{-50, 20}, {300, 20}}}};

  std::optional<Snap> at(Point p, std::vector<Point> drawn = {}, double radius = 3) const {
    return snap(draft, index, roads, drawn, p, radius);
  }
};

}  // namespace

TEST_CASE("a point is drawn to a vertex before an edge, and to an edge before a road") {
  const Scene scene;
  CHECK(scene.at({101, 99})->kind == SnapKind::vertex);
  CHECK(scene.at({101, 99})->at == Point{100, 100});
  CHECK(scene.at({101, 99})->distance == Approx(std::sqrt(2)));
  CHECK(scene.at({101, 75})->kind == SnapKind::edge);
  CHECK(scene.at({101, 75})->at == Point{100, 75});
  CHECK(scene.at({60, 22})->kind == SnapKind::line);
  CHECK(scene.at({60, 22})->at == Point{60, 20});
  CHECK(scene.at({101, 21})->kind == SnapKind::edge);
  CHECK_FALSE(scene.at({50, 50}));
  CHECK_FALSE(scene.at({101, 75}, {}, 0.5));
  CHECK_FALSE(scene.at({std::nan(""), 75}));
}

TEST_CASE("a drawn line goes on at a right angle or straight, and to where that meets a border") {
  const Scene scene;
  const std::vector<Point> drawn{{30, 30}, {50, 40}};
  CHECK(scene.at({71, 49.5}, drawn)->kind == SnapKind::straight_on);
  CHECK(scene.at({71, 49.5}, drawn)->at.y == Approx(40 + (scene.at({71, 49.5}, drawn)->at.x - 50) / 2));
  CHECK(scene.at({39, 60}, drawn)->kind == SnapKind::right_angle);
  const Point corner = scene.at({39, 60}, drawn)->at;
  CHECK((corner.x - 50) * 20 + (corner.y - 40) * 10 == Approx(0).margin(0.1));
  CHECK(scene.at({99, 66}, drawn)->kind == SnapKind::crossing);
  CHECK(scene.at({99, 66}, drawn)->at == Point{100, 65});
  CHECK_FALSE(scene.at({35, 32}, drawn));  // back over itself
  CHECK_FALSE(scene.at({35, 32}, {{50, 40}, {50, 40}}));
}

TEST_CASE("the nearest vertex and edge are those that looking at all of them finds") {
  Draft draft;
  draft.faces = test::WigglyCoverage{.columns = 12, .rows = 12, .per_unit = 1000}.faces();
  draft.villages.assign(draft.faces.size(), 0);
  const DraftIndex index(draft);
  std::mt19937_64 random(3);
  for (int i = 0; i < 2000; ++i) {
    const auto any = [&random] { return static_cast<double>(random() % 4'800'000) / 1000; };
    const Point p{any(), any()};
    double vertex = 1e9;
    for (const auto& face : draft.faces) {
      for (const Point v : face[0].outer) vertex = std::min(vertex, std::hypot(v.x - p.x, v.y - p.y));
    }
    const auto found = snap(draft, index, {}, {}, p, 20);
    INFO(p.x << ' ' << p.y);
    CHECK((found && found->kind == SnapKind::vertex) == (vertex <= 20));
    if (found && found->kind == SnapKind::vertex) CHECK(found->distance == Approx(vertex));
  }
}
