#pragma once

#include <span>

#include "hotspot/kernel.hpp"
#include "hotspot/raster.hpp"
#include "shape/point.hpp"

namespace lianxun::hotspot {

/// Incidents per km² at the centre of each cell: the sum of the kernels of all points within reach, those outside the
/// frame included. Each point visits the cells within its support and no others: takes points times the cells of a
/// support. Points that are not finite are left out. Throws as `check_frame` and `support` do.
[[nodiscard]] Raster exact_density(std::span<const shape::Point> points, const RasterFrame& frame,
                                   const Kernel& kernel);

}  // namespace lianxun::hotspot
