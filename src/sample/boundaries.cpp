#include "sample/boundaries.hpp"

#include <algorithm>

#include "sample/draw.hpp"
#include "sample/noise.hpp"
#include "sample/partition.hpp"
#include "sample/plan.hpp"
#include "sample/random.hpp"
#include "shape/band_order.hpp"

namespace lianxun::sample {
namespace {

/// Lets borders in open country wind as field edges and brooks do; along roads and canals they stay where they are. The
/// field's slope is below one, so that no two points change places.
class Meander {
 public:
  explicit Meander(std::uint64_t seed)
      : x_wide_(mix(seed ^ 11U), 330),
        y_wide_(mix(seed ^ 12U), 330),
        x_fine_(mix(seed ^ 13U), 95),
        y_fine_(mix(seed ^ 14U), 95) {
    for (const RoadPlan& road : road_plans()) lines_.push_back(smooth(road.through, 60));
    for (const CanalPlan& canal : canal_plans()) lines_.push_back(smooth(canal.through, 60));
  }

  shape::Point operator()(shape::Point p) const {
    double open = 1;
    for (const shape::Line& line : lines_) open = std::min(open, distance(p, line) / 140);
    open *= 1 - 0.75 * built_up(p);
    return {p.x + open * (27 * x_wide_(p) + 7.5 * x_fine_(p)), p.y + open * (27 * y_wide_(p) + 7.5 * y_fine_(p))};
  }

 private:
  Noise x_wide_;
  Noise y_wide_;
  Noise x_fine_;
  Noise y_fine_;
  std::vector<shape::Line> lines_;
};

}  // namespace

SubdistrictMap draw_subdistrict(std::uint64_t seed) {
  const shape::Ring outline = outline_plan();
  const Raster<int> cost = walking_cost(outline, seed);
  const Raster<Label> villages = draw_villages(outline, cost);
  GridDrawing drawing = draw_grids(villages, cost, seed);

  SubdistrictMap map;
  const int grid_count = static_cast<int>(drawing.grids.size());
  map.reclaimed = grid_count;
  map.arcs = trace(drawing.labels, {12, 1.2, Meander(seed)});

  std::vector<Label> itself;
  std::vector<Label> village_of;
  std::vector<Label> everything(static_cast<std::size_t>(grid_count) + 1, 0);
  const auto plans = village_plans();
  for (Label g = 0; g <= grid_count; ++g) {
    itself.push_back(g);
    village_of.push_back(g < grid_count ? drawing.grids[static_cast<std::size_t>(g)].village
                                        : static_cast<Label>(plans.size()));
  }
  std::vector<shape::MultiPolygon> areas = assemble(map.arcs, itself, grid_count + 1);
  std::vector<shape::MultiPolygon> village_areas = assemble(map.arcs, village_of, static_cast<int>(plans.size()) + 1);
  map.outline = assemble(map.arcs, everything, 1).front();
  map.reclaimed_area = areas.back();
  village_areas.pop_back();

  domain::Boundaries& result = map.boundaries;
  result.effective = domain::Date(std::chrono::year(2022), std::chrono::January, std::chrono::day(1));
  result.note = "synthetic";
  result.synthetic = true;
  std::vector<Label> renumbered(static_cast<std::size_t>(grid_count) + 1, map.reclaimed);
  for (std::size_t v = 0; v < plans.size(); ++v) {
    const std::string code = std::string(subdistrict_code) + plans[v].code;
    result.villages.push_back({code, plans[v].name, plans[v].name_en, plans[v].kind, plans[v].residents});
    std::vector<std::size_t> members;
    std::vector<shape::Point> centres;
    for (std::size_t g = 0; g < drawing.grids.size(); ++g) {
      if (drawing.grids[g].village != static_cast<Label>(v)) continue;
      members.push_back(g);
      centres.push_back(centroid(areas[g]));
    }
    int sequence = 0;
    for (const std::size_t k : shape::band_order(centres)) {
      const std::size_t g = members[k];
      const DedicatedPlan* dedicated = drawing.grids[g].dedicated;
      renumbered[g] = static_cast<Label>(result.grids.size());
      domain::Grid grid;
      grid.code = grid_code(code, ++sequence);
      grid.village = code;
      grid.kind = dedicated != nullptr ? "专属网格" : "基础网格";
      const std::string number = std::to_string(sequence);
      grid.name = dedicated != nullptr ? dedicated->name : std::string(plans[v].name) + "第" + number + "网格";
      grid.name_en = dedicated != nullptr ? dedicated->name_en : std::string(plans[v].name_en) + " grid " + number;
      result.grids.push_back(std::move(grid));
      result.grid_areas.push_back(areas[g]);
    }
  }
  result.village_areas = std::move(village_areas);
  for (Arc& arc : map.arcs) {
    if (arc.left >= 0) arc.left = renumbered[static_cast<std::size_t>(arc.left)];
    if (arc.right >= 0) arc.right = renumbered[static_cast<std::size_t>(arc.right)];
  }
  return map;
}

}  // namespace lianxun::sample
