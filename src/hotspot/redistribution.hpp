#pragma once

#include <span>
#include <vector>

#include "hotspot/permutation.hpp"

namespace lianxun::hotspot {

/// Permutation for rates. Under chance each case falls into an area with a probability in proportion to its denominator
/// (multinomial, the number of cases kept): points scattered uniformly make no large area hot when the denominator is
/// area. Permuting rates between areas would: a small area's rate varies more than a large one's.
///
/// The tails are those of Σ_j w_ij count_j, the cases in an area and around it: with binary weights the rate of that
/// neighbourhood as a whole. An area without denominator has no rate: its cases are left out and its tails are 1.
/// Weights contain the area itself, as for Gi*. Throws `std::invalid_argument` for weights without it, for counts that
/// are not whole numbers from 0 to 2^31, and for denominators that are negative or not finite.
[[nodiscard]] std::vector<Tails> redistribute(const Weights& weights, std::span<const double> counts,
                                              std::span<const double> denominators, const PermutationOptions& options);

}  // namespace lianxun::hotspot
