#pragma once

#include <optional>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/comparison_grids.hpp"
#include "hotspot/ratio_of_ratios.hpp"
#include "hotspot/select.hpp"

namespace lianxun::hotspot {

struct EffectQuestion {
  std::vector<int> treated;  // positions of grids in the ground's boundaries
  Period before{};
  Period after{};
  int for_each = 5;  // comparison grids for each treated one
};

/// What changed in grids that were patrolled, beside grids that were not. Grids were not chosen by lot, so it is no
/// proof: what else was different in them is in the ratio too.
struct Effect {
  std::vector<int> treated;
  std::vector<int> comparison;
  std::vector<int> around;
  BeforeAfter in_treated{};
  BeforeAfter in_comparison{};
  BeforeAfter in_around{};
  RatioOfRatios change{};  // of the treated grids
  /// The same from all the time that is known before `before` instead: grids chosen for a peak are judged by what had
  /// been usual. None where the records do not reach back as long as `before` lasts.
  std::optional<RatioOfRatios> since_usual{};
  bool at_peak = false;    // the treated grids had more before than had been usual: trust `since_usual`
  RatioOfRatios nearby{};  // of those around them: fewer is diffusion of benefit, more displacement
  /// The weighted displacement quotient of Bowers and Johnson (2003), when fewer were shown: below 0 displacement,
  /// below -1 more than was gained, above 0 diffusion of benefit. It has no interval: `nearby` has.
  std::optional<double> displacement{};
  /// How differently the comparison grids changed among themselves: chi-square of grid by period over its degrees of
  /// freedom, at least 1 (the quasi-Poisson of McCullagh and Nelder 1989). Widens the intervals.
  double overdispersion = 1;
  std::vector<domain::Message> warnings{};
};

/// The ratio to tell first: since what had been usual where the grids were at a peak, otherwise the plain change.
[[nodiscard]] inline const RatioOfRatios& told(const Effect& effect) {
  return effect.at_peak && effect.since_usual ? *effect.since_usual : effect.change;
}

/// `rows`: of one filter without a period, ascending; `records` sorted by time and relocated to the ground's
/// boundaries. Patrols find what nobody reports, so ask for complaints only; a warning says so where findings are among
/// the rows. Another says when the treated grids were above what had been usual in them: such a peak falls by itself
/// (regression to the mean). Then trust `since_usual`: where the four worst of 144 equal grids are patrolled without
/// any effect, `change` shows fewer in 24 % of 1,000 draws (beside all other grids in 91 %), `since_usual` a difference
/// in 5 %. Throws `std::invalid_argument` for periods that are open, empty or not in this order, and
/// as `comparison_grids` does.
[[nodiscard]] Effect effect(const Ground& ground, const Records& records, const Rows& rows,
                            const EffectQuestion& question);

}  // namespace lianxun::hotspot
