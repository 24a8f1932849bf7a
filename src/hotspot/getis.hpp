#pragma once

#include <span>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/weights.hpp"

namespace lianxun::hotspot {

/// One entry for each area: z of the local statistic and its two-sided p by the normal distribution. Where nothing can
/// vary (equal values, no neighbours, every area a neighbour of equal weight) z is 0 and p 1.
struct LocalG {
  std::vector<double> z;
  std::vector<double> p;
  std::vector<domain::Message> warnings;
};

/// Gi* of Ord and Getis (1995), eq. 14 in its standardised form: with the mean and the deviation (divisor n) of all
/// values, z_i = (Σ_j w_ij x_j - mean W_i) / (s sqrt((n Σ_j w_ij² - W_i²) / (n - 1))). The weights contain the area
/// itself. Throws `std::invalid_argument` for weights without it and for values that are not one finite number per row.
[[nodiscard]] LocalG gi_star(const Weights& weights, std::span<const double> values);

/// Gi: the same without the area itself, in the weights, the mean and the deviation. Throws as `gi_star` does, and for
/// weights with the area itself.
[[nodiscard]] LocalG gi(const Weights& weights, std::span<const double> values);

/// What the z of Gi* needs to know of the values and of a row, for those who sum without `Weights`.
struct Population {
  double n = 0;
  double mean = 0;
  double deviation = 0;  // divisor n
};
[[nodiscard]] double gi_star_z(const Population& all, double weighted_sum, double weight_sum, double weight_squares);

}  // namespace lianxun::hotspot
