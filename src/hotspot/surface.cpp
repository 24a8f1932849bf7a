#include "hotspot/surface.hpp"

#include <algorithm>

namespace lianxun::hotspot {

namespace {

shape::MultiPolygon all_ground(const Ground& ground) {
  shape::MultiPolygon out;
  for (const shape::MultiPolygon& area : ground.boundaries->grid_areas) out.insert(out.end(), area.begin(), area.end());
  return out;
}

RasterFrame frame_for(const Ground& ground, const Kernel& kernel) {
  shape::Box box;
  for (const shape::MultiPolygon& area : ground.boundaries->grid_areas) box.add(shape::bounds(area));
  const double coarse = std::max(box.width(), box.height()) / Surface::most_side;
  return frame_over(box, std::max(coarse, kernel.bandwidth / 20));
}

}  // namespace

Surface::Surface(std::shared_ptr<const Ground> ground, const Kernel& kernel)
    : ground_(std::move(ground)),
      plan_(frame_for(*ground_, kernel), kernel),
      area_(all_ground(*ground_), plan_.frame(), kernel) {}

Surface& SurfaceKeeper::surface(const std::shared_ptr<const Ground>& ground, const Kernel& kernel) {
  if (!kept_ || kept_->ground() != ground || kept_->kernel() != kernel) kept_.emplace(ground, kernel);
  return *kept_;
}

}  // namespace lianxun::hotspot
