#pragma once

#include "hotspot/weights.hpp"
#include "shape/coverage.hpp"

namespace lianxun::hotspot {

/// Queen: neighbours share at least a vertex. Rook: at least an edge.
enum class Contiguity { queen, rook };

/// Binary, without self, one row for each face. From the coverage's arcs: an edge that the two sides share is an arc
/// with both beside it, and a vertex that several faces share is an end of arcs of them all. What the coverage does not
/// match is not shared: a vertex on an edge without a partner, or lines a millimetre apart. Faces that lie on each
/// other and run along the same edge on the same side are queen but not rook neighbours.
[[nodiscard]] Weights contiguity(const shape::Coverage& coverage, Contiguity kind);

}  // namespace lianxun::hotspot
