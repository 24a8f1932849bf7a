#include "hotspot/pattern.hpp"

#include <algorithm>

namespace lianxun::hotspot {
namespace {

/// A series looked at for what `sign` says: 1 hot, -1 cold.
struct Side {
  std::span<const Confidence> steps;
  int sign;

  [[nodiscard]] bool is(Confidence step) const { return static_cast<int>(step) * sign > 0; }
  [[nodiscard]] bool now() const { return !steps.empty() && is(steps.back()); }
  [[nodiscard]] bool mostly() const {
    const auto count = std::ranges::count_if(steps, [&](Confidence step) { return is(step); });
    return !steps.empty() && 10 * count >= 9 * std::ssize(steps);
  }
};

Pattern of_side(Pattern hot, int sign) {
  constexpr int kinds = static_cast<int>(Pattern::historical_hot);
  return static_cast<Pattern>(static_cast<int>(hot) + (sign > 0 ? 0 : kinds));
}

Pattern when_mostly(const Side& side, const MannKendall& trend, double level) {
  if (!side.now()) return Pattern::historical_hot;
  if (trend.p > level) return Pattern::persistent_hot;
  return trend.z * side.sign > 0 ? Pattern::intensifying_hot : Pattern::diminishing_hot;
}

Pattern when_now(const Side& side) {
  const auto run = std::find_if_not(side.steps.rbegin(), side.steps.rend(), [&](Confidence s) { return side.is(s); });
  const bool before = std::any_of(run, side.steps.rend(), [&](Confidence s) { return side.is(s); });
  if (!before) return run - side.steps.rbegin() == 1 ? Pattern::new_hot : Pattern::consecutive_hot;
  const Side other{side.steps, -side.sign};
  const bool was_other = std::ranges::any_of(side.steps, [&](Confidence step) { return other.is(step); });
  return was_other ? Pattern::oscillating_hot : Pattern::sporadic_hot;
}

}  // namespace

std::string name(Pattern pattern) {
  switch (pattern) {
    case Pattern::none:
      return "no pattern";
    case Pattern::new_hot:
      return "new hot spot";
    case Pattern::consecutive_hot:
      return "consecutive hot spot";
    case Pattern::intensifying_hot:
      return "intensifying hot spot";
    case Pattern::persistent_hot:
      return "persistent hot spot";
    case Pattern::diminishing_hot:
      return "diminishing hot spot";
    case Pattern::sporadic_hot:
      return "sporadic hot spot";
    case Pattern::oscillating_hot:
      return "oscillating hot spot";
    case Pattern::historical_hot:
      return "historical hot spot";
    case Pattern::new_cold:
      return "new cold spot";
    case Pattern::consecutive_cold:
      return "consecutive cold spot";
    case Pattern::intensifying_cold:
      return "intensifying cold spot";
    case Pattern::persistent_cold:
      return "persistent cold spot";
    case Pattern::diminishing_cold:
      return "diminishing cold spot";
    case Pattern::sporadic_cold:
      return "sporadic cold spot";
    case Pattern::oscillating_cold:
      return "oscillating cold spot";
    case Pattern::historical_cold:
      return "historical cold spot";
  }
  return {};
}

Pattern classify(std::span<const Confidence> steps, const MannKendall& trend, double trend_level) {
  for (const int sign : {1, -1})
    if (const Side side{steps, sign}; side.mostly()) return of_side(when_mostly(side, trend, trend_level), sign);
  for (const int sign : {1, -1})
    if (const Side side{steps, sign}; side.now()) return of_side(when_now(side), sign);
  return Pattern::none;
}

}  // namespace lianxun::hotspot
