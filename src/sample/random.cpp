#include "sample/random.hpp"

namespace lianxun::sample {

Random::Random(std::uint64_t seed, std::string_view stream) {
  std::uint64_t name = 0xcbf29ce484222325U;  // FNV-1a
  for (const char c : stream) name = (name ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  increment_ = (mix(name) << 1U) | 1U;
  state_ = mix(seed) + increment_;
  (void)bits();
}

std::uint32_t Random::bits() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005U + increment_;
  const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
  const auto rotation = static_cast<std::uint32_t>(old >> 59U);
  return (shifted >> rotation) | (shifted << ((32U - rotation) & 31U));
}

int Random::integer(int low, int high) {
  const auto range = static_cast<std::uint32_t>(high - low) + 1U;
  if (range == 0) return static_cast<int>(bits());
  const std::uint32_t reject_below = (0U - range) % range;
  for (;;) {
    const std::uint32_t value = bits();
    if (value >= reject_below) return low + static_cast<int>(value % range);
  }
}

double Random::bell() {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += unit();
  return sum;
}

std::size_t Random::weighted(std::span<const double> weights) {
  double total = 0;
  for (const double weight : weights) total += weight;
  double at = unit() * total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    at -= weights[i];
    if (at < 0 && weights[i] > 0) return i;
  }
  for (std::size_t i = weights.size(); i-- > 0;) {
    if (weights[i] > 0) return i;  // rounding left a crumb
  }
  return 0;
}

}  // namespace lianxun::sample
