#pragma once

#include <span>
#include <vector>

#include "boundary/place.hpp"
#include "shape/box.hpp"

namespace lianxun::boundary {

/// Places by squares of the plane, a few in each: which lie in a box. They do not move.
class PlaceGrid {
 public:
  PlaceGrid() = default;
  explicit PlaceGrid(std::span<const Place> places);

  /// Numbers of the places in the closed box, ascending.
  [[nodiscard]] std::vector<int> in(const shape::Box& box, std::span<const Place> places) const;

 private:
  [[nodiscard]] std::size_t column(double x) const;
  [[nodiscard]] std::size_t row(double y) const;

  shape::Box all_;
  double side_ = 1;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::uint32_t> starts_;
  std::vector<int> items_;
};

}  // namespace lianxun::boundary
