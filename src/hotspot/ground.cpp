#include "hotspot/ground.hpp"

#include "hotspot/contiguity.hpp"
#include "hotspot/select.hpp"
#include "shape/coverage.hpp"

namespace lianxun::hotspot {

Ground prepare(std::shared_ptr<const domain::Boundaries> boundaries, std::span<const shape::Point> premises) {
  Ground ground;
  std::vector<std::string> codes;
  codes.reserve(boundaries->grids.size());
  for (const domain::Grid& grid : boundaries->grids) {
    codes.push_back(grid.code);
    ground.residents.push_back(grid.residents.value_or(0));
    ground.village_of_grid.push_back(grid.village.empty() ? -1 : boundaries->village_index(grid.village));
  }
  for (const shape::MultiPolygon& area : boundaries->grid_areas) ground.square_metres.push_back(shape::area(area));
  ground.locator = shape::Locator(boundaries->grid_areas, codes);
  ground.neighbours = contiguity(shape::Coverage(boundaries->grid_areas), Contiguity::queen);
  ground.with_self = with_self(ground.neighbours);
  const auto counts = count_in(ground.locator, codes.size(), premises);
  ground.premises.assign(counts.begin(), counts.end());
  ground.boundaries = std::move(boundaries);
  return ground;
}

}  // namespace lianxun::hotspot
