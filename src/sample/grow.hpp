#pragma once

#include <vector>

#include "sample/raster.hpp"

namespace lianxun::sample {

/// Where an area starts to grow, and after which delay (in cost units): the later, the smaller it stays.
struct Seed {
  std::size_t cell = 0;
  int delay = 0;
};

/// Gives each unclaimed cell to the seed that reaches it first when entering a cell costs `cost` per ten steps
/// (fourteen across a corner). Integer costs and a fixed order: the same on every machine. Labels are the positions
/// in `seeds`. Cells that are not `unclaimed` stay as they are and cannot be crossed.
void grow(Raster<Label>& labels, const Raster<int>& cost, const std::vector<Seed>& seeds);

/// Delays at which the areas come out near `targets` (cells), found by repeated growing on this raster.
[[nodiscard]] std::vector<Seed> balance(const Raster<Label>& labels, const Raster<int>& cost, std::vector<Seed> seeds,
                                        const std::vector<double>& targets, int rounds);

/// Leaves every label in one piece (cells joined by sides): lesser pieces go to the neighbour with the longest common
/// border among the labels for which `may_take(piece's label, neighbour)`; and no two cells of a label meet only at
/// a corner.
void tidy(Raster<Label>& labels, bool (*may_take)(Label from, Label to, const void* context), const void* context);

}  // namespace lianxun::sample
