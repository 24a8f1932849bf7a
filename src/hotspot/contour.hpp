#pragma once

#include <vector>

#include "hotspot/raster.hpp"
#include "shape/polygon.hpp"

namespace lianxun::hotspot {

/// Rings around the places at or above `level`, by marching squares through the centres of the cells, in metres. What
/// is above lies to the left: outer rings run counter-clockwise, those around holes clockwise; even-odd over all rings
/// gives the place. Between two centres the line stands where the straight line between their values does; beside a NaN
/// and at the border of the frame, beyond which all is below, it stands half a cell out. Where two opposite
/// centres of four are above, their mean decides whether these belong together. Closed, without repeated points; none
/// that cross. Throws `std::invalid_argument` for a level that is NaN and for values that do not fit the frame.
[[nodiscard]] std::vector<shape::Ring> contours(const Raster& raster, double level);

}  // namespace lianxun::hotspot
