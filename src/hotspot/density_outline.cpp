#include "hotspot/density_outline.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/contour.hpp"
#include "hotspot/density_chance.hpp"
#include "hotspot/scan_lines.hpp"

namespace lianxun::hotspot {

DensityOutline density_outline(std::span<const shape::Point> points, const shape::MultiPolygon& area,
                               const Kernel& kernel, const PermutationOptions& options) {
  DensityOutline out;
  out.permutations = options.permutations;
  if (points.empty()) return out;
  const shape::Box box = shape::bounds(area);
  const RasterFrame frame = frame_over(box, std::max(box.width(), box.height()) / outline_side);
  const DensityChance chance = density_by_chance(points, coverage(area, frame), kernel, options);
  // p falls with z: the lowest z that is marked is a level of a smooth surface, where p goes in steps.
  double level = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < chance.z.values.size(); ++i) {
    if (chance.p_maximum.values[i] <= out.level) level = std::min(level, chance.z.values[i]);
  }
  if (std::isfinite(level)) out.rings = contours(chance.z, level);
  return out;
}

DensityOutline density_outline(const Answer& answer, const PermutationOptions& options) {
  if (!answer.density) return {};
  return density_outline(positions_in_grids(*answer.records, answer.rows),
                         together(answer.ground->boundaries->grid_areas, answer.within), answer.kernel, options);
}

}  // namespace lianxun::hotspot
