#pragma once

#include <span>
#include <vector>

#include "boundary/segment.hpp"

namespace lianxun::boundary {

/// The borders of the Voronoi cells of sites: each place of the plane lies in the cell of the site nearest to it.
/// Sites: distinct vertices in a square of at most 2^26 mm (67 km), taken in their order. The corners are
/// circumcentres, rounded to millimetres, so that borders may then cross by a millimetre: `node` them. Borders between
/// the outermost cells end somewhere beyond the box of the sites, as if there were four more sites far away. Throws
/// std::invalid_argument for sites that are too far apart or stand twice.
///
/// The triangulation is Delaunay's by insertion (Bowyer 1981, Watson 1981), with exact tests in integers; quadratic in
/// the sites.
[[nodiscard]] std::vector<Segment> voronoi_borders(std::span<const shape::Vertex> sites);

}  // namespace lianxun::boundary
