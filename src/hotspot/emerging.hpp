#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/confidence.hpp"
#include "hotspot/mann_kendall.hpp"
#include "hotspot/pattern.hpp"
#include "hotspot/permutation.hpp"
#include "hotspot/weights.hpp"

namespace lianxun::hotspot {

/// Counts of areas by steps of time, all steps equally long. The bin of an area and a step stands at
/// area * steps + step, here and in what comes of it.
struct Cube {
  int areas = 0;
  int steps = 0;
  std::vector<double> counts;
};

inline constexpr int least_steps = 10;

struct EmergingOptions {
  int steps_back = 1;  // a bin's neighbours reach so many steps into the past, and none into the future
  bool fdr = true;     // over all bins of the cube
  double trend_level = 0.05;
  /// None: significance by the normal z. With a false discovery rate, k bins are found together from
  /// `enough_permutations(bins / k, level)` on.
  std::optional<PermutationOptions> permutation = PermutationOptions{.permutations = 99'999};
};

struct Emerging {
  std::vector<double> z;           // Gi* of each bin
  std::vector<Confidence> bins;    // of each bin
  std::vector<MannKendall> trend;  // of each area's z
  std::vector<Pattern> patterns;   // of each area
  std::vector<domain::Message> warnings;
};

/// Emerging hot spots: Gi* in space and time, a bin against all bins of the cube. Its neighbours are the bins of its
/// own area and of those with a weight in `neighbours`, in its own step and `steps_back` before, all with weight 1;
/// then the trend and pattern of each area. Refused for fewer than `least_steps`. Throws `std::invalid_argument` for
/// counts that do not fit the cube or the weights or are not finite, and for negative `steps_back`.
[[nodiscard]] std::variant<Emerging, domain::Refusal> emerging(const Weights& neighbours, const Cube& cube,
                                                               const EmergingOptions& options = {});

}  // namespace lianxun::hotspot
