#pragma once

#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "hotspot/random.hpp"

namespace lianxun::hotspot {

/// The first places of random orders of 0 … n - 1: Fisher-Yates that stops after `length`.
class RandomFront {
 public:
  RandomFront(std::size_t n, std::size_t length) : items_(n), length_(length) { reset(); }

  /// Back to the order from which a block starts.
  void reset() { std::iota(items_.begin(), items_.end(), 0U); }

  [[nodiscard]] std::span<const std::uint32_t> draw(Random& random) {
    const auto n = static_cast<std::uint32_t>(items_.size());
    for (std::uint32_t k = 0; k < length_; ++k) std::swap(items_[k], items_[k + random.below(n - k)]);
    return std::span(items_).first(length_);
  }

 private:
  std::vector<std::uint32_t> items_;
  std::size_t length_;
};

}  // namespace lianxun::hotspot
