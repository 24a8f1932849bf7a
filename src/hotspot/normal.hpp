#pragma once

#include <cmath>
#include <numbers>

namespace lianxun::hotspot {

/// Two-sided p of a standard normal z.
[[nodiscard]] inline double two_sided_p(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

}  // namespace lianxun::hotspot
