#include "boundary/edits/edits.hpp"
#include "boundary/boxes.hpp"
#include "boundary/check.hpp"
#include "catch.hpp"
#include "shape/coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using test::box;

namespace {

/// Three by one squares; the third is of another village.
Draft row() { return {{box(0, 0, 100, 100), box(100, 0, 100, 100), box(200, 0, 100, 100)}, {0, 0, 1}}; }

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
