#include "hotspot/permutation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "hotspot/contiguity.hpp"
#include "hotspot/redistribution.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using hotspot::Tails;
using hotspot::Weights;

namespace {

const Weights lopsided = hotspot::binary_weights({{1, 2}, {0, 2, 3}, {0}, {0, 1, 2, 4, 5, 6}, {3}, {3, 0}, {}});
const std::vector<double> skewed{3, 0, 14, 1, 2, 5, 1};

Weights bricks(int columns, int rows) {
  const test::WigglyCoverage coverage{.columns = columns, .rows = rows, .vertices_per_face = 6, .per_unit = 1000};
  return contiguity(shape::Coverage(coverage.faces()), hotspot::Contiguity::queen);
}

/// The share of all orders of the others in which the neighbours of area i sum as high, and as low, as they do.
Tails exact_tails(const Weights& weights, const std::vector<double>& x, int i) {
  const auto sum = [&](const std::vector<double>& of) {
    const auto [columns, values] = weights.row(i);
    double total = 0;
    for (std::size_t k = 0; k < columns.size(); ++k) total += values[k] * of[static_cast<std::size_t>(columns[k])];
    return total;
  };
  std::vector<double> others = x;
  others.erase(others.begin() + i);
  std::ranges::sort(others);
  const double observed = sum(x);
  double all = 0, high = 0, low = 0;
  do {
    std::vector<double> order = others;
    order.insert(order.begin() + i, x[static_cast<std::size_t>(i)]);
    const double total = sum(order);
    all += 1;
    high += total >= observed - 1e-9 ? 1 : 0;
    low += total <= observed + 1e-9 ? 1 : 0;
  } while (std::ranges::next_permutation(others).found);
  return {high / all, low / all};
}

void check_near_exact(const Weights& weights) {
  const int m = 200'000;
  const auto tails = permute(weights, skewed, {.permutations = m, .seed = 5});
  for (int i = 0; i < weights.size(); ++i) {
    const Tails exact = exact_tails(weights, skewed, i);
    INFO("area " << i);
    // five standard errors at their largest
    CHECK(tails[static_cast<std::size_t>(i)].high == Approx(exact.high).margin(5 * 0.5 / std::sqrt(m)));
    CHECK(tails[static_cast<std::size_t>(i)].low == Approx(exact.low).margin(5 * 0.5 / std::sqrt(m)));
  }
}

}  // namespace

TEST_CASE("permutation approaches the share of all permutations of the others") {
  SECTION("binary") { check_near_exact(lopsided); }
  SECTION("standardised, with the area itself") { check_near_exact(row_standardised(with_self(lopsided))); }
  SECTION("weights that differ within a row") {
    Weights weights = with_self(lopsided, 3);
    for (std::size_t k = 0; k < weights.values.size(); ++k) weights.values[k] += static_cast<double>(k % 3);
    check_near_exact(weights);
  }
}

TEST_CASE("a pseudo p is never zero, and one without neighbours") {
  const auto tails = permute(lopsided, skewed, {.permutations = 1, .seed = 1});
  for (const Tails& tail : tails) CHECK(std::min(tail.high, tail.low) >= 0.5);
  CHECK(tails[6] == Tails{1, 1});
  CHECK(Tails{0.03, 0.98}.two_sided() == 0.06);
  CHECK(Tails{0.03, 0.98}.direction() == 1);
  CHECK(Tails{0.98, 0.03}.direction() == -1);
  CHECK(Tails{0.7, 0.7}.two_sided() == 1);
  CHECK(Tails{0.7, 0.7}.direction() == 0);
}

TEST_CASE("equal values are ties everywhere, whatever their rounding") {
  for (const Tails& tail : permute(bricks(6, 6), std::vector<double>(36, 0.1), {.permutations = 99}))
    CHECK(tail == Tails{1, 1});
}

TEST_CASE("the same seed gives the same tails with any number of threads, another seed others") {
  const Weights weights = bricks(12, 10);
  std::vector<double> x(120);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<double>(i * i * 7 % 31);
  Weights uneven = weights;
  uneven.values[3] = 2;
  for (const Weights& each : {weights, uneven}) {
    const auto one = permute(each, x, {.permutations = 1999, .seed = 3, .threads = 1});
    CHECK(one == permute(each, x, {.permutations = 1999, .seed = 3, .threads = 4}));
    CHECK(one != permute(each, x, {.permutations = 1999, .seed = 4, .threads = 1}));
  }
  const std::vector<double> sizes(120, 2.5);
  const auto redistributed = redistribute(with_self(weights), x, sizes, {.permutations = 1999, .threads = 1});
  CHECK(redistributed == redistribute(with_self(weights), x, sizes, {.permutations = 1999, .threads = 3}));
}

TEST_CASE("redistributed cases follow the binomial law of their neighbourhood") {
  const Weights weights = with_self(lopsided);
  const std::vector<double> sizes{1, 4, 2, 0.5, 9, 3, 0};
  const std::vector<double> counts{3, 0, 4, 1, 2, 5, 8};  // the last has no denominator and is left out
  const int m = 100'000;
  const auto tails = redistribute(weights, counts, sizes, {.permutations = m, .seed = 2});
  for (std::size_t i = 0; i < 6; ++i) {
    double observed = 0;
    double share = 0;
    for (const std::int32_t j : weights.row(static_cast<int>(i)).columns) {
      observed += j == 6 ? 0 : counts[static_cast<std::size_t>(j)];
      share += sizes[static_cast<std::size_t>(j)] / 19.5;
    }
    double high = 0;
    for (double k = observed; k <= 15; ++k)
      high +=
          std::tgamma(16) / std::tgamma(k + 1) / std::tgamma(16 - k) * std::pow(share, k) * std::pow(1 - share, 15 - k);
    INFO("area " << i);
    CHECK(tails[i].high == Approx(high).margin(5 * 0.5 / std::sqrt(m)));
  }
  CHECK(tails[6] == Tails{1, 1});
  CHECK(redistribute(weights, std::vector<double>(7), sizes, {})[0] == Tails{1, 1});
}

TEST_CASE("what cannot be permuted is refused") {
  CHECK_THROWS_AS(permute(lopsided, skewed, {.permutations = 0}), std::invalid_argument);
  CHECK_THROWS_AS(permute(lopsided, skewed, {.threads = 0}), std::invalid_argument);
  CHECK_THROWS_AS(permute(lopsided, std::vector<double>(3), {}), std::invalid_argument);
  CHECK_THROWS_AS(hotspot::permute_sums(skewed, skewed, std::vector<std::int32_t>(7, 7), {}), std::invalid_argument);
  const Weights weights = with_self(lopsided);
  const std::vector<double> ones(7, 1);
  CHECK_THROWS_WITH(redistribute(weights, std::vector<double>{0, 0, 1.5, 0, 0, 0, 0}, ones, {}),
                    Catch::Matchers::Contains("area 2"));
  CHECK_THROWS_WITH(redistribute(weights, ones, std::vector<double>{0, 0, 1.5, -1, 0, 0, 0}, {}),
                    Catch::Matchers::Contains("area 3"));
  CHECK_THROWS_AS(redistribute(lopsided, ones, ones, {}), std::invalid_argument);
  CHECK(hotspot::enough_permutations(171, 0.05) == 6839);
}
