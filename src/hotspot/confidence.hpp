#pragma once

#include <span>
#include <vector>

#include "hotspot/permutation.hpp"

namespace lianxun::hotspot {

/// Whether an area is hot or cold, and at which level: 90, 95 or 99 per cent. As a number, -3 … 3.
enum class Confidence : signed char { cold99 = -3, cold95, cold90, none, hot90, hot95, hot99 };

[[nodiscard]] constexpr bool is_hot(Confidence confidence) { return confidence > Confidence::none; }
[[nodiscard]] constexpr bool is_cold(Confidence confidence) { return confidence < Confidence::none; }

/// `direction` above zero is hot, below zero cold; `p` two-sided, adjusted or not.
[[nodiscard]] constexpr Confidence confidence(double direction, double p) {
  const int level = p <= 0.01 ? 3 : p <= 0.05 ? 2 : p <= 0.1 ? 1 : 0;
  return static_cast<Confidence>(direction > 0 ? level : direction < 0 ? -level : 0);
}

/// By z and its p; false discovery rate over all areas if `fdr`. Throws `std::invalid_argument` for lengths that
/// differ.
[[nodiscard]] std::vector<Confidence> confidences(std::span<const double> z, std::span<const double> p, bool fdr);

/// By permutation; the direction is that of the smaller tail. Where z points the other way nothing is marked: an area
/// whose own value alone makes Gi* high is not called cold because its neighbours are low.
[[nodiscard]] std::vector<Confidence> confidences(std::span<const double> z, std::span<const Tails> tails, bool fdr);

}  // namespace lianxun::hotspot
