#include <algorithm>
#include <cstdlib>
#include <random>

#include "boundary/boxes.hpp"
#include "boundary/check.hpp"
#include "boundary/edits/edits.hpp"
#include "boundary/geos_check.hpp"
#include "catch.hpp"
#include "shape/coverage.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::MultiPolygon;
using shape::Point;
using test::box;

namespace {

/// Three by one squares; the third is of another village.
Draft row() { return {{box(0, 0, 100, 100), box(100, 0, 100, 100), box(200, 0, 100, 100)}, {0, 0, 1}}; }

double all_ground(const Draft& draft) {
  double area = 0;
  for (const auto& face : draft.faces) area += shape::area(face);
  return area;
}

std::vector<MultiPolygon> living(const Draft& draft) {
  std::vector<MultiPolygon> out;
  for (const auto& face : draft.faces) {
    if (!face.empty()) out.push_back(face);
  }
  return out;
}

std::string refusal_of(const Preview& preview) {
  const auto* why = std::get_if<WhyNot>(&preview);
  return why == nullptr ? "" : why->reason.id;
}

}  // namespace

TEST_CASE("a grid split by a line is two that meet in it, and the neighbour has the new vertices") {
  Draft draft = row();
  const Draft before = draft;
  const auto preview_of = preview(draft, Split{0, {{60, -10}, {60, 110}}});
  REQUIRE(std::holds_alternative<Change>(preview_of));
  const auto& change = std::get<Change>(preview_of);
  apply(draft, change);
  REQUIRE(draft.faces.size() == 4);
  CHECK(shape::area(draft.faces[0]) == Approx(60 * 100));
  CHECK(shape::area(draft.faces[3]) == Approx(40 * 100));
  CHECK(draft.villages[3] == 0);
  CHECK(check(shape::Coverage(draft.faces)).empty());
  undo(draft, change);
  CHECK(draft.faces == before.faces);
  CHECK(draft.villages == before.villages);
}

TEST_CASE("a line that does not cross, or crosses twice, says so") {
  const Draft draft = row();
  CHECK(refusal_of(preview(draft, Split{0, {{60, -10}, {60, 50}}})) == "the line does not cut the grid in two");
  CHECK(refusal_of(preview(draft, Split{0, {{20, -10}, {20, 110}, {60, 110}, {60, -10}}})).find("into {} parts") !=
        std::string::npos);
  CHECK(refusal_of(preview(draft, Split{7, {{0, 0}, {1, 1}}})) == "there is no grid to cut");
}

TEST_CASE("an area goes to the grid beside it, never over a village's border, and no grid falls apart") {
  Draft draft = row();
  const auto lasso = [](double x, double y, double width, double height) { return box(x, y, width, height)[0].outer; };
  const auto moved = preview(draft, MoveArea{lasso(80, -5, 20, 110), 1});
  REQUIRE(std::holds_alternative<Change>(moved));
  apply(draft, std::get<Change>(moved));
  CHECK(shape::area(draft.faces[0]) == Approx(80 * 100));
  CHECK(shape::area(draft.faces[1]) == Approx(120 * 100));
  CHECK(check(shape::Coverage(draft.faces)).empty());

  CHECK(refusal_of(preview(draft, MoveArea{lasso(190, 10, 30, 30), 1})) == "this ground belongs to another village");
  CHECK(refusal_of(preview(draft, MoveArea{lasso(10, 10, 30, 30), 1})) ==
        "the area does not touch the grid that it is given to");
  CHECK(refusal_of(preview(draft, MoveArea{lasso(-5, -5, 90, 110), 1})) ==
        "a grid would lose all its ground: merge it instead");
  CHECK(refusal_of(preview(draft, MoveArea{lasso(110, 10, 30, 30), 1})) ==
        "nothing in the area belongs to another grid");
  // From the right a wedge through the middle: the left grid would be two.
  CHECK(refusal_of(preview(draft, MoveArea{lasso(-5, 40, 95, 20), 1})) == "a grid would fall apart");
}

TEST_CASE("two grids of a village become one, others do not") {
  Draft draft = row();
  const auto merged = preview(draft, Merge{0, 1});
  REQUIRE(std::holds_alternative<Change>(merged));
  apply(draft, std::get<Change>(merged));
  CHECK(draft.faces[0].empty());
  REQUIRE(draft.faces[1].size() == 1);
  CHECK(shape::area(draft.faces[1]) == Approx(200 * 100));
  CHECK(refusal_of(preview(draft, Merge{2, 1})) == "this ground belongs to another village");
  CHECK(refusal_of(preview(draft, Merge{0, 1})) == "two grids are needed to merge");
  Draft apart{{box(0, 0, 10, 10), box(50, 0, 10, 10)}, {0, 0}};
  CHECK(refusal_of(preview(apart, Merge{0, 1})) == "the two grids do not share a border");
}

TEST_CASE("random edits keep every coverage sound, and undone they leave the same bytes") {
  const int edits = std::getenv("LIANXUN_EDITS") != nullptr ? std::atoi(std::getenv("LIANXUN_EDITS")) : 300;
  const test::GeosCheck geos;
  std::mt19937_64 random(11);
  Draft draft;
  draft.faces =
      test::WigglyCoverage{.columns = 6, .rows = 5, .vertices_per_face = 24, .per_unit = 1000, .seed = 3}.faces();
  for (std::size_t i = 0; i < draft.faces.size(); ++i) draft.villages.push_back(i % 6 < 3 ? 0 : 1);
  const Draft first = draft;
  const double ground = all_ground(draft);
  std::vector<Change> done;
  int refused = 0;
  const auto any_point = [&](const MultiPolygon& area, double beyond) {
    const shape::Box around = shape::bounds(area);
    const auto at = [&](double low, double high) {
      const double t = static_cast<double>(random() % 10001) / 10000;
      return low - beyond + t * (high - low + 2 * beyond);
    };
    return Point{at(around.min_x, around.max_x), at(around.min_y, around.max_y)};
  };
  for (int i = 0; i < edits; ++i) {
    const int face = static_cast<int>(random() % draft.faces.size());
    const auto& area = draft.faces[static_cast<std::size_t>(face)];
    Preview what = WhyNot{};
    if (!area.empty()) {
      switch (random() % 4) {
        case 0:
          what = preview(draft, Split{face, {any_point(area, 50), any_point(area, 0), any_point(area, 50)}});
          break;
        case 1:
          what = preview(draft, Merge{face, static_cast<int>(random() % draft.faces.size())});
          break;
        default: {
          shape::Ring lasso{any_point(area, 80), any_point(area, 80), any_point(area, 80)};
          lasso.push_back(lasso.front());
          what = preview(draft, MoveArea{lasso, face});
        }
      }
    }
    const auto* change = std::get_if<Change>(&what);
    if (change == nullptr) {
      ++refused;
      continue;
    }
    apply(draft, *change);
    done.push_back(*change);
    INFO("edit " << i);
    std::vector<MultiPolygon> changed;
    for (const auto& each : change->faces) {
      if (!each.after.empty()) changed.push_back(each.after);
    }
    const auto verdict = geos.judge(changed);
    REQUIRE(verdict.invalid == 0);
    REQUIRE(verdict.overlap < 1e-6);
    if (done.size() % 25 == 0) {
      const auto all = geos.judge(living(draft));
      REQUIRE(all.invalid == 0);
      REQUIRE(all.overlap < 1e-6);
      REQUIRE(all.area == Approx(all.union_area).epsilon(1e-12));
      // Borders move by less than a millimetre where lines cross them.
      REQUIRE(all_ground(draft) == Approx(ground).epsilon(1e-7));
    }
  }
  CHECK(done.size() > 20);
  CHECK(refused > 0);
  for (auto change = done.rbegin(); change != done.rend(); ++change) undo(draft, *change);
  CHECK(draft.faces == first.faces);
  CHECK(draft.villages == first.villages);
}
