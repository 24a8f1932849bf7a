#pragma once

#include <span>

#include "shape/polygon.hpp"

namespace lianxun::geo {

/// Whether valid parts cover a valid whole exactly, without gap or overlap, edge for edge: every edge of the whole is
/// an edge of one part, and every other edge of a part runs the other way along another part. The sum of the parts'
/// winding numbers is then that of the whole everywhere. False does not mean that they do not tile: a border may have a
/// vertex on one side that the other side lacks.
[[nodiscard]] bool tile_by_edges(std::span<const shape::MultiPolygon* const> parts, const shape::MultiPolygon& whole);

}  // namespace lianxun::geo
