#pragma once

#include <span>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::boundary {

/// New vertices on the outline of a village go into the faces of others there too, so that both match. New is what
/// `before`, beside the faces, has not; metres on whole millimetres. Which edge a vertex belongs to follows from its
/// village's outline, never from distances: between two old vertices a chain of new ones stands for the edge that the
/// neighbour has. Only where both villages have new vertices on one edge does their order follow from how far along it
/// they lie.
void share_vertices(std::vector<shape::MultiPolygon>& faces, std::span<const shape::MultiPolygon> before,
                    std::span<const int> villages);

}  // namespace lianxun::boundary
