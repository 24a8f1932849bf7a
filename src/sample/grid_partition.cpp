#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "sample/draw.hpp"
#include "sample/grow.hpp"
#include "sample/partition.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

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

bool same_village(Label from, Label to, const void* context) {
  const auto& grids = *static_cast<const std::vector<GridDraft>*>(context);
  const auto is_grid = [&](Label label) { return static_cast<std::size_t>(label) < grids.size(); };
  return is_grid(from) && is_grid(to) &&
         grids[static_cast<std::size_t>(from)].village == grids[static_cast<std::size_t>(to)].village;
}

}  // namespace

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

}  // namespace lianxun::sample
