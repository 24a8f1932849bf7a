#pragma once

#include <cstdint>

#include "shape/point.hpp"

namespace lianxun::sample {

/// Smooth noise in [-1, 1]: values on a lattice of `period` metres, blended with a quintic, plus `octaves - 1` layers
/// of half the period and half the height each. Additions and multiplications only: the same on every machine.
class Noise {
 public:
  Noise(std::uint64_t seed, double period, int octaves = 1) : seed_(seed), period_(period), octaves_(octaves) {}
  [[nodiscard]] double operator()(shape::Point at) const;

 private:
  std::uint64_t seed_;
  double period_;
  int octaves_;
};

}  // namespace lianxun::sample
