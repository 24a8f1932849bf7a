#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lianxun::shape {

/// A sum of products of two finite doubles, held exactly: one fixed-point number wide enough for every bit from the
/// square of the smallest double to many squares of the largest (Kulisch's accumulator). Positive and negative
/// products are summed apart, so that neither sum ever borrows. Some 50 ns for six products: for the calls that
/// a floating-point filter cannot decide.
class FixedPointSum {
 public:
  void add(double a, double b) { add_to(is_negative(a) == is_negative(b) ? positive_ : negative_, a, b); }
  void subtract(double a, double b) { add_to(is_negative(a) == is_negative(b) ? negative_ : positive_, a, b); }

  [[nodiscard]] int sign() const {
    for (std::size_t i = positive_.size(); i-- > 0;)
      if (positive_[i] != negative_[i]) return positive_[i] > negative_[i] ? 1 : -1;
    return 0;
  }

 private:
  // bit 0 weighs 2^-2148; the largest product ends below bit 4196, the last limb leaves room for 2^90 of them
  using Limbs = std::array<std::uint64_t, 67>;
  __extension__ using Wide = unsigned __int128;

  struct Parts {
    std::uint64_t mantissa;
    unsigned exponent;  // of the last bit, above 2^-1074
  };

  static bool is_negative(double value) { return (std::bit_cast<std::uint64_t>(value) >> 63) != 0; }

  static Parts split(double value) {
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(value);
    const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
    const auto biased = static_cast<unsigned>(bits >> 52) & 0x7ffU;
    if (biased == 0) return {fraction, 0};
    return {fraction | (std::uint64_t{1} << 52), biased - 1};
  }

  static void add_to(Limbs& sum, double a, double b) {
    const Parts pa = split(a);
    const Parts pb = split(b);
    const Wide product = static_cast<Wide>(pa.mantissa) * pb.mantissa;
    const unsigned position = pa.exponent + pb.exponent;
    const unsigned shift = position % 64;
    const auto low = static_cast<std::uint64_t>(product);
    const auto high = static_cast<std::uint64_t>(product >> 64);
    const std::array<std::uint64_t, 3> addend{low << shift, (high << shift) | (shift == 0 ? 0 : low >> (64 - shift)),
                                              shift == 0 ? 0 : high >> (64 - shift)};
    std::uint64_t carry = 0;
    std::size_t limb = position / 64;
    for (const std::uint64_t part : addend) {
      const Wide total = static_cast<Wide>(sum[limb]) + part + carry;
      sum[limb++] = static_cast<std::uint64_t>(total);
      carry = static_cast<std::uint64_t>(total >> 64);
    }
    for (; carry != 0; ++limb) carry = ++sum[limb] == 0 ? 1 : 0;
  }

  Limbs positive_{};
  Limbs negative_{};
};

}  // namespace lianxun::shape
