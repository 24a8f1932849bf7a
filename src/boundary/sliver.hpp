#pragma once

#include "boundary/fault.hpp"

namespace lianxun::boundary {

/// Twice the area over the perimeter: of a long sliver about how wide it is. In units of the points.
[[nodiscard]] double width_of(const shape::Polygon& area);

/// With its place, size and width; metres.
[[nodiscard]] Fault fault_of_area(FaultKind kind, const shape::Polygon& area);

/// A gap or an overlap that is narrower than `width` metres and ten times as long as it is wide, or more: what is left
/// where the same border was drawn twice.
[[nodiscard]] bool is_sliver(const Fault& fault, double width = sliver_width);

}  // namespace lianxun::boundary
