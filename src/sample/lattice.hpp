#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/place.hpp"
#include "sample/trace.hpp"

namespace lianxun::sample {

/// A large place in one stroke: hexagons in rows, pulled out of shape, every side a winding line. Ten grids that follow
/// each other along a Hilbert curve make a village, so that each is in one piece.
struct LatticePlan {
  int columns = 200;  // even, columns * rows divisible by grids_per_village
  int rows = 100;     // even
  double cell = 280;  // metres, on average
  int segments = 10;  // of a side
  shape::Point centre;
  std::string county;  // first digits of the codes; counties are numbered on from here
  int villages_per_subdistrict = 100;
};
inline constexpr int grids_per_village = 10;

[[nodiscard]] LatticePlan city_plan();      // 2,000 villages, 20,000 grids of about 60 vertices
[[nodiscard]] LatticePlan province_plan();  // 10,000 villages, 100,000 grids

struct Lattice {
  domain::Boundaries boundaries;
  std::vector<shape::Point> middles;  // beside the grids: points well inside
  std::vector<Arc> arcs;              // sides of the cells; labels are positions in `boundaries.grids`
  std::vector<domain::Road> roads;    // along every tenth row and column
};

[[nodiscard]] Lattice build_lattice(const LatticePlan& plan, std::uint64_t seed);

/// Code, kind and an invented name of the village that comes as number `number` along the curve.
[[nodiscard]] domain::Village lattice_village(const LatticePlan& plan, int number);

/// Cells of a rectangle in the order of a generalised Hilbert curve: (column, row), each a neighbour of the last by a
/// side when both sides of the rectangle are even.
[[nodiscard]] std::vector<std::pair<int, int>> hilbert_order(int columns, int rows);

}  // namespace lianxun::sample
