#pragma once

#include <cmath>
#include <vector>

#include "hotspot/random.hpp"
#include "shape/point.hpp"

namespace lianxun::test {

/// Points in the square [0, side)², uniform or three in four of them in `clouds` normal clouds. In no order of place.
struct ScatteredPoints {
  int count = 1000;
  double side = 10'240;
  int clouds = 0;
  std::uint64_t seed = 1;

  [[nodiscard]] std::vector<shape::Point> points() const {
    hotspot::Random random(seed, 0);
    const auto uniform = [&] { return (static_cast<double>(random.bits() >> 11U) + 0.5) * 0x1p-53; };
    std::vector<shape::Point> centres;
    for (int i = 0; i < clouds; ++i) centres.push_back({side * uniform(), side * uniform()});
    std::vector<shape::Point> all;
    while (all.size() < static_cast<std::size_t>(count)) {
      shape::Point p{side * uniform(), side * uniform()};
      if (clouds > 0 && all.size() % 4 != 0) {
        const shape::Point centre = centres[random.below(static_cast<std::uint32_t>(clouds))];
        const double r = side / 16 * uniform() * std::sqrt(-2 * std::log(uniform()));
        const double angle = 2 * std::acos(-1.0) * uniform();
        p = {centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)};
      }
      if (p.x >= 0 && p.y >= 0 && p.x < side && p.y < side) all.push_back(p);
    }
    return all;
  }
};

}  // namespace lianxun::test
