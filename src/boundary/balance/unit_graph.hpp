#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lianxun::boundary {

/// Small units of the ground of one village, and which of them share a border. Grids are numbers from 0 here.
struct UnitGraph {
  struct Border {
    int to = -1;
    double length = 0;   // metres
    double natural = 0;  // of these, along roads, water or whatever else was named
  };

  int grids = 0;
  std::vector<int> grid;           // of each unit, as it is today
  std::vector<double> load;        // workload, in whatever it is counted in
  std::vector<double> area;        // square metres
  std::vector<double> outside;     // metres of its border along the village's outline, holes included
  std::vector<std::size_t> first;  // into `borders`, one more than units
  std::vector<Border> borders;     // each twice, once from either side; at most one from a unit to another

  [[nodiscard]] int size() const { return static_cast<int>(grid.size()); }
  [[nodiscard]] std::span<const Border> around(int unit) const {
    const auto at = static_cast<std::size_t>(unit);
    return std::span(borders).subspan(first[at], first[at + 1] - first[at]);
  }
};

}  // namespace lianxun::boundary
