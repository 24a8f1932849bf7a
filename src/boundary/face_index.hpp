#pragma once

#include <span>
#include <vector>

#include "boundary/box_grid.hpp"
#include "shape/polygon.hpp"

namespace lianxun::boundary {

/// Which of many areas hold a point, each for itself: they may overlap. The areas must outlive it.
class FaceIndex {
 public:
  explicit FaceIndex(std::span<const shape::MultiPolygon> areas);

  /// Ascending; a point on the border of an area is not in it.
  [[nodiscard]] std::vector<int> holding(shape::Point p) const;
  /// Ascending; whose boxes meet the box.
  [[nodiscard]] std::vector<int> near(const shape::Box& box) const { return grid_.near(box); }

 private:
  std::span<const shape::MultiPolygon> areas_;
  BoxGrid grid_;
};

}  // namespace lianxun::boundary
