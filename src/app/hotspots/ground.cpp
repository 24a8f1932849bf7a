#include "app/hotspots/ground.hpp"

#include "app/hotspots/neighbours.hpp"

namespace lianxun::app::hotspots {

hotspot::Ground ground_of(const Input& input, const Request& request) {
  auto boundaries = std::make_shared<domain::Boundaries>();
  for (const std::size_t row : rows_in_use(input)) {
    domain::Grid grid;
    grid.code = grid_name(input, request, row);
    boundaries->grids.push_back(grid);
    boundaries->grid_areas.push_back(input.areas[row]);
  }
  return hotspot::prepare(boundaries, {});
}

hotspot::Records on_ground(const Input& input) {
  hotspot::Records records = input.records;
  std::vector<std::int32_t> position(input.used.size(), -1);
  std::int32_t next = 0;
  for (const std::size_t row : rows_in_use(input)) position[row] = next++;
  for (std::int32_t& grid : records.grid) grid = grid < 0 ? -1 : position[static_cast<std::size_t>(grid)];
  return records;
}

}  // namespace lianxun::app::hotspots
