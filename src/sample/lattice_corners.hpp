#pragma once

#include "sample/lattice.hpp"
#include "sample/noise.hpp"

namespace lianxun::sample {

/// Corners of the hexagons: line `r` lies below row `r`; along it every half cell, `k` = 0 ... 2 columns + 1, a corner.
/// A row's cells are shifted by half a cell in odd rows.
class LatticeCorners {
 public:
  LatticeCorners(const LatticePlan& plan, std::uint64_t seed);

  [[nodiscard]] int per_line() const { return 2 * plan_.columns + 2; }
  [[nodiscard]] std::size_t index(int line, int k) const {
    return static_cast<std::size_t>(line) * static_cast<std::size_t>(per_line()) + static_cast<std::size_t>(k);
  }
  [[nodiscard]] shape::Point at(std::size_t corner) const { return points_[corner]; }
  /// The side between two corners as a winding line; the same from both ends.
  [[nodiscard]] shape::Line side(std::size_t from, std::size_t to) const;

 private:
  [[nodiscard]] shape::Point bent(int line, int k) const;
  [[nodiscard]] double scatter(int line, int k, std::uint64_t axis) const;

  LatticePlan plan_;
  std::uint64_t seed_;
  Noise bend_x_;
  Noise bend_y_;
  Noise wide_x_;
  Noise wide_y_;
  std::vector<shape::Point> points_;
};

}  // namespace lianxun::sample
