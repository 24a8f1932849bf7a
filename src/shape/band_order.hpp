#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "shape/point.hpp"

namespace lianxun::shape {

/// Positions of n points in reading order: ceil(sqrt(n)) to a band, the bands from north to south, the points of a band
/// from west to east. Of equals the first comes first.
[[nodiscard]] std::vector<std::size_t> band_order(std::span<const Point> points);

}  // namespace lianxun::shape
