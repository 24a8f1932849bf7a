#pragma once

#include <span>
#include <string>

#include "hotspot/confidence.hpp"
#include "hotspot/mann_kendall.hpp"

namespace lianxun::hotspot {

/// How an area was hot or cold over time: the seventeen classes of ESRI's emerging hot spot analysis.
enum class Pattern {
  none,
  new_hot,
  consecutive_hot,
  intensifying_hot,
  persistent_hot,
  diminishing_hot,
  sporadic_hot,
  oscillating_hot,
  historical_hot,
  new_cold,
  consecutive_cold,
  intensifying_cold,
  persistent_cold,
  diminishing_cold,
  sporadic_cold,
  oscillating_cold,
  historical_cold,
};

inline constexpr std::size_t pattern_kinds = 17;  // without a pattern among them

/// English msgid, "new hot spot" and so on; "no pattern" for none.
[[nodiscard]] std::string name(Pattern pattern);

[[nodiscard]] constexpr bool is_hot_pattern(Pattern pattern) {
  return pattern >= Pattern::new_hot && pattern <= Pattern::historical_hot;
}

/// `steps` are the bins of one area in order of time, the last one now; hot is any bin from 90 per cent on. `trend` is
/// that of its z, significant where p ≤ `trend_level`. For hot (for cold the same with hot and cold, up and down
/// exchanged), the first rule that fits:
///
///   hot in at least 90 % of the steps
///     and not now                                               historical
///     and now, z rising / falling significantly / neither       intensifying / diminishing / persistent
///   hot now, in fewer steps
///     and never before                                          new
///     and never before a run of two or more that ends now       consecutive
///     and before that run, with a cold step at any time         oscillating
///     and before that run, with no cold step                    sporadic
///
/// The published rules leave open what is both new and once cold: it is new. What was hot for 90 % and is cold now is
/// historical, not new cold.
[[nodiscard]] Pattern classify(std::span<const Confidence> steps, const MannKendall& trend, double trend_level = 0.05);

}  // namespace lianxun::hotspot
