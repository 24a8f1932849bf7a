#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hotspot/weights.hpp"

namespace lianxun::hotspot {

struct PermutationOptions {
  int permutations = 9999;
  std::uint64_t seed = 1;
  int threads = 1;  // the answer does not depend on it
};

/// Pseudo p of both tails: (r + 1) / (m + 1), where r of the m permutations gave a sum at least as high, or as low, as
/// the observed one (North et al. 2002). Ties count in both.
struct Tails {
  double high = 1;
  double low = 1;

  /// Twice the smaller tail, at most 1.
  [[nodiscard]] double two_sided() const { return high < low ? cap(2 * high) : cap(2 * low); }
  /// 1 hot, -1 cold, 0 neither: the smaller tail.
  [[nodiscard]] int direction() const { return (high < low ? 1 : 0) - (low < high ? 1 : 0); }
  friend bool operator==(const Tails&, const Tails&) = default;

 private:
  static double cap(double p) { return p < 1 ? p : 1; }
};

[[nodiscard]] std::vector<double> two_sided(std::span<const Tails> tails);

/// Conditional permutation (Anselin 1995) of Gi or Gi*: an area's own value stays, its neighbours get values drawn
/// without replacement from all others. Given the own value, the ranks of Gi, of Gi* and of the weighted sum of the
/// neighbours are one, so the tails are those of all three; an area that is high all alone is not hot by them. Areas
/// without neighbours get 1.
///
/// One random order of all values serves every area: each takes from its front what it needs, itself passed over. For
/// each area alone that is a draw as described; the estimates of different areas are not independent of each other.
///
/// The smallest two-sided p is 2 / (m + 1): for n areas at level a with a false discovery rate, m + 1 ≥ 2 n / a lets a
/// single area be found (`enough_permutations`). Throws `std::invalid_argument` for values that are not one finite
/// number per row, and for fewer than one permutation or thread.
[[nodiscard]] std::vector<Tails> permute(const Weights& weights, std::span<const double> values,
                                         const PermutationOptions& options);

/// The same for sums of equal weights without `Weights`: area i has `counts[i]` neighbours, itself not among them,
/// whose values sum to `sums[i]`. Throws as `permute` does, and for a count that is negative or not below n.
[[nodiscard]] std::vector<Tails> permute_sums(std::span<const double> values, std::span<const double> sums,
                                              std::span<const std::int32_t> counts, const PermutationOptions& options);

/// The least number of permutations by which one area of n can be found at `level` under a false discovery rate.
[[nodiscard]] int enough_permutations(int n, double level);

}  // namespace lianxun::hotspot
