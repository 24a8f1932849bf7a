#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "hotspot/density.hpp"
#include "hotspot/ground.hpp"
#include "hotspot/study_area.hpp"

namespace lianxun::hotspot {

/// Densities over an area, corrected at its border. What depends on area, frame and kernel alone is prepared once. For
/// one thread at a time.
class Surface {
 public:
  /// Throws as `DensityPlan` does.
  Surface(const shape::MultiPolygon& area, const RasterFrame& frame, const Kernel& kernel)
      : plan_(frame, kernel), area_(area, frame, kernel) {}

  /// Incidents per km², NaN outside the area. Points outside it must have been left out.
  [[nodiscard]] Raster density(std::span<const shape::Point> points) { return area_.corrected(plan_.density(points)); }

  [[nodiscard]] const RasterFrame& frame() const { return plan_.frame(); }
  [[nodiscard]] const Kernel& kernel() const { return plan_.kernel(); }

 private:
  DensityPlan plan_;
  StudyArea area_;
};

/// A frame over `box` for `kernel`: at most `most_side` cells along its longer side and at most `to_a_bandwidth` to a
/// bandwidth. Throws as `frame_over` does.
[[nodiscard]] RasterFrame frame_for(const shape::Box& box, const Kernel& kernel, int most_side, int to_a_bandwidth);

/// Areas as one: those with a flag, or all without flags.
[[nodiscard]] shape::MultiPolygon together(std::span<const shape::MultiPolygon> areas,
                                           const std::vector<bool>& which = {});

/// Keeps the last surface over all grids of a ground, since questions of one ground and kernel follow each other.
class SurfaceKeeper {
 public:
  Surface& surface(const std::shared_ptr<const Ground>& ground, const Kernel& kernel);

 private:
  std::shared_ptr<const Ground> ground_;  // of `kept_`
  std::optional<Surface> kept_;
};

}  // namespace lianxun::hotspot
