#include "sample/boundaries.hpp"

#include <algorithm>
#include <cmath>

#include "sample/draw.hpp"
#include "sample/grow.hpp"
#include "sample/noise.hpp"
#include "sample/plan.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

constexpr double cell = 10;
constexpr int coarse = 4;  // cells to a side of the raster on which areas are balanced

Frame frame_around(const shape::Ring& outline) {
  const shape::Box box = shape::bounds(outline);
  const double margin = 80;
  Frame frame{{std::floor(box.min_x - margin), std::floor(box.min_y - margin)}, cell, 0, 0};
  const double block = cell * coarse;
  frame.columns = coarse * static_cast<int>(std::ceil((box.width() + 2 * margin) / block));
  frame.rows = coarse * static_cast<int>(std::ceil((box.height() + 2 * margin) / block));
  return frame;
}

/// What entering a cell costs: uneven ground in the fields, even in town, walls along roads and water.
Raster<int> walking_cost(const Frame& frame, std::uint64_t seed) {
  const Noise noise(mix(seed ^ 0x67726f756e64U), 420, 4);
  Raster<int> cost(frame);
  for (std::size_t i = 0; i < frame.size(); ++i) {
    const shape::Point p = frame.centre(i);
    const double rough = 26 * (1 - 0.75 * built_up(p));
    cost[i] = 20 + static_cast<int>(rough * (1 + noise(p)));
  }
  for (const RoadPlan& road : road_plans()) {
    const bool trunk = road.speed_kmh > 45;
    stroke(cost, smooth(road.through, 30), 9, trunk ? 260 : 170);
  }
  for (const CanalPlan& canal : canal_plans()) stroke(cost, smooth(canal.through, 30), canal.half_width, 240);
  return cost;
}

template <class Value>
Frame coarsened(const Raster<Value>& fine) {
  Frame frame = fine.frame;
  frame.cell *= coarse;
  frame.columns /= coarse;
  frame.rows /= coarse;
  return frame;
}

Raster<int> coarse_cost(const Raster<int>& fine) {
  Raster<int> result(coarsened(fine));
  for (std::size_t i = 0; i < fine.frame.size(); ++i) {
    result.at(fine.frame.column(i) / coarse, fine.frame.row(i) / coarse) += fine[i];
  }
  for (int& value : result.values) value /= coarse * coarse;
  return result;
}

/// The villages' labels are their positions in the plan; the reclaimed land comes after them.
Raster<Label> draw_villages(const shape::Ring& outline, const Raster<int>& cost) {
  Raster<Label> labels(cost.frame, outside);
  fill(labels, outline, unclaimed);
  Raster<Label> blocks(coarsened(cost), outside);
  fill(blocks, outline, unclaimed);

  std::vector<shape::Point> places;
  std::vector<double> targets;
  for (const VillagePlan& plan : village_plans()) {
    places.push_back(plan.seed);
    targets.push_back(plan.share);
  }
  places.push_back(reclamation_seed());
  targets.push_back(reclamation_share());
  double shares = 0;
  for (const double share : targets) shares += share;
  const auto land = static_cast<double>(std::count(blocks.values.begin(), blocks.values.end(), unclaimed));
  for (double& target : targets) target *= land / shares;

  std::vector<Seed> seeds;
  for (const shape::Point p : places) seeds.push_back({blocks.frame.under(p), 0});
  seeds = balance(blocks, coarse_cost(cost), std::move(seeds), targets, 60);
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    seeds[i].cell = labels.frame.under(places[i]);
    seeds[i].delay *= coarse;
  }
  grow(labels, cost, seeds);
  tidy(
      labels, [](Label, Label, const void*) { return true; }, nullptr);
  return labels;
}

/// How many people to the hectare, relative: draws the grids' seeds together where they live.
double density(shape::Point p, shape::Point settlement) {
  const double d = distance(p, settlement) / 380;
  return 0.35 + 1.6 * built_up(p) + 1.8 / (1 + d * d);
}

/// Seeds of a village's grids: weighted k-means over its cells, started from the plan's stream of numbers.
std::vector<shape::Point> spread(const std::vector<shape::Point>& cells, const std::vector<double>& weights, int count,
                                 Random& random) {
  std::vector<shape::Point> centres;
  std::vector<double> chance = weights;
  while (static_cast<int>(centres.size()) < count) {
    centres.push_back(cells[random.weighted(chance)]);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      double nearest = distance(cells[i], centres.front());
      for (const auto& centre : centres) nearest = std::min(nearest, distance(cells[i], centre));
      chance[i] = weights[i] * nearest * nearest;
    }
  }
  for (int round = 0; round < 25; ++round) {
    std::vector<shape::Point> sums(centres.size());
    std::vector<double> masses(centres.size(), 0);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      std::size_t nearest = 0;
      for (std::size_t k = 1; k < centres.size(); ++k) {
        if (distance(cells[i], centres[k]) < distance(cells[i], centres[nearest])) nearest = k;
      }
      sums[nearest].x += weights[i] * cells[i].x;
      sums[nearest].y += weights[i] * cells[i].y;
      masses[nearest] += weights[i];
    }
    for (std::size_t k = 0; k < centres.size(); ++k) {
      if (masses[k] > 0) centres[k] = {sums[k].x / masses[k], sums[k].y / masses[k]};
    }
  }
  return centres;
}

bool in_rectangle(const DedicatedPlan& plan, shape::Point p) {
  const double norm = std::sqrt(1 + plan.turn * plan.turn);
  const double dx = p.x - plan.centre.x;
  const double dy = p.y - plan.centre.y;
  const double along = (dx + plan.turn * dy) / norm;
  const double across = (dy - plan.turn * dx) / norm;
  return std::abs(along) <= plan.width / 2 && std::abs(across) <= plan.height / 2;
}

struct GridDraft {
  Label village;
  const DedicatedPlan* dedicated;  // null for a basic grid
};

struct GridDrawing {
  Raster<Label> labels;
  std::vector<GridDraft> grids;
};

bool same_village(Label from, Label to, const void* context) {
  const auto& grids = *static_cast<const std::vector<GridDraft>*>(context);
  const auto is_grid = [&](Label label) { return static_cast<std::size_t>(label) < grids.size(); };
  return is_grid(from) && is_grid(to) &&
         grids[static_cast<std::size_t>(from)].village == grids[static_cast<std::size_t>(to)].village;
}

GridDrawing draw_grids(const Raster<Label>& villages, const Raster<int>& cost, std::uint64_t seed) {
  GridDrawing drawing{Raster<Label>(villages.frame, outside), {}};
  const auto plans = village_plans();
  for (std::size_t v = 0; v < plans.size(); ++v) {
    Random random(seed, std::string("grids ") + plans[v].code);
    const auto village = static_cast<Label>(v);
    Raster<Label> part(villages.frame, outside);
    for (std::size_t i = 0; i < part.values.size(); ++i) part[i] = villages[i] == village ? unclaimed : outside;
    const auto base = static_cast<Label>(drawing.grids.size());
    Label dedicated_count = 0;
    for (const DedicatedPlan& plan : dedicated_plans()) {
      if (std::string_view(plan.village) != plans[v].code) continue;
      for (std::size_t i = 0; i < part.values.size(); ++i) {
        if (part[i] != unclaimed || !in_rectangle(plan, part.frame.centre(i))) continue;
        part[i] = outside;
        drawing.labels[i] = base + dedicated_count;
      }
      drawing.grids.push_back({village, &plan});
      ++dedicated_count;
    }
    std::vector<shape::Point> cells;
    std::vector<double> weights;
    for (std::size_t i = 0; i < part.values.size(); ++i) {
      if (part[i] != unclaimed || part.frame.column(i) % 4 != 0 || part.frame.row(i) % 4 != 0) continue;
      cells.push_back(part.frame.centre(i));
      weights.push_back(density(cells.back(), plans[v].seed));
    }
    std::vector<Seed> seeds;
    for (const shape::Point centre : spread(cells, weights, plans[v].grids - dedicated_count, random)) {
      const auto nearest = std::min_element(cells.begin(), cells.end(), [&](shape::Point a, shape::Point b) {
        return distance(a, centre) < distance(b, centre);
      });
      seeds.push_back({part.frame.under(*nearest), 0});
      drawing.grids.push_back({village, nullptr});
    }
    grow(part, cost, seeds);
    for (std::size_t i = 0; i < part.values.size(); ++i) {
      if (part[i] >= 0) drawing.labels[i] = base + dedicated_count + part[i];
      if (part[i] == unclaimed) drawing.labels[i] = base + dedicated_count;  // cut off: tidied up below
    }
  }
  const auto reclaimed_village = static_cast<Label>(plans.size());
  const auto reclaimed = static_cast<Label>(drawing.grids.size());
  for (std::size_t i = 0; i < villages.values.size(); ++i) {
    if (villages[i] == reclaimed_village) drawing.labels[i] = reclaimed;
  }
  tidy(drawing.labels, same_village, &drawing.grids);
  return drawing;
}

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
  const Raster<int> cost = walking_cost(frame_around(outline), seed);
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
    for (const std::size_t k : band_order(centres)) {
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
