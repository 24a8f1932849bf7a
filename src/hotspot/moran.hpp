#pragma once

#include <span>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/weights.hpp"

namespace lianxun::hotspot {

/// The kind of association by the signs of an area's deviation from the mean and of its neighbours' (Anselin 1995).
enum class Quadrant { none, high_high, low_low, high_low, low_high };

/// One entry for each area.
struct LocalMoran {
  std::vector<double> value;
  std::vector<double> expected;
  std::vector<double> variance;
  std::vector<double> z;
  std::vector<double> p;  // two-sided, normal
  std::vector<Quadrant> quadrant;
  std::vector<domain::Message> warnings;
};

/// I_i = (z_i / m2) Σ_j w_ij z_j (Anselin 1995, eq. 7), z the deviations and m2 their mean square; expectation and
/// variance given the area's own value, under random permutation of the others (Sokal et al. 1998; Bivand and Wong
/// 2018). Where nothing can vary z is 0 and p 1. Weights without the area itself. Throws `std::invalid_argument` for
/// weights with it and for values that are not one finite number per row.
[[nodiscard]] LocalMoran local_moran(const Weights& weights, std::span<const double> values);

}  // namespace lianxun::hotspot
