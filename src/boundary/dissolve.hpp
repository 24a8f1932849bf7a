#pragma once

#include <vector>

#include "boundary/arrangement.hpp"

namespace lianxun::boundary {

/// The area of all cells that one owner has, as valid polygons in millimetres: borders between its own cells vanish,
/// rings that would touch themselves are parted. `owner` beside the cells.
[[nodiscard]] shape::MultiPolygon dissolve(const Arrangement& arrangement, const std::vector<int>& owner, int who);

/// The same for several owners at once; the result beside `owners`, which must be ascending.
[[nodiscard]] std::vector<shape::MultiPolygon> dissolve_all(const Arrangement& arrangement,
                                                            const std::vector<int>& owner,
                                                            const std::vector<int>& owners);

/// Rings of which no two cross, counter-clockwise ones outer, put together into polygons.
[[nodiscard]] shape::MultiPolygon assemble(const std::vector<shape::Ring>& rings);

/// Whether two areas have the same rings, wherever these begin and whichever way they run.
[[nodiscard]] bool same_rings(const shape::MultiPolygon& a, const shape::MultiPolygon& b);

}  // namespace lianxun::boundary
