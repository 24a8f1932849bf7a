#pragma once

#include <memory>

#include "domain/plan.hpp"

namespace lianxun::desk {

/// On the small desk's boundaries: the border of the southern grids, straight between two junctions, gets a vertex so
/// many millimetres east of its middle, instead of where `from` had put it (0: none was there).
[[nodiscard]] std::shared_ptr<const domain::PlanEdit> bend_border(int from, int to);

/// The ground of the south-western grid after such an edit.
[[nodiscard]] shape::MultiPolygon south_west(int bend);

}  // namespace lianxun::desk
