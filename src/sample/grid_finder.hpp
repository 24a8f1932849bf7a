#pragma once

#include <vector>

#include "domain/place.hpp"

namespace lianxun::sample {

/// Which grid a point lies in, for points that keep a distance from the borders. Plain and slow: the sample is the
/// input of the tests of `shape::Locator` and should not rest on it.
class GridFinder {
 public:
  explicit GridFinder(const domain::Boundaries& boundaries);

  /// Position in `grids`, or -1 outside all of them.
  [[nodiscard]] int find(shape::Point p) const;
  /// Whether the point keeps `margin` metres from every border near it, so that rounding cannot move it across.
  [[nodiscard]] bool clear(shape::Point p, double margin) const;
  /// A point inside the grid with that margin, evenly spread.
  template <class Random>
  [[nodiscard]] shape::Point inside(int grid, double margin, Random& random) const {
    const shape::Box& box = boxes_[static_cast<std::size_t>(grid)];
    for (int tries = 0; tries < 2000; ++tries) {
      const shape::Point p{random.between(box.min_x, box.max_x), random.between(box.min_y, box.max_y)};
      if (find(p) == grid && clear(p, margin)) return p;
    }
    return shape::label_point(boundaries_.grid_areas[static_cast<std::size_t>(grid)]);
  }

 private:
  const domain::Boundaries& boundaries_;
  std::vector<shape::Box> boxes_;
};

}  // namespace lianxun::sample
