#include "hotspot/global.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "hotspot/normal.hpp"
#include "hotspot/sample_checks.hpp"

namespace lianxun::hotspot {
namespace {

/// S0, S1 and S2 of Cliff and Ord: for symmetrical weights and others.
struct WeightSums {
  double s0 = 0;
  double s1 = 0;
  double s2 = 0;
};

double weight(const Weights& weights, std::int32_t i, std::int32_t j) {
  const auto [columns, values] = weights.row(i);
  const auto at = std::ranges::lower_bound(columns, j);
  return at == columns.end() || *at != j ? 0 : values[static_cast<std::size_t>(at - columns.begin())];
}

WeightSums weight_sums(const Weights& weights) {
  WeightSums sums;
  std::vector<double> row_and_column(static_cast<std::size_t>(weights.size()));
  for (std::int32_t i = 0; i < weights.size(); ++i) {
    const auto [columns, values] = weights.row(i);
    for (std::size_t k = 0; k < columns.size(); ++k) {
      sums.s0 += values[k];
      sums.s1 += values[k] * (values[k] + weight(weights, columns[k], i));
      row_and_column[static_cast<std::size_t>(i)] += values[k];
      row_and_column[static_cast<std::size_t>(columns[k])] += values[k];
    }
  }
  for (const double both : row_and_column) sums.s2 += both * both;
  return sums;
}

double cross_product(const Weights& weights, std::span<const double> values) {
  const std::vector<double> lag = spatial_lag(weights, values);
  double sum = 0;
  for (std::size_t i = 0; i < lag.size(); ++i) sum += values[i] * lag[i];
  return sum;
}

void standardise(GlobalStatistic& statistic) {
  // a variance that is the rounding of its terms is none
  if (!(statistic.variance > 1e-13 * statistic.expected * statistic.expected)) return;
  statistic.z = (statistic.value - statistic.expected) / std::sqrt(statistic.variance);
  statistic.p = two_sided_p(statistic.z);
}

}  // namespace

GlobalStatistic moran(const Weights& weights, std::span<const double> values) {
  check_values("Moran's I", weights, values);
  check_diagonal("Moran's I", weights, false);
  GlobalStatistic result{.warnings = sample_warnings(weights, values)};
  const auto n = static_cast<double>(values.size());
  const Deviations all = deviations(values);
  const auto [s0, s1, s2] = weight_sums(weights);
  if (n < 4 || !(all.squares > 0) || !(s0 > 0)) return result;

  double fourth = 0;
  for (const double d : all.values) fourth += d * d * d * d;
  const double kurtosis = n * fourth / (all.squares * all.squares);
  result.value = n / s0 * cross_product(weights, all.values) / all.squares;
  result.expected = -1 / (n - 1);
  const double plain = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const double peaked = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  result.variance = (plain - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - result.expected * result.expected;
  standardise(result);
  return result;
}

GlobalStatistic general_g(const Weights& weights, std::span<const double> values) {
  check_values("general G", weights, values);
  check_diagonal("general G", weights, false);
  if (const auto at = std::ranges::find_if(values, [](double x) { return x < 0; }); at != values.end())
    throw std::invalid_argument("general G: the value of area " + std::to_string(at - values.begin()) + " is negative");
  GlobalStatistic result{.warnings = sample_warnings(weights, values)};
  const auto n = static_cast<double>(values.size());
  double m1 = 0, m2 = 0, m3 = 0, m4 = 0;  // sums of powers
  for (const double x : values) {
    m1 += x;
    m2 += x * x;
    m3 += x * x * x;
    m4 += x * x * x * x;
  }
  const double pairs = m1 * m1 - m2;
  const auto [s0, s1, s2] = weight_sums(weights);
  if (n < 4 || !(pairs > 1e-13 * m2) || !(s0 > 0)) return result;

  result.value = cross_product(weights, values) / pairs;
  result.expected = s0 / (n * (n - 1));
  const double s00 = s0 * s0;
  const double b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s00;
  const double b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s00);
  const double b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s00);
  const double b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s00;
  const double b4 = s1 - s2 + s00;
  const double second = (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 * m1 * m1 * m1) /
                        (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
  result.variance = second - result.expected * result.expected;
  standardise(result);
  return result;
}

}  // namespace lianxun::hotspot
