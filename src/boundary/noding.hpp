#pragma once

#include <span>
#include <vector>

#include "boundary/segment.hpp"

namespace lianxun::boundary {

/// The same lines cut where they meet, with every end in whole millimetres: GEOS's snap rounding (Hobby 1999) on a grid
/// of a millimetre. A line moves by less than a millimetre, and only near where another crosses or passes; vertices
/// stay. What comes out meets at ends only. Throws std::runtime_error with GEOS's own words.
[[nodiscard]] std::vector<Segment> node(std::span<const std::vector<shape::Vertex>> lines);

}  // namespace lianxun::boundary
