#pragma once

#include <memory>
#include <optional>

#include "hotspot/density.hpp"
#include "hotspot/ground.hpp"
#include "hotspot/study_area.hpp"

namespace lianxun::hotspot {

/// Densities over all grids of a ground, corrected at their outer border. What depends on ground and kernel alone is
/// prepared once. For one thread at a time.
class Surface {
 public:
  /// The frame has at most `most_side` cells along its longer side and at most 20 to a bandwidth. Throws as
  /// `DensityPlan` does.
  Surface(std::shared_ptr<const Ground> ground, const Kernel& kernel);

  /// Incidents per km², NaN outside the grids. Points outside them must have been left out.
  [[nodiscard]] Raster density(std::span<const shape::Point> points) { return area_.corrected(plan_.density(points)); }

  [[nodiscard]] const Kernel& kernel() const { return plan_.kernel(); }
  [[nodiscard]] const std::shared_ptr<const Ground>& ground() const { return ground_; }

  static constexpr int most_side = 720;

 private:
  std::shared_ptr<const Ground> ground_;
  DensityPlan plan_;
  StudyArea area_;
};

/// Keeps the last surface, since questions of one ground and kernel follow each other.
class SurfaceKeeper {
 public:
  Surface& surface(const std::shared_ptr<const Ground>& ground, const Kernel& kernel);

 private:
  std::optional<Surface> kept_;
};

}  // namespace lianxun::hotspot
