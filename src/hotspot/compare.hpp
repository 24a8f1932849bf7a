#pragma once

namespace lianxun::hotspot {

/// How two counts differ, as rates by their exposures.
struct Change {
  double now = 0;
  double before = 0;
  double ratio = 1;            // of the rates, now to before; infinite when only `before` is 0, NaN when both are
  double low = 0;              // the interval of the ratio; 0 when `now` is 0
  double high = 0;             // infinite when `before` is 0
  bool beyond_chance = false;  // the interval excludes 1
};

/// Two Poisson counts, each with the length of its period or another exposure in the same unit. Given their sum, `now`
/// is binomial with π = ρ e1 / (ρ e1 + e0) for the ratio of rates ρ (Przyborowski and Wilenski 1940); the interval is
/// that of Clopper and Pearson (1934) for π, turned into ρ. It covers the true ratio at least as often as `level` says,
/// small counts included. Counts that follow each other (a campaign, one quarrelling neighbour) vary more than Poisson
/// counts do, and seem to change more often than they do.
///
/// Throws `std::invalid_argument` for a count that is not a whole number from 0 to 2^53, for an exposure that is not
/// positive and finite and for a level outside (0, 1).
[[nodiscard]] Change compare(double now, double before, double exposure_now = 1, double exposure_before = 1,
                             double level = 0.95);

}  // namespace lianxun::hotspot
