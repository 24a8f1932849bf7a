#pragma once

#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::sample {

/// Positions of the lines that cross or touch another or themselves anywhere but in shared end points. Exact for
/// coordinates of whole millimetres below 10^9.
[[nodiscard]] std::vector<std::size_t> crossing_lines(const std::vector<shape::Line>& lines);

}  // namespace lianxun::sample
