#pragma once

#include "shape/point.hpp"

namespace lianxun::sample {

/// The drawing's own origin, so that its numbers stay readable.
inline constexpr shape::Point plan_origin{657000, 3314500};

[[nodiscard]] constexpr shape::Point at(double east, double north) {
  return {plan_origin.x + east, plan_origin.y + north};
}

}  // namespace lianxun::sample
