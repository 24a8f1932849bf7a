#pragma once

#include <span>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/weights.hpp"

namespace lianxun::hotspot {

/// One number for the whole map, with its moments if the values were permuted at random over all areas.
struct GlobalStatistic {
  double value = 0;
  double expected = 0;
  double variance = 0;
  double z = 0;  // 0 where nothing can vary
  double p = 1;  // two-sided, normal
  std::vector<domain::Message> warnings;
};

/// Moran's I (Cliff and Ord 1981, randomisation moments). n counts every area, those without neighbours too. Throws
/// `std::invalid_argument` for weights with the area itself and for values that are not one finite number per row.
[[nodiscard]] GlobalStatistic moran(const Weights& weights, std::span<const double> values);

/// General G (Getis and Ord 1992), Σ w_ij x_i x_j / Σ_{i≠j} x_i x_j: high when high values lie together. Throws as
/// `moran` does, and for a negative value, which G has no meaning for.
[[nodiscard]] GlobalStatistic general_g(const Weights& weights, std::span<const double> values);

}  // namespace lianxun::hotspot
