#pragma once

#include "shape/polygon.hpp"

namespace lianxun::shape {

/// Centre of mass of all parts without their holes; it may lie outside. The middle of the box for an area without any
/// ground; {0,0} when empty.
[[nodiscard]] Point centroid(const MultiPolygon& area);

}  // namespace lianxun::shape
