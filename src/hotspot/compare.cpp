#include "hotspot/compare.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "hotspot/incomplete_beta.hpp"

namespace lianxun::hotspot {
namespace {

bool is_count(double value) { return value >= 0 && value <= 0x1p53 && value == std::floor(value); }
bool is_exposure(double value) { return value > 0 && std::isfinite(value); }

}  // namespace

Change compare(double now, double before, double exposure_now, double exposure_before, double level) {
  if (!is_count(now) || !is_count(before)) throw std::invalid_argument("compare: a count that is not a whole number");
  if (!is_exposure(exposure_now) || !is_exposure(exposure_before))
    throw std::invalid_argument("compare: an exposure that is not positive and finite");
  if (!(level > 0 && level < 1)) throw std::invalid_argument("compare: a level that is not between 0 and 1");

  const double per_odds = exposure_before / exposure_now;
  const double tail = (1 - level) / 2;
  Change change{now, before, now / before * per_odds, 0, std::numeric_limits<double>::infinity(), false};
  if (now > 0) change.low = std::exp(beta_quantile(tail, now, before + 1)) * per_odds;
  // the upper limit is the lower one of the inverse ratio, which keeps the tail's digits
  if (before > 0) change.high = per_odds / std::exp(beta_quantile(tail, before, now + 1));
  change.beyond_chance = change.low > 1 || change.high < 1;
  return change;
}

}  // namespace lianxun::hotspot
