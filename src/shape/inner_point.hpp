#pragma once

#include "shape/polygon.hpp"

namespace lianxun::shape {

/// A point inside, however thin the polygon is: of the middles of the widest pieces that some level lines
/// between vertices have inside, the one that is farthest from the border. Quick, and good enough to ask what lies
/// there; where a label goes `label_point` says. The first vertex when all are on one level.
[[nodiscard]] Point inner_point(const Polygon& area);

}  // namespace lianxun::shape
