#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lianxun::sample {

/// PCG-XSH-RR 64/32 (O'Neill 2014) with distributions of its own: the same seed gives the same numbers with every
/// compiler and library. Each part of the sample draws from a stream of its own, named, so that a change in one part
/// leaves the others as they were. Two draws never stand in one expression whose order the language leaves open.
class Random {
 public:
  Random(std::uint64_t seed, std::string_view stream);

  [[nodiscard]] std::uint32_t bits();
  /// [0, 1), 2^32 steps.
  [[nodiscard]] double unit() { return bits() * 0x1p-32; }
  [[nodiscard]] double between(double low, double high) { return low + (high - low) * unit(); }
  /// low … high, both included; without bias.
  [[nodiscard]] int integer(int low, int high);
  [[nodiscard]] bool chance(double probability) { return unit() < probability; }
  /// Mean 0, deviation 1, within ±6: twelve uniforms, because log and cos differ between libraries.
  [[nodiscard]] double bell();
  /// Index with a probability in proportion to its weight; weights are not negative and not all zero.
  [[nodiscard]] std::size_t weighted(std::span<const double> weights);

  template <class Container>
  [[nodiscard]] const auto& pick(const Container& from) {
    return from[static_cast<std::size_t>(integer(0, static_cast<int>(std::size(from)) - 1))];
  }

  template <class Container>
  void shuffle(Container& items) {
    for (auto i = static_cast<int>(std::size(items)) - 1; i > 0; --i) {
      using std::swap;
      swap(items[static_cast<std::size_t>(i)], items[static_cast<std::size_t>(integer(0, i))]);
    }
  }

 private:
  std::uint64_t state_ = 0;
  std::uint64_t increment_ = 0;
};

/// A well-mixed 64-bit value (SplitMix64).
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15U;
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

}  // namespace lianxun::sample
