#pragma once

#include "shape/point.hpp"

namespace lianxun::sample {

/// EPSG:4549 (CGCS2000, 3-degree Gauss-Kruger, central meridian 120 E, false easting 500 km): metres → longitude and
/// latitude in degrees. Redfearn's series with sine and cosine of its own, so that the last digit does not depend on
/// the C library; within 2 degrees of the meridian it agrees with PROJ to 1e-10 degrees.
[[nodiscard]] shape::Point lon_lat_from_4549(shape::Point metres);

/// Whole millimetres, as the nearest double.
[[nodiscard]] shape::Point to_millimetres(shape::Point metres);

}  // namespace lianxun::sample
