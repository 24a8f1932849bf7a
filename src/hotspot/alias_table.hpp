#pragma once

#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "hotspot/random.hpp"

namespace lianxun::hotspot {

/// An index in proportion to its weight, in constant time (Walker 1977, Vose 1991). Weights are finite, not negative
/// and not all 0.
class AliasTable {
 public:
  explicit AliasTable(std::span<const double> weights) : slots_(weights.size()) {
    const double mean = std::accumulate(weights.begin(), weights.end(), 0.0) / static_cast<double>(weights.size());
    std::vector<double> left(weights.size());
    std::vector<std::uint32_t> small;
    std::vector<std::uint32_t> large;
    for (std::uint32_t i = 0; i < weights.size(); ++i) {
      left[i] = weights[i] / mean;
      (left[i] < 1 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
      const std::uint32_t few = small.back();
      const std::uint32_t many = large.back();
      small.pop_back();
      slots_[few] = {threshold(left[few]), many};
      left[many] -= 1 - left[few];
      if (left[many] >= 1) continue;
      large.pop_back();
      small.push_back(many);
    }
    // what is left is 1 but for rounding
    for (const auto* rest : {&small, &large})
      for (const std::uint32_t i : *rest) slots_[i] = {~std::uint32_t{0}, i};
  }

  [[nodiscard]] std::uint32_t draw(Random& random) const {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(random.bits()) * slots_.size();
    const auto slot = static_cast<std::uint32_t>(product >> 64U);
    const auto fraction = static_cast<std::uint32_t>(static_cast<std::uint64_t>(product) >> 32U);
    return fraction < slots_[slot].threshold ? slot : slots_[slot].alias;
  }

 private:
  struct Slot {
    std::uint32_t threshold = 0;
    std::uint32_t alias = 0;
  };
  static std::uint32_t threshold(double share) { return static_cast<std::uint32_t>(share * 0x1p32); }

  std::vector<Slot> slots_;
};

}  // namespace lianxun::hotspot
