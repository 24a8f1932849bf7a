#pragma once

#include <variant>
#include <vector>

#include "shape/point.hpp"
#include "shape/polygon.hpp"

namespace lianxun::geo {

/// Lines of one feature.
using MultiLine = std::vector<shape::Line>;

/// What a row of a vector layer carries: flat (no z, no m), straight (arcs are broken into chords), never a mixture.
/// `std::monostate` is a row without geometry.
using Geometry = std::variant<std::monostate, shape::Point, MultiLine, shape::MultiPolygon>;

}  // namespace lianxun::geo
