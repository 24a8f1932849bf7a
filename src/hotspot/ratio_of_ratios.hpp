#pragma once

#include <string>

namespace lianxun::hotspot {

struct BeforeAfter {
  double before = 0;
  double after = 0;

  friend bool operator==(const BeforeAfter&, const BeforeAfter&) = default;
};

/// What can be said. Never that a patrol worked: only how its grids differ from others.
enum class Outcome { too_few, no_difference_shown, fewer_than_comparison, more_than_comparison };

/// English msgid, "no difference shown" and so on.
[[nodiscard]] std::string name(Outcome outcome);

/// (after / before) of the treated divided by (after / before) of the comparison, with its 95 % interval: 0.8 is a
/// fifth fewer than the comparison lets expect. The lengths of the two periods cancel out.
struct RatioOfRatios {
  double ratio = 1;
  double low = 0;  // of the interval
  double high = 0;
  Outcome outcome = Outcome::too_few;
  /// So low the true ratio would have to be to be shown in four of five such comparisons: above it, no difference shown
  /// does not mean no difference.
  double detectable = 0;
};

/// Fewer incidents, before and after together, on either side: too few.
inline constexpr double least_incidents = 10;

/// Normal on the log scale with variance overdispersion · Σ 1 / (count + 0.5), the relative incident rate ratio of
/// Wilson (2022) with the half of Haldane (1956) and Anscombe (1956) on each count, so that zero counts have one too.
/// `overdispersion`: the variance of the counts in parts of what Poisson's is. Throws `std::invalid_argument` for
/// counts that are negative or not finite, and for an overdispersion below 1 or not finite.
[[nodiscard]] RatioOfRatios ratio_of_ratios(const BeforeAfter& treated, const BeforeAfter& comparison,
                                            double overdispersion = 1);

}  // namespace lianxun::hotspot
