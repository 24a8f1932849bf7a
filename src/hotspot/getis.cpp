#include "hotspot/getis.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/normal.hpp"
#include "hotspot/sample_checks.hpp"

namespace lianxun::hotspot {
namespace {

constexpr double rounding = 1e-13;  // of a difference, in parts of its terms

struct RowSums {
  double weights = 0;
  double squares = 0;
};

RowSums row_sums(const Weights& weights, int i) {
  RowSums sums;
  for (const double w : weights.row(i).values) {
    sums.weights += w;
    sums.squares += w * w;
  }
  return sums;
}

/// z of a weighted sum of deviations from the mean.
double standardised(double n, double deviation, double sum, RowSums row) {
  const double spread = n * row.squares - row.weights * row.weights;
  if (!(deviation > 0) || !(n > 1) || spread <= rounding * n * row.squares) return 0;
  return sum / (deviation * std::sqrt(spread / (n - 1)));
}

LocalG with_p(std::vector<double> z, std::vector<domain::Message> warnings) {
  LocalG result{std::move(z), {}, std::move(warnings)};
  result.p.resize(result.z.size());
  std::ranges::transform(result.z, result.p.begin(), two_sided_p);
  return result;
}

}  // namespace

double gi_star_z(const Population& all, double weighted_sum, double weight_sum, double weight_squares) {
  return standardised(all.n, all.deviation, weighted_sum - all.mean * weight_sum, {weight_sum, weight_squares});
}

LocalG gi_star(const Weights& weights, std::span<const double> values) {
  check_values("Gi*", weights, values);
  check_diagonal("Gi*", weights, true);
  const Deviations all = deviations(values);
  const auto n = static_cast<double>(values.size());
  const double deviation = std::sqrt(all.squares / n);
  std::vector<double> z = spatial_lag(weights, all.values);
  for (std::size_t i = 0; i < z.size(); ++i)
    z[i] = standardised(n, deviation, z[i], row_sums(weights, static_cast<int>(i)));
  return with_p(std::move(z), sample_warnings(weights, values));
}

LocalG gi(const Weights& weights, std::span<const double> values) {
  check_values("Gi", weights, values);
  check_diagonal("Gi", weights, false);
  const Deviations all = deviations(values);
  const double others = static_cast<double>(values.size()) - 1;
  std::vector<double> z = spatial_lag(weights, all.values);
  for (std::size_t i = 0; i < z.size(); ++i) {
    // the deviations sum to zero: those of the others to minus that of the area
    const double mean = -all.values[i] / others;
    const double variance = (all.squares - all.values[i] * all.values[i]) / others - mean * mean;
    const RowSums row = row_sums(weights, static_cast<int>(i));
    const bool vary = variance > rounding * all.squares;
    z[i] = vary ? standardised(others, std::sqrt(variance), z[i] - mean * row.weights, row) : 0;
  }
  return with_p(std::move(z), sample_warnings(weights, values));
}

}  // namespace lianxun::hotspot
