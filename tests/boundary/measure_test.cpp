#include "boundary/measure.hpp"

#include <vector>

#include "catch.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::Point;

namespace {

Point typed(std::string_view text) {
  const auto what = typed_position(text, Point{100, 200});
  INFO(text);
  REQUIRE(std::holds_alternative<Point>(what));
  return std::get<Point>(what);
}

}  // namespace

TEST_CASE("lines, rings and directions have their measures") {
  const std::vector<Point> line{{0, 0}, {3, 4}, {3, 10}};
  CHECK(length(line) == Approx(11));
  CHECK(length({}) == 0);
  CHECK(enclosed_area(std::vector<Point>{{0, 0}, {0, 10}, {10, 10}, {10, 0}}) == Approx(100));
  CHECK(enclosed_area(line) == Approx(9));
  CHECK(bearing({0, 0}, {0, 5}) == 0);
  CHECK(bearing({0, 0}, {5, 0}) == Approx(90));
  CHECK(bearing({0, 0}, {-1, 1}) == Approx(315));
  CHECK(bearing({7, 7}, {7, 7}) == 0);
}

TEST_CASE("a bearing and a distance lead back to where they were measured") {
  for (double degrees = 0; degrees < 360; degrees += 7) {
    const Point to = at_bearing({500'000, 3'300'000}, 250, degrees);
    CHECK(bearing({500'000, 3'300'000}, to) == Approx(degrees).margin(0.001));
    CHECK(length(std::vector<Point>{{500'000, 3'300'000}, to}) == Approx(250).margin(0.001));
  }
}

TEST_CASE("positions are typed as coordinates, as an offset, or as a distance and a bearing") {
  CHECK(typed("512000.5, 3312000.25") == Point{512'000.5, 3'312'000.25});
  CHECK(typed(" 1 -2 ") == Point{1, -2});
  CHECK(typed("@10,-5.5") == Point{110, 194.5});
  CHECK(typed("@ 30 < 90") == Point{130, 200});
  CHECK(typed("＠30＜180") == Point{100, 170});
  CHECK(typed("＠３０．５＜１８０") == Point{100, 169.5});
  CHECK(typed("1.00049，+2") == Point{1, 2});
}

TEST_CASE("what is no position is refused with the text") {
  for (const char* text : {"", "12", "1,2,3", "abc", "1;2", "@", "@1<", "30<90", "1,,2", "nan,1", "1,inf", "1e10,0",
                           "+-1,2", "1<2", "@1<2<3", "1 2 x"}) {
    INFO(text);
    const auto what = typed_position(text, Point{});
    REQUIRE(std::holds_alternative<domain::Message>(what));
    CHECK(std::get<domain::Message>(what).args == std::vector<std::string>{text});
  }
  const auto relative = typed_position("@1,2", {});
  REQUIRE(std::holds_alternative<domain::Message>(relative));
  CHECK(std::get<domain::Message>(relative).id == "a relative position needs a point before it");
}
