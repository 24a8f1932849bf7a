#pragma once

#include <span>
#include <vector>

namespace lianxun::hotspot {

/// Adjusted p (Benjamini and Hochberg 1995), in the order given: the smallest false discovery rate at which each would
/// be a discovery. Throws `std::invalid_argument` for a p outside [0, 1].
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p);

}  // namespace lianxun::hotspot
