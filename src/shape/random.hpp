#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace lianxun::shape {

/// xoshiro256++ (Blackman and Vigna 2021), its state filled by SplitMix64 from a seed and the number of a stream: the
/// same numbers with every compiler and, a stream for each block of work, with any number of threads.
class Random {
 public:
  Random(std::uint64_t seed, std::uint64_t stream) {
    std::uint64_t state = mix(seed) ^ mix(~stream);
    for (std::uint64_t& word : state_) word = mix(state += 0x9e3779b97f4a7c15U);
  }

  [[nodiscard]] std::uint64_t bits() {
    const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t shifted = state_[1] << 17U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }

  /// 0 … bound - 1; each number's chance is off by less than bound / 2^64 (Lemire 2019 without its rejection).
  [[nodiscard]] std::uint32_t below(std::uint32_t bound) {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint32_t>((static_cast<Wide>(bits()) * bound) >> 64U);
  }

  /// In [0, 1): the upper 53 bits.
  [[nodiscard]] double unit() { return static_cast<double>(bits() >> 11U) * 0x1p-53; }

 private:
  static std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
  }

  std::array<std::uint64_t, 4> state_{};
};

}  // namespace lianxun::shape
