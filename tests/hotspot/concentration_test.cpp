#include "hotspot/concentration.hpp"

#include <cmath>

#include "catch.hpp"
#include "hotspot/random.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;

namespace {

/// Half the mean difference between two places, in parts of the mean: what the usual Gini coefficient is.
double gini_by_pairs(const std::vector<std::int64_t>& counts) {
  double differences = 0;
  double sum = 0;
  for (const auto a : counts) {
    sum += double(a);
    for (const auto b : counts) differences += std::abs(double(a - b));
  }
  return differences / (2 * double(counts.size()) * sum);
}

}  // namespace

TEST_CASE("with more incidents than places the coefficient is the usual one") {
  Random random(5, 0);
  std::vector<std::int64_t> counts;
  for (int i = 0; i < 60; ++i) counts.push_back(random.below(5) * random.below(9));
  const auto all = concentration(counts, counts.size());
  REQUIRE(all.incidents > 60);
  CHECK(all.gini.value() == Approx(gini_by_pairs(counts)));
}

TEST_CASE("few incidents on many places are even when no two share a place") {
  CHECK(concentration(std::vector<std::int64_t>(10, 1), 1000).gini.value() == Approx(0).margin(1e-9));
  CHECK(gini_by_pairs([] {
          std::vector<std::int64_t> counts(1000, 0);
          std::fill_n(counts.begin(), 10, 1);
          return counts;
        }()) == Approx(0.99));
  CHECK(concentration({10}, 1000).gini.value() == Approx(0.9));
  CHECK(concentration({5, 5}, 1000).gini.value() == Approx(0.8));
}

TEST_CASE("half of the incidents are in two of ten places") {
  const auto all = concentration({1, 4, 0, 2, 1, 2}, 10);
  CHECK(all.counts == std::vector<std::int64_t>{4, 2, 2, 1, 1});
  CHECK(places_with(all, 0.5) == Approx(0.2));
  CHECK(places_with(all, 0.6) == Approx(0.2));
  CHECK(places_with(all, 0.61) == Approx(0.3));
  CHECK(places_with(all, 1) == Approx(0.5));
  CHECK(places_with(all, 0) == 0);
  CHECK(incidents_in(all, 0.2) == Approx(0.6));
  CHECK(incidents_in(all, 0.25) == Approx(0.7));
  CHECK(incidents_in(all, 1) == Approx(1));
}

TEST_CASE("without incidents there is no concentration, and what cannot be is refused") {
  const auto none = concentration({0, 0}, 5);
  CHECK_FALSE(none.gini);
  CHECK(places_with(none, 0.5) == 0);
  CHECK(incidents_in(none, 0.5) == 0);
  CHECK_FALSE(concentration({}, 0).gini);
  CHECK_THROWS_AS(concentration({1, 1}, 1), std::invalid_argument);
  CHECK_THROWS_AS(concentration({-1}, 1), std::invalid_argument);
  CHECK_THROWS_AS(places_with(none, 1.5), std::invalid_argument);
}
