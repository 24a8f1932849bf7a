#pragma once

#include <algorithm>
#include <random>

#include "boundary/balance/unit_graph.hpp"

namespace lianxun::test {

/// Squares of 10 m in rows, in `across` by `down` present grids, with random loads of 1 to 3.
[[nodiscard]] inline boundary::UnitGraph square_units(int columns, int rows, int across, int down, unsigned seed) {
  boundary::UnitGraph graph;
  std::mt19937 random(seed);
  graph.grids = across * down;
  graph.first.push_back(0);
  for (int y = 0; y < rows; ++y) {
    for (int x = 0; x < columns; ++x) {
      graph.grid.push_back(y * down / rows * across + x * across / columns);
      graph.load.push_back(1 + static_cast<double>(random() % 3));
      graph.area.push_back(100);
      double outside = 0;
      const auto side = [&](int to_x, int to_y) {
        if (to_x < 0 || to_y < 0 || to_x >= columns || to_y >= rows) {
          outside += 10;
        } else {
          graph.borders.push_back({to_y * columns + to_x, 10, 0});
        }
      };
      side(x, y - 1);
      side(x - 1, y);
      side(x + 1, y);
      side(x, y + 1);
      graph.outside.push_back(outside);
      graph.first.push_back(graph.borders.size());
    }
  }
  return graph;
}

}  // namespace lianxun::test
