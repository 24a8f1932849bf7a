#pragma once

#include <span>
#include <vector>

#include "boundary/balance/units.hpp"

namespace lianxun::boundary {

/// The grids that owners of units make, as areas in metres on whole millimetres, neighbours with the same vertices.
/// Borders that were there before, and those along natural lines, keep their vertices; new ones, which zigzag between
/// the units, are drawn straighter, but never over a place of work, another vertex or another border. The outline is
/// that of `source.grids`, with one vertex more where a new border meets it (`share_vertices`). A grid that has what it
/// had comes back as it was.
[[nodiscard]] std::vector<shape::MultiPolygon> redraw(const Units& units, std::span<const int> owners,
                                                      const UnitSource& source);

}  // namespace lianxun::boundary
