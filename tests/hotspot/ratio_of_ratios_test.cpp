#include "hotspot/ratio_of_ratios.hpp"

#include <cmath>
#include <set>

#include "catch.hpp"

using namespace lianxun::hotspot;

TEST_CASE("a ratio of ratios worked by hand") {
  const auto result = ratio_of_ratios({99.5, 49.5}, {199.5, 199.5});
  CHECK(result.ratio == Approx(0.5));
  const double error = std::sqrt(1 / 100.0 + 1 / 50.0 + 2 / 200.0);
  CHECK(result.low == Approx(0.5 * std::exp(-1.96 * error)).epsilon(1e-4));
  CHECK(result.high == Approx(0.5 * std::exp(1.96 * error)).epsilon(1e-4));
  CHECK(result.detectable == Approx(std::exp(-2.8016 * error)).epsilon(1e-4));
  CHECK(result.outcome == Outcome::fewer_than_comparison);
}

TEST_CASE("periods of different length cancel out, and swapping the sides inverts the ratio") {
  CHECK(ratio_of_ratios({99.5, 9.5}, {199.5, 19.5}).ratio == Approx(1));
  const auto there = ratio_of_ratios({40, 30}, {55, 70});
  const auto back = ratio_of_ratios({55, 70}, {40, 30});
  CHECK(there.ratio * back.ratio == Approx(1));
  CHECK(there.low * back.high == Approx(1));
}

TEST_CASE("what the interval leaves open is not called a difference") {
  CHECK(ratio_of_ratios({40, 35}, {40, 40}).outcome == Outcome::no_difference_shown);
  CHECK(ratio_of_ratios({40, 90}, {40, 40}).outcome == Outcome::more_than_comparison);
  CHECK(ratio_of_ratios({90, 40}, {90, 90}).outcome == Outcome::fewer_than_comparison);
  CHECK(ratio_of_ratios({90, 40}, {90, 90}, 4).outcome == Outcome::no_difference_shown);
  CHECK(ratio_of_ratios({5, 4}, {1000, 1000}).outcome == Outcome::too_few);
  CHECK(ratio_of_ratios({1000, 100}, {5, 4}).outcome == Outcome::too_few);
}

TEST_CASE("zero counts have a wide interval instead of none") {
  const auto nothing_after = ratio_of_ratios({12, 0}, {100, 100});
  CHECK(nothing_after.ratio > 0);
  CHECK(std::isfinite(nothing_after.high));
  const auto nothing = ratio_of_ratios({0, 0}, {0, 0});
  CHECK(nothing.ratio == 1);
  CHECK(nothing.outcome == Outcome::too_few);
}

TEST_CASE("counts that cannot be are refused") {
  CHECK_THROWS_AS(ratio_of_ratios({-1, 1}, {1, 1}), std::invalid_argument);
  CHECK_THROWS_AS(ratio_of_ratios({1, NAN}, {1, 1}), std::invalid_argument);
  CHECK_THROWS_AS(ratio_of_ratios({1, 1}, {1, 1}, 0.5), std::invalid_argument);
}

TEST_CASE("every outcome has words of its own") {
  std::set<std::string> names;
  for (int i = 0; i <= static_cast<int>(Outcome::more_than_comparison); ++i)
    names.insert(name(static_cast<Outcome>(i)));
  CHECK(names.size() == 4);
  CHECK_FALSE(names.contains(""));
}
