#include "sample/projection.hpp"

#include "catch.hpp"
#include "geo/datum.hpp"
#include "sample/random.hpp"
#include "sample/text_out.hpp"

using namespace lianxun;

TEST_CASE("the projection agrees with PROJ to 1e-10 degrees") {
  const geo::ToWgs84 proj("EPSG:4549");
  sample::Random random(1, "projection");
  for (int i = 0; i < 20'000; ++i) {
    const shape::Point p{random.between(310'000, 690'000), random.between(2'990'000, 3'450'000)};
    const shape::Point ours = sample::lon_lat_from_4549(p);
    const shape::Point theirs = proj(p);
    REQUIRE(ours.x == Approx(theirs.x).epsilon(0).margin(1e-10));
    REQUIRE(ours.y == Approx(theirs.y).epsilon(0).margin(1e-10));
  }
}

TEST_CASE("ten decimals of a degree give the same millimetre back") {
  const geo::ToCrs to_metres({domain::Datum::Kind::cgcs2000, {}}, "EPSG:4549");
  sample::Random random(1, "millimetres");
  for (int i = 0; i < 20'000; ++i) {
    const shape::Point p =
        sample::to_millimetres({random.between(656'000, 666'000), random.between(3'314'000, 3'322'000)});
    const shape::Point degrees = sample::lon_lat_from_4549(p);
    const shape::Point written{std::stod(sample::decimal(degrees.x, 10)), std::stod(sample::decimal(degrees.y, 10))};
    REQUIRE(sample::to_millimetres(to_metres(written)) == p);
  }
}

TEST_CASE("decimals are written without exponent, sign of zero or trailing zeros") {
  CHECK(sample::decimal(121.64, 10) == "121.64");
  CHECK(sample::decimal(-0.5, 3) == "-0.5");
  CHECK(sample::decimal(-0.0001, 3) == "0");
  CHECK(sample::decimal(40, 0) == "40");
  CHECK(sample::decimal(1e-9, 9) == "0.000000001");
}

TEST_CASE("CSV cells are quoted when they have to be") {
  CHECK(sample::csv_cell("plain") == "plain");
  CHECK(sample::csv_cell("a,b") == "\"a,b\"");
  CHECK(sample::csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
}
