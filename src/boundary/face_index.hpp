#pragma once

#include <span>
#include <vector>

#include "shape/box.hpp"
#include "shape/polygon.hpp"

namespace lianxun::boundary {

/// Which of many areas hold a point, each for itself: they may overlap. The areas must outlive it.
class FaceIndex {
 public:
  explicit FaceIndex(std::span<const shape::MultiPolygon> areas);

  /// Ascending; a point on the border of an area is not in it.
  [[nodiscard]] std::vector<int> holding(shape::Point p) const;
  /// Ascending; whose boxes meet the box.
  [[nodiscard]] std::vector<int> near(const shape::Box& box) const;

 private:
  template <class Visit>
  void squares_of(const shape::Box& box, const Visit& visit) const;

  std::span<const shape::MultiPolygon> areas_;
  std::vector<shape::Box> boxes_;
  shape::Box all_;
  double side_ = 1;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::vector<int>> squares_;
};

}  // namespace lianxun::boundary
