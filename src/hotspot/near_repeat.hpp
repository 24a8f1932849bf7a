#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/permutation.hpp"
#include "hotspot/select.hpp"

namespace lianxun::hotspot {

/// Both rising. A pair is in the first distance band whose bound it does not exceed (0: exactly the same place), and in
/// the first time band below whose bound it is: with 7 and 14 days [0, 7) and [7, 14).
struct NearRepeatBands {
  std::vector<double> metres{0, 100, 200, 300, 400};
  std::vector<domain::Duration> times{std::chrono::days(7), std::chrono::days(14), std::chrono::days(21),
                                      std::chrono::days(28)};
};

struct NearRepeatCell {
  std::int64_t pairs = 0;
  double expected = 0;  // pairs so near, had place and time nothing to do with each other
  double ratio = 0;     // pairs / expected; 0 without expected pairs
  double p = 1;         // (r + 1) / (m + 1): r of m permutations had at least as many pairs
  double p_fdr = 1;     // adjusted over all cells
};

struct NearRepeat {
  NearRepeatBands bands;
  std::vector<NearRepeatCell> cells;  // distance band * number of time bands + time band
  std::size_t incidents = 0;          // those with a position
  std::int64_t near_pairs = 0;        // within the last distance, whenever

  [[nodiscard]] const NearRepeatCell& at(std::size_t distance, std::size_t time) const {
    return cells.at(distance * bands.times.size() + time);
  }
};

/// Does one incident raise the risk nearby for a while? The test of Knox (1964) with Monte Carlo significance, as near
/// repeats are looked for (Townsley et al. 2003, Johnson et al. 2007): places stay, the times are dealt out anew. The
/// expected pairs are exact: near pairs times the share of all pairs that lie so close in time.
///
/// It answers for one kind at a time and about a year: where a quarter only began to report, or one street has its
/// season, pairs are close in both without contagion (Kulldorff and Hjalmars 1999). Leave default geocodes and
/// duplicates out (quality.hpp): they are pairs. Rows without a position are left out.
///
/// Throws `std::invalid_argument` for bands that are not rising, negative distances, times of zero or less, and what
/// `permute` refuses; `domain::BadArgument` when more pairs are near than `distance_band` holds.
[[nodiscard]] NearRepeat near_repeat(const Records& records, const Rows& rows, const NearRepeatBands& bands = {},
                                     const PermutationOptions& options = {.permutations = 999});

}  // namespace lianxun::hotspot
