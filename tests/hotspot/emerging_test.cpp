#include "hotspot/emerging.hpp"

#include <cmath>
#include <limits>
#include <set>

#include "catch.hpp"
#include "hotspot/contiguity.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/normal.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using hotspot::Confidence;
using hotspot::Cube;
using hotspot::Emerging;
using hotspot::Pattern;

namespace {

hotspot::Weights town() {
  const test::WigglyCoverage coverage{.columns = 8, .rows = 8, .vertices_per_face = 6, .per_unit = 1000};
  return contiguity(shape::Coverage(coverage.faces()), hotspot::Contiguity::queen);
}

/// The pattern of a series of z.
Pattern pattern_of(const std::vector<double>& z) {
  std::vector<Confidence> bins;
  for (const double each : z) bins.push_back(hotspot::confidence(each, hotspot::two_sided_p(each)));
  return classify(bins, hotspot::mann_kendall(z));
}

}  // namespace

TEST_CASE("each of the seventeen classes is reached") {
  using enum Pattern;
  const auto [series, hot, cold] = GENERATE(table<std::vector<double>, Pattern, Pattern>({
      {{0, 1, 0, 1, 0, 1, 0, 1, 0, 3}, new_hot, new_cold},
      {{0, -3, 0, 1, 0, 1, 0, 1, 0, 3}, new_hot, new_cold},  // once the opposite, and new all the same
      {{0, 1, 0, 1, 0, 1, 0, 1, 3, 3}, consecutive_hot, consecutive_cold},
      {{0, 3, 4, 5, 6, 7, 8, 9, 10, 11}, intensifying_hot, intensifying_cold},
      {{3, 4, 3, 4, 3, 4, 3, 0, 3, 4}, persistent_hot, persistent_cold},
      {{12, 11, 10, 9, 8, 7, 6, 0, 4, 3}, diminishing_hot, diminishing_cold},
      {{0, 3, 0, 3, 0, 3, 0, 1, 0, 3}, sporadic_hot, sporadic_cold},
      {{0, 3, 0, 3, -3, 3, 0, 1, 0, 3}, oscillating_hot, oscillating_cold},
      {{3, 4, 3, 4, 3, 4, 3, 4, 3, 0}, historical_hot, historical_cold},
      {{3, 4, 3, 4, 3, 4, 3, 4, 3, -3}, historical_hot, historical_cold},
      {{0, 3, 3, 3, 3, -3, 3, 3, 3, 1}, none, none},
      {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, none, none},
  }));
  CHECK(pattern_of(series) == hot);
  std::vector<double> opposite = series;
  for (double& z : opposite) z = -z;
  CHECK(pattern_of(opposite) == cold);
}

TEST_CASE("every class has a name of its own") {
  std::set<std::string> names;
  for (int i = 0; i <= static_cast<int>(Pattern::historical_cold); ++i)
    names.insert(hotspot::name(static_cast<Pattern>(i)));
  CHECK(names.size() == 17);
  CHECK(names.contains("no pattern"));
  CHECK(names.contains("oscillating cold spot"));
}

TEST_CASE("Gi* in space and time is Gi* with the weights of the cube written out") {
  const auto neighbours = town();
  const int steps = 11;
  const int back = GENERATE(0, 1, 3);
  Cube cube{64, steps, {}};
  for (int i = 0; i < 64 * steps; ++i) cube.counts.push_back(i * 37 % 23 + (i % 50 == 0 ? 40 : 0));
  std::vector<std::vector<std::int32_t>> bins;
  for (int area = 0; area < 64; ++area)
    for (int t = 0; t < steps; ++t) {
      std::vector<std::int32_t> row;
      for (int past = std::max(0, t - back); past <= t; ++past) {
        if (past != t) row.push_back(area * steps + past);
        for (const std::int32_t other : neighbours.row(area).columns) row.push_back(other * steps + past);
      }
      bins.push_back(row);
    }
  const auto written_out = with_self(hotspot::binary_weights(bins));
  const auto expected = gi_star(written_out, cube.counts);

  const hotspot::PermutationOptions permutation{.permutations = 999, .seed = 4};
  const auto result = std::get<Emerging>(
      emerging(neighbours, cube, {.steps_back = back, .fdr = false, .trend_level = 0.05, .permutation = permutation}));
  REQUIRE(result.z.size() == expected.z.size());
  for (std::size_t i = 0; i < result.z.size(); ++i) CHECK(result.z[i] == Approx(expected.z[i]).margin(1e-9));
  CHECK(result.bins == hotspot::confidences(expected.z, permute(written_out, cube.counts, permutation), false));
  const auto analytic = std::get<Emerging>(
      emerging(neighbours, cube, {.steps_back = back, .fdr = true, .trend_level = 0.05, .permutation = std::nullopt}));
  CHECK(analytic.bins == hotspot::confidences(expected.z, expected.p, true));
}

TEST_CASE("a quarter where trouble grows intensifies, one where it has begun is consecutive") {
  const int steps = 20;
  Cube cube{64, steps, {}};
  for (int area = 0; area < 64; ++area)
    for (int t = 0; t < steps; ++t) {
      const bool growing = area % 8 < 3 && area / 8 < 3;
      const bool beginning = area % 8 > 4 && area / 8 > 4 && t >= 18;
      const int quiet = (area * 7 + t * 13) % 5;
      cube.counts.push_back(quiet + (growing ? 20 + 2 * t : 0) + (beginning ? 50 : 0));
    }
  const auto result = std::get<Emerging>(emerging(town(), cube));
  CHECK(result.patterns[9] == Pattern::intensifying_hot);
  CHECK(result.patterns[54] == Pattern::consecutive_hot);
  CHECK(hotspot::is_hot(result.bins[54 * steps + 19]));
  CHECK(result.warnings.empty());
}

TEST_CASE("fewer than ten steps are refused, saying what to do") {
  const auto refusal = std::get<domain::Refusal>(emerging(town(), {64, 9, std::vector<double>(64 * 9)}));
  CHECK(refusal.args == std::vector<std::string>{"10", "9"});
  CHECK_THAT(refusal.id, Catch::Matchers::Contains("choose a longer period"));
}

TEST_CASE("an even cube has no pattern and says why") {
  const auto result = std::get<Emerging>(emerging(town(), {64, 10, std::vector<double>(640, 0.1)}));
  CHECK(result.patterns == std::vector<Pattern>(64, Pattern::none));
  CHECK(result.z == std::vector<double>(640, 0.0));
  REQUIRE(result.warnings.size() == 1);
}

TEST_CASE("a cube that does not fit is refused") {
  CHECK_THROWS_AS(emerging(town(), {63, 10, std::vector<double>(630)}), std::invalid_argument);
  CHECK_THROWS_AS(emerging(town(), {64, 10, std::vector<double>(639)}), std::invalid_argument);
  CHECK_THROWS_AS(emerging(town(), {64, -10, {}}), std::invalid_argument);
  Cube cube{64, 10, std::vector<double>(640)};
  cube.counts[77] = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_WITH(emerging(town(), cube), Catch::Matchers::Contains("bin 77"));
}
