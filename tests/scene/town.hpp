#pragma once

#include "domain/place.hpp"

/// A place made of squares with crooked borders, shared exactly, for pictures and measurements.
namespace lianxun::scene::test {

struct TownPlan {
  int villages = 4;            // along each side
  int grids = 3;               // along each side of a village
  int vertices_per_edge = 12;  // between two corners
  double cell = 300;           // metres
  shape::Point corner{500'000, 3'300'000};
};

/// Cell (x, y) of the whole lattice, from the south-west, is grid `y * side + x` with side = villages * grids.
[[nodiscard]] domain::Boundaries make_town(const TownPlan& plan);

/// A river along the south border, a pond inside the first village, and streets of four classes.
[[nodiscard]] domain::Basemap make_basemap(const TownPlan& plan);

/// A point well inside cell (x, y).
[[nodiscard]] shape::Point cell_centre(const TownPlan& plan, int x, int y);

}  // namespace lianxun::scene::test
