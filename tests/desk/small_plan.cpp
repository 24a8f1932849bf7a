#include "small_plan.hpp"

#include "small_desk.hpp"

namespace lianxun::desk {
namespace {

const domain::Boundaries& base() {
  static const auto boundaries = small_boundaries(std::chrono::year(2023) / 1 / 1);
  return *boundaries;
}

/// The rectangle with the bend on its eastern or western side.
shape::MultiPolygon bent(std::size_t grid, bool east, int bend) {
  shape::MultiPolygon out = base().grid_areas[grid];
  if (bend == 0) return out;
  auto& ring = out[0].outer;  // from the south-west corner, counter-clockwise
  const std::size_t before = east ? 2 : 4;
  const shape::Point from = ring[before - 1];
  const double y = (from.y + ring[before].y) / 2;
  // Divided, as all who read millimetres do.
  ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(before), {(from.x * 1000 + bend) / 1000, y});
  return out;
}

}  // namespace

shape::MultiPolygon south_west(int bend) { return bent(0, true, bend); }

std::shared_ptr<const domain::PlanEdit> bend_border(int from, int to) {
  domain::PlanEdit edit;
  edit.what = {"move a vertex", {base().grids[0].code}};
  edit.grids = {{base().grids[0], south_west(from), south_west(to)},
                {base().grids[1], bent(1, false, from), bent(1, false, to)}};
  return std::make_shared<const domain::PlanEdit>(std::move(edit));
}

}  // namespace lianxun::desk
