#pragma once

#include <memory>
#include <span>
#include <vector>

#include "domain/place.hpp"
#include "hotspot/weights.hpp"
#include "shape/locator.hpp"

namespace lianxun::hotspot {

/// What the statistics need of one version of the boundaries, prepared once: a question then costs no geometry.
struct Ground {
  std::shared_ptr<const domain::Boundaries> boundaries;
  shape::Locator locator;  // of the grids
  Weights neighbours;      // queen contiguity, binary, without the grid itself
  Weights with_self;
  // One entry for each grid:
  std::vector<double> square_metres;
  std::vector<double> premises;
  std::vector<double> residents;     // 0 where not given
  std::vector<int> village_of_grid;  // position in `boundaries->villages`, or -1
};

/// `premises`: places in the working CRS. Throws as `shape::Coverage` and `shape::Locator` do.
[[nodiscard]] Ground prepare(std::shared_ptr<const domain::Boundaries> boundaries,
                             std::span<const shape::Point> premises);

}  // namespace lianxun::hotspot
