#include "hotspot/surface.hpp"

#include <algorithm>

namespace lianxun::hotspot {

RasterFrame frame_for(const shape::Box& box, const Kernel& kernel, int most_side, int to_a_bandwidth) {
  return frame_over(box, std::max(std::max(box.width(), box.height()) / most_side, kernel.bandwidth / to_a_bandwidth));
}

shape::MultiPolygon together(std::span<const shape::MultiPolygon> areas, const std::vector<bool>& which) {
  shape::MultiPolygon out;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (which.empty() || which[i]) out.insert(out.end(), areas[i].begin(), areas[i].end());
  }
  return out;
}

Surface& SurfaceKeeper::surface(const std::shared_ptr<const Ground>& ground, const Kernel& kernel) {
  constexpr int most_side = 720;
  constexpr int to_a_bandwidth = 20;
  if (!kept_ || ground_ != ground || kept_->kernel() != kernel) {
    const shape::MultiPolygon all = together(ground->boundaries->grid_areas);
    kept_.emplace(all, frame_for(shape::bounds(all), kernel, most_side, to_a_bandwidth), kernel);
    ground_ = ground;
  }
  return *kept_;
}

}  // namespace lianxun::hotspot
