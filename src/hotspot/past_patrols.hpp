#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/situation.hpp"
#include "hotspot/effect.hpp"
#include "hotspot/pai.hpp"
#include "hotspot/story.hpp"

namespace lianxun::hotspot {

/// A patrol that has been in a place, and what changed in the grids it visited.
struct PastPatrol {
  domain::PatrolId id;
  std::string number;
  std::string purpose;
  Period out{};              // from its first stop to its last
  int stops = 0;             // of all, visited
  int here = 0;              // of these, in the place
  std::vector<int> grids{};  // visited, positions in the ground's boundaries; ascending
  /// None while it is too early to tell, or where nothing can be compared: `why_not` says so.
  std::optional<Effect> effect{};
  /// Going there foretold where the next complaints would be: how well, by the score of the backtests. With the effect.
  std::optional<PredictionScore> foretold{};
  double area_share = 0;  // of the visited grids in that of all
  domain::Message why_not{};
};

/// How long after a patrol one looks, and as long before it.
inline constexpr domain::Duration longest_look = 8 * week;
inline constexpr domain::Duration shortest_look = 2 * week;

/// Patrols with a visited stop in the place, the latest first, at most `most`. Stops count by the grids of the answer's
/// boundaries that they lie in. The effect is that on complaints of the answer's kinds, agencies and left-out doubts,
/// whatever its period: as long after the patrol as is known at `now`, `longest_look` at most, and as long before.
[[nodiscard]] std::vector<PastPatrol> past_patrols(const domain::Situation& situation, const Answer& answer,
                                                   const Where& where, domain::Instant now, std::size_t most = 5);

}  // namespace lianxun::hotspot
