#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/weights.hpp"

namespace lianxun::hotspot {

/// Below it the normal approximation of z is rough.
inline constexpr int few_areas = 30;

/// What the statistics of this folder ask of their input. Throws `std::invalid_argument`, beginning with `statistic`,
/// unless there is one finite value for each row of the weights.
void check_values(const std::string& statistic, const Weights& weights, std::span<const double> values);

/// Throws `std::invalid_argument` for the first row whose diagonal is set although it must not be, or the converse.
void check_diagonal(const std::string& statistic, const Weights& weights, bool with_self);

/// What makes z doubtful: fewer than `few_areas` areas, areas without a neighbour.
[[nodiscard]] std::vector<domain::Message> weight_warnings(const Weights& weights);

/// `weight_warnings`, and values that are equal everywhere.
[[nodiscard]] std::vector<domain::Message> sample_warnings(const Weights& weights, std::span<const double> values);
[[nodiscard]] domain::Message equal_values_warning();

/// Mean, and deviations from it: exactly zero all when the values are equal.
struct Deviations {
  double mean = 0;
  std::vector<double> values;
  double squares = 0;  // sum of squares
};
[[nodiscard]] Deviations deviations(std::span<const double> values);

/// Σ_j w_ij x_j for each row.
[[nodiscard]] std::vector<double> spatial_lag(const Weights& weights, std::span<const double> values);

}  // namespace lianxun::hotspot
