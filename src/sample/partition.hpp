#pragma once

#include <cstdint>
#include <vector>

#include "sample/plan.hpp"
#include "sample/raster.hpp"

namespace lianxun::sample {

/// What entering a cell costs: uneven ground in the fields, even in town, walls along roads and water.
[[nodiscard]] Raster<int> walking_cost(const shape::Ring& outline, std::uint64_t seed);

/// The land shared out among the villages, each near its share. Labels are positions in the plan; the reclaimed land
/// comes after them.
[[nodiscard]] Raster<Label> draw_villages(const shape::Ring& outline, const Raster<int>& cost);

struct GridDraft {
  Label village;
  const DedicatedPlan* dedicated;  // null for a basic grid
};

/// Labels are positions in `grids`; the reclaimed land comes after them.
struct GridDrawing {
  Raster<Label> labels;
  std::vector<GridDraft> grids;
};

[[nodiscard]] GridDrawing draw_grids(const Raster<Label>& villages, const Raster<int>& cost, std::uint64_t seed);

}  // namespace lianxun::sample
