#include "hotspot/density_outline.hpp"

#include <algorithm>

#include "hotspot/density_chance.hpp"
#include "hotspot/scan_lines.hpp"

namespace lianxun::hotspot {

DensityOutline density_outline(const Answer& answer, const PermutationOptions& options) {
  DensityOutline out;
  out.permutations = options.permutations;
  if (!answer.density) return out;
  const Ground& ground = *answer.ground;
  shape::MultiPolygon all;
  for (std::size_t i = 0; i < ground.boundaries->grid_areas.size(); ++i) {
    const auto& area = ground.boundaries->grid_areas[i];
    if (answer.within.empty() || answer.within[i]) all.insert(all.end(), area.begin(), area.end());
  }
  const shape::Box box = shape::bounds(all);
  const RasterFrame frame = frame_over(box, std::max(box.width(), box.height()) / outline_side);
  std::vector<shape::Point> points;
  for (const std::uint32_t row : answer.rows) {
    if (answer.records->grid[row] >= 0) points.push_back(answer.records->position[row]);
  }
  if (points.empty()) return out;
  const DensityChance chance = density_by_chance(points, coverage(all, frame), answer.kernel, options);
  out.rings = outline(chance.p_maximum, out.level);
  return out;
}

}  // namespace lianxun::hotspot
