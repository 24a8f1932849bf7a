#pragma once

#include <vector>

#include "hotspot/kernel.hpp"
#include "hotspot/raster.hpp"
#include "shape/polygon.hpp"

namespace lianxun::hotspot {

/// What a density needs to know of the area that its points come from. Near the border part of each kernel falls
/// outside, where nobody counts: without correction the border of every area looks quiet. Computed once for a frame,
/// a kernel and an area.
class StudyArea {
 public:
  /// Throws as `DensityPlan` does.
  StudyArea(const shape::MultiPolygon& area, const RasterFrame& frame, const Kernel& kernel);

  /// The density divided by the share of the kernel around the cell's centre that lies in the area (the uniform
  /// correction of Baddeley, Rubak and Turner 2015, section 6.5.1): unbiased where the true density is flat. NaN in
  /// cells whose centre lies outside the area or whose share is below `least_share`. The points of the density must be
  /// those inside the area: one outside adds to the density but not to the share. Throws `std::invalid_argument` for
  /// another frame.
  [[nodiscard]] Raster corrected(Raster density) const;

  /// The share of the kernel around each cell's centre that lies in the area, 0 … 1; NaN outside.
  [[nodiscard]] const Raster& shares() const { return shares_; }

  static constexpr double least_share = 0.01;

 private:
  Raster shares_;
};

}  // namespace lianxun::hotspot
