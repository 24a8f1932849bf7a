#pragma once

#include <optional>
#include <span>

namespace lianxun::hotspot {

/// How well a ranking of areas foretold what happened.
struct PredictionScore {
  double hit_rate = 0;  // share of what happened that lay in the chosen areas
  double pai = 0;       // hit rate / share of the area: 1 is as good as blind chance (Chainey et al. 2008)
  double pei = 0;       // PEI*: PAI / the highest PAI that the same share could have had (Hunt 2016); 1 is perfect
};

/// Areas are chosen in falling order of `predicted` until `share` (0 … 1] of all area is used. The last ones count in
/// part, as if what happened lay evenly in them: so every choice, and the best one, has exactly the same area, however
/// large the areas are. Of areas with equal predictions none comes first: all of them count in part. To be best, rank
/// by what is expected for each square metre.
///
/// One entry for each area in all three. None when nothing happened. Throws `std::invalid_argument` for lengths that
/// differ, predictions that are not finite, counts that are negative or not finite, areas that are not positive, and
/// another share.
[[nodiscard]] std::optional<PredictionScore> score(std::span<const double> predicted, std::span<const double> happened,
                                                   std::span<const double> square_metres, double share);

}  // namespace lianxun::hotspot
