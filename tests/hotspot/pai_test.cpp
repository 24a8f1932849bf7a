#include "hotspot/pai.hpp"

#include <vector>

#include "catch.hpp"
#include "hotspot/random.hpp"

using namespace lianxun;
using hotspot::score;
using Values = std::vector<double>;

TEST_CASE("a table worked by hand: hit rate, PAI and PEI*") {
  const Values areas{1, 1, 2, 4};
  const Values happened{3, 1, 2, 8};  // 3, 1, 1 and 2 for each square metre
  // a quarter of the area: all of the first, and a third of the two that tie
  const auto quarter = score(Values{10, 5, 5, 0}, happened, areas, 0.25).value();
  CHECK(quarter.hit_rate == Approx(4.0 / 14));
  CHECK(quarter.pai == Approx(4.0 / 14 / 0.25));
  CHECK(quarter.pei == Approx(4.0 / 5));  // best: the first and a quarter of the last
  const auto half = score(Values{10, 5, 6, 0}, happened, areas, 0.5).value();
  CHECK(half.hit_rate == Approx(6.0 / 14));
  CHECK(half.pei == Approx(6.0 / 9));
  CHECK(score(Values{10, 5, 5, 0}, happened, areas, 1).value().pai == Approx(1));
}

TEST_CASE("a perfect ranking has PEI* 1, none has more, and one that knows nothing has PAI 1") {
  hotspot::Random random(8, 0);
  for (int round = 0; round < 50; ++round) {
    Values areas;
    Values happened;
    Values density;
    Values guess;
    for (int i = 0; i < 40; ++i) {
      areas.push_back(1 + random.below(50));
      happened.push_back(random.below(3) * random.below(4));
      density.push_back(happened.back() / areas.back());
      guess.push_back(random.below(10));
    }
    happened[0] = 1;
    density[0] = 1 / areas[0];
    for (const double share : {0.01, 0.1, 0.5, 1.0}) {
      const auto perfect = score(density, happened, areas, share).value();
      CHECK(perfect.pei == Approx(1));
      CHECK(score(guess, happened, areas, share).value().pei <= 1 + 1e-12);
      CHECK(score(guess, happened, areas, share).value().pai <= perfect.pai + 1e-12);
      CHECK(score(Values(40, 3), happened, areas, share).value().pai == Approx(1));
    }
  }
}

TEST_CASE("where nothing happened nothing is scored, and what cannot be is refused") {
  CHECK_FALSE(score(Values{1, 2}, Values{0, 0}, Values{1, 1}, 0.5));
  CHECK_FALSE(score({}, {}, {}, 0.5));
  CHECK_THROWS_AS(score(Values{1}, Values{1, 1}, Values{1, 1}, 0.5), std::invalid_argument);
  CHECK_THROWS_AS(score(Values{1}, Values{1}, Values{0}, 0.5), std::invalid_argument);
  CHECK_THROWS_AS(score(Values{1}, Values{-1}, Values{1}, 0.5), std::invalid_argument);
  CHECK_THROWS_AS(score(Values{1}, Values{1}, Values{1}, 0), std::invalid_argument);
  CHECK_THROWS_WITH(score(Values{1, NAN}, Values{1, 1}, Values{1, 1}, 0.5), Catch::Matchers::Contains("area 1"));
}
