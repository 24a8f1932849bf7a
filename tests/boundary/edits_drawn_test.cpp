#include "boundary/drafts.hpp"
#include "shape/predicates.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::Point;
using test::box;
using test::make;
using test::refusal;

namespace {

shape::Ring ring(double x, double y, double width, double height) { return box(x, y, width, height)[0].outer; }

}  // namespace

TEST_CASE("a line from border to border takes in what it encloses outside, and gives away what it cuts off") {
  Draft draft = test::squares();
  make(draft, Reshape{0, {{95, 20}, {120, 20}, {120, 40}, {95, 40}}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100 + 400));
  CHECK(shape::area(draft.faces[1]) == Approx(100 * 100 - 400));
  make(draft, Reshape{0, {{50, 105}, {50, 80}, {90, 80}, {90, 105}}});
  CHECK(shape::area(draft.faces[0]) == Approx(100 * 100 + 400 - 800));
  CHECK(shape::area(draft.faces[2]) == Approx(100 * 100 + 800));
  // Over the border and back: out on one side, in on the other.
  make(draft, Reshape{3, {{100, 120}, {90, 130}, {100, 140}, {110, 150}, {100, 160}}});
  CHECK(shape::area(draft.faces[3]) == Approx(100 * 100));
}

TEST_CASE("what a corner cuts off goes to the neighbour with the longer border") {
  Draft draft = test::squares();
  make(draft, Reshape{0, {{70, 101}, {101, 40}}});  // along 2 it is shorter than along 1
  CHECK(shape::area(draft.faces[2]) == Approx(100 * 100));
  CHECK(shape::area(draft.faces[0]) < 100 * 100 - 500);
}

TEST_CASE("a line that encloses nothing, or ground that cannot go, is refused") {
  const Draft draft = test::squares();
  const std::string nothing = "the line does not begin and end on the border of the grid";
  CHECK(refusal(preview(draft, Reshape{0, {{20, 20}, {60, 60}}})) == nothing);
  CHECK(refusal(preview(draft, Reshape{0, {{95, 20}, {120, 20}, {120, 40}}})) == nothing);
  CHECK(refusal(preview(draft, Reshape{3, {{120, 190}, {120, 220}, {140, 220}, {140, 190}}})) ==
        "this ground belongs to another village");
  CHECK(refusal(preview(draft, Reshape{4, {{120, 190}, {120, 220}, {140, 220}, {140, 190}}})) ==
        "no neighbour of the village could have what is cut off");
  CHECK(refusal(preview(draft, Reshape{0, {{50, -10}, {50, 20}, {80, 20}, {80, -10}}})) != "");
  CHECK(refusal(preview(draft, Reshape{0, {{50, -10}}})) == "a line needs two points");
  CHECK(refusal(preview(draft, Reshape{7, {{50, -10}, {50, 10}}})) == "there is no grid here");
}

TEST_CASE("a face that a drawn line crosses beyond the grid it is meant for stays as it is") {
  Draft draft = test::squares();
  const auto right = draft.faces[1];
  const auto what = preview(draft, Split{0, {{50, -10}, {50, 60}, {50, 250}}});
  for (const auto& each : std::get<Change>(what).faces) CHECK((each.face == 0 || each.face == 2 || each.face == 5));
  make(draft, Split{0, {{50, -10}, {50, 60}, {50, 250}}});
  const auto& above = draft.faces[2][0].outer;
  CHECK(above.size() == 6);  // one vertex more, where the new border ends
  CHECK(draft.faces[1] == right);
  // The lasso touches the corner of another grid, which has to give nothing.
  const auto moved = preview(draft, MoveArea{ring(140, 60, 20, 60), 1});
  for (const auto& each : std::get<Change>(moved).faces) CHECK((each.face == 1 || each.face == 3));
}

TEST_CASE("a drawn ring becomes a grid of its own") {
  Draft draft = test::squares();
  make(draft, NewGrid{ring(80, 80, 40, 40)});
  REQUIRE(draft.faces.size() == 6);
  CHECK(shape::area(draft.faces[5]) == Approx(1600));
  CHECK(draft.villages[5] == 0);
  for (const std::size_t face : {0, 1, 2, 3}) CHECK(shape::area(draft.faces[face]) == Approx(100 * 100 - 400));
  make(draft, NewGrid{ring(20, 20, 10, 10)});  // inside one grid
  CHECK(draft.faces[0][0].holes.size() == 1);
  make(draft, NewGrid{ring(-10, -10, 15, 15)});  // beyond the outline only what is ground
  CHECK(shape::area(draft.faces[7]) == Approx(25));
}

TEST_CASE("a grid is not drawn over two villages, over all of one, or in pieces") {
  const Draft draft = test::squares();
  CHECK(refusal(preview(draft, NewGrid{ring(20, 180, 40, 40)})) == "a grid cannot lie in two villages");
  CHECK(refusal(preview(draft, NewGrid{ring(-5, -5, 120, 110)})) ==
        "a grid would lose all its ground: merge it instead");
  CHECK(refusal(preview(draft, NewGrid{ring(500, 500, 10, 10)})) == "there is no ground inside the line");
  CHECK(refusal(preview(draft, NewGrid{ring(-5, 40, 110, 20)})) == "a grid would fall apart");
  CHECK(refusal(preview(draft, NewGrid{{{0, 0}, {1, 1}}})) == "an area needs three points");
  CHECK(
      refusal(preview(
          draft,
          NewGrid{{{-20, 20}, {20, 20}, {20, 30}, {-10, 30}, {-10, 50}, {20, 50}, {20, 60}, {-20, 60}, {-20, 20}}})) ==
      "the new grid would be in pieces");
}

TEST_CASE("places go to the grid beside them with little ground") {
  Draft draft = test::squares();
  const std::vector<Point> places{{80, 30}, {85, 60}, {70, 45}};
  make(draft, MovePlaces{places, 1});
  for (const Point p : places) CHECK(shape::locate(p, draft.faces[1]) == shape::Location::inside);
  const double moved = shape::area(draft.faces[1]) - 100 * 100;
  CHECK(moved > 3 * 100);
  CHECK(moved < 1200);
  CHECK(draft.faces[0].size() == 1);
}

TEST_CASE("places are not moved over another grid or village, nor where that cuts a grid in two") {
  Draft draft = test::squares();
  CHECK(refusal(preview(draft, MovePlaces{{{30, 30}}, 3})) ==
        "another grid lies between the place and the grid it is given to");
  CHECK(refusal(preview(draft, MovePlaces{{{30, 230}}, 3})) == "this ground belongs to another village");
  CHECK(refusal(preview(draft, MovePlaces{{{150, 150}}, 3})) == "the places are in the grid already");
  CHECK(refusal(preview(draft, MovePlaces{{{-30, 30}}, 3})) == "the place is in no grid");
  CHECK(refusal(preview(draft, MovePlaces{{}, 3})) == "choose places first");
  CHECK(refusal(preview(draft, MovePlaces{{{2, 50}}, 1})) == "a grid would fall apart");
  CHECK(refusal(preview(draft, MovePlaces{{{150, 150}}, 9})) == "there is no grid to give the area to");
}

TEST_CASE("each edit has a name, and says so when its lines cannot be") {
  CHECK(name(Split{}) == "split a grid");
  CHECK(name(MovePoint{}) == "move a vertex");
  const Draft draft = test::squares();
  const auto what = preview(draft, Split{0, {{50, -10}, {50, 1e12}}});
  const auto* why = std::get_if<WhyNot>(&what);
  REQUIRE(why != nullptr);
  CHECK(why->reason.id == "the lines cannot be put together: {}");
  CHECK(why->reason.args.size() == 1);
}
