#pragma once

#include <span>
#include <vector>

#include "boundary/arrangement.hpp"
#include "boundary/balance/unit_graph.hpp"

namespace lianxun::boundary {

/// Work that was done at a place.
struct WorkPlace {
  shape::Point at;  // metres
  double load = 1;
};

/// What the ground of a village is cut from. Everything in metres of one frame; areas on whole millimetres.
struct UnitSource {
  std::span<const shape::MultiPolygon> grids;  // a valid coverage of the village
  std::span<const WorkPlace> places;           // those outside of the grids count for nothing
  std::span<const double> loads;               // beside the grids: spread evenly over their ground
  std::span<const shape::Line> lines;          // natural borders
  int units_per_grid = 30;                     // where there are few places; more where there are many
  double apart = 3;                            // metres: places nearer to each other share a unit
};

/// The units of a village: the Voronoi cells of its places of work, and of a lattice where there are none, cut by the
/// present borders and by natural lines. So each unit belongs to one present grid, a border between units passes midway
/// between places, and lines that exist on the ground can become borders.
struct Units {
  UnitGraph graph;
  Arrangement arrangement{{}};
  std::vector<int> of_cell;  // unit of each cell, -1: not of the village
  double spacing = 0;        // metres, of the lattice
};

/// Throws as `node` and `voronoi_borders` do.
[[nodiscard]] Units cut_into_units(const UnitSource& source);

}  // namespace lianxun::boundary
