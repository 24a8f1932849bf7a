// Expectations, variances and the cases in which nothing can vary. The oracle is the list of all permutations.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "catch.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/global.hpp"
#include "hotspot/moran.hpp"

using namespace lianxun;
using hotspot::Weights;

namespace {

struct Moments {
  double mean;
  double variance;
};

/// Of `statistic` over all orders of the values; `held` stays where it is.
template <class Statistic>
Moments over_all_orders(std::vector<double> values, Statistic statistic, std::size_t held = 99) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (i != held) places.push_back(i);
  std::vector<double> movable;
  for (const std::size_t i : places) movable.push_back(values[i]);
  std::ranges::sort(movable);
  double count = 0, sum = 0, squares = 0;
  do {
    for (std::size_t k = 0; k < places.size(); ++k) values[places[k]] = movable[k];
    const double value = statistic(values);
    ++count;
    sum += value;
    squares += value * value;
  } while (std::ranges::next_permutation(movable).found);
  return {sum / count, squares / count - sum / count * (sum / count)};
}

// seven areas, one without neighbours, weights not symmetrical
const Weights lopsided =
    row_standardised(hotspot::binary_weights({{1, 2}, {0, 2, 3}, {0}, {4, 5, 1}, {3}, {3, 0}, {}}));
const std::vector<double> skewed{3, 0, 14, 1, 2, 5, 0.5};

}  // namespace

TEST_CASE("Moran's I and general G have the moments of all permutations") {
  const auto statistic = GENERATE(&hotspot::moran, &hotspot::general_g);
  const auto result = statistic(lopsided, skewed);
  const Moments exact = over_all_orders(skewed, [&](const auto& x) { return statistic(lopsided, x).value; });
  CHECK(result.expected == Approx(exact.mean).epsilon(1e-10));
  CHECK(result.variance == Approx(exact.variance).epsilon(1e-10));
  CHECK(result.z == Approx((result.value - exact.mean) / std::sqrt(exact.variance)).epsilon(1e-10));
}

TEST_CASE("local Moran has the moments of all permutations of the others") {
  const auto result = local_moran(lopsided, skewed);
  for (std::size_t i = 0; i + 1 < skewed.size(); ++i) {
    const Moments exact = over_all_orders(
        skewed, [&](const auto& x) { return local_moran(lopsided, x).value[i]; }, i);
    CHECK(result.expected[i] == Approx(exact.mean).epsilon(1e-10));
    CHECK(result.variance[i] == Approx(exact.variance).epsilon(1e-10));
  }
}

TEST_CASE("the quadrant is that of an area and its neighbours") {
  using enum hotspot::Quadrant;
  const auto ring = hotspot::binary_weights({{1, 3}, {0, 2}, {1, 3}, {2, 0}});
  CHECK(local_moran(ring, std::vector<double>{9, 8, 0, 1}).quadrant[0] == none);  // 8 + 1 is twice the mean
  CHECK(local_moran(ring, std::vector<double>{9, 8, 0, 2}).quadrant ==
        std::vector{high_high, high_low, low_high, low_low});
}

TEST_CASE("z of Gi* is the deviation of its sum over all permutations, Gi's over those of the others") {
  const auto weights = with_self(lopsided, 0.7);
  const auto star = gi_star(weights, skewed);
  const auto plain = gi(lopsided, skewed);
  for (std::size_t i = 0; i < skewed.size(); ++i) {
    const auto sum = [&](const Weights& of) {
      return [&of, i](const std::vector<double>& x) {
        const auto [columns, values] = of.row(static_cast<int>(i));
        double total = 0;
        for (std::size_t k = 0; k < columns.size(); ++k) total += values[k] * x[static_cast<std::size_t>(columns[k])];
        return total;
      };
    };
    const Moments all = over_all_orders(skewed, sum(weights));
    CHECK(star.z[i] == Approx((sum(weights)(skewed) - all.mean) / std::sqrt(all.variance)).margin(1e-10));
    CHECK(star.p[i] == Approx(std::erfc(std::abs(star.z[i]) / std::sqrt(2))));
    if (lopsided.row(static_cast<int>(i)).columns.empty()) continue;
    const Moments others = over_all_orders(skewed, sum(lopsided), i);
    CHECK(plain.z[i] == Approx((sum(lopsided)(skewed) - others.mean) / std::sqrt(others.variance)).margin(1e-10));
  }
}

TEST_CASE("without variance every z is zero, every p one, and a warning says so") {
  const std::vector<double> equal(7, 0.1);
  for (const auto& result : {gi_star(with_self(lopsided), equal), gi(lopsided, equal)}) {
    CHECK(result.z == std::vector<double>(7, 0.0));
    CHECK(result.p == std::vector<double>(7, 1.0));
    REQUIRE(result.warnings.size() == 3);
    CHECK(result.warnings[0].args == std::vector<std::string>{"7", "30"});
    CHECK(result.warnings[1].args == std::vector<std::string>{"1"});
    CHECK(result.warnings[2].id == "all values are equal: nothing can be hot or cold");
  }
  CHECK(local_moran(lopsided, equal).z == std::vector<double>(7, 0.0));
  CHECK(moran(lopsided, equal).z == 0);
  CHECK(general_g(lopsided, equal).z == 0);
}

TEST_CASE("where all areas are neighbours of all, nothing is hot") {
  std::vector<std::vector<std::int32_t>> others(5);
  for (std::int32_t i = 0; i < 5; ++i)
    for (std::int32_t j = 0; j < 5; ++j)
      if (i != j) others[static_cast<std::size_t>(i)].push_back(j);
  const auto weights = row_standardised(with_self(hotspot::binary_weights(others)));
  const std::vector<double> x{1, 2, 3, 4, 50};
  CHECK(gi_star(weights, x).z == std::vector<double>(5, 0.0));
  CHECK(gi(hotspot::binary_weights(others), x).z == std::vector<double>(5, 0.0));
  CHECK(local_moran(hotspot::binary_weights(others), x).z == std::vector<double>(5, 0.0));
  CHECK(moran(hotspot::binary_weights(others), x).z == 0);
}

TEST_CASE("one area, two areas and one value among equal ones give numbers") {
  const std::vector<double> lone{0, 0, 9, 0, 0, 0, 0};
  for (const double z : gi(lopsided, lone).z) CHECK(std::isfinite(z));
  CHECK(gi(lopsided, lone).z[2] == 0);  // the others are equal
  for (const double z : local_moran(lopsided, lone).z) CHECK(std::isfinite(z));
  const auto pair = hotspot::binary_weights({{1}, {0}});
  for (const double z : gi(pair, std::vector<double>{1, 2}).z) CHECK(z == 0);
  for (const double z : gi_star(with_self(pair), std::vector<double>{1, 2}).z) CHECK(z == 0);
  CHECK(local_moran(pair, std::vector<double>{1, 2}).z == std::vector<double>{0, 0});
  CHECK(gi_star(with_self(hotspot::binary_weights({{}})), std::vector<double>{1}).z == std::vector<double>{0});
  CHECK(hotspot::gi_star({}, {}).z.empty());
}

TEST_CASE("values and weights that do not fit are refused, naming the area") {
  std::vector<double> x(7, 1);
  CHECK_THROWS_WITH(gi_star(lopsided, x), Catch::Matchers::Contains("area 0"));
  CHECK_THROWS_WITH(gi(with_self(lopsided), x), Catch::Matchers::Contains("area 0"));
  CHECK_THROWS_WITH(moran(with_self(lopsided), x), Catch::Matchers::Contains("area 0"));
  CHECK_THROWS_WITH(gi(lopsided, std::vector<double>(6)), Catch::Matchers::Contains("6 values for 7 areas"));
  x[4] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH(gi(lopsided, x), Catch::Matchers::Contains("area 4"));
  x[4] = -1;
  CHECK_THROWS_WITH(general_g(lopsided, x), Catch::Matchers::Contains("area 4"));
}
