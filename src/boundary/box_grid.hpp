#pragma once

#include <vector>

#include "shape/box.hpp"

namespace lianxun::boundary {

/// Numbered boxes in squares of a grid: which ones meet a box. The squares are laid out once for the boxes of the
/// beginning; boxes that are put in later may lie anywhere, those far outside cost more to find.
class BoxGrid {
 public:
  BoxGrid() = default;
  /// Numbers are positions in `boxes`; empty boxes are never found.
  explicit BoxGrid(std::vector<shape::Box> boxes);

  [[nodiscard]] std::size_t size() const { return boxes_.size(); }
  [[nodiscard]] const shape::Box& box(int number) const { return boxes_[static_cast<std::size_t>(number)]; }
  /// Another box for a number; one beyond the last adds one.
  void put(int number, const shape::Box& box);
  /// Forgets the last number.
  void pop();

  /// Ascending; whose boxes meet the box.
  [[nodiscard]] std::vector<int> near(const shape::Box& box) const;

 private:
  template <class Visit>
  void squares_of(const shape::Box& box, const Visit& visit) const;
  void enter(int number);
  void leave(int number);

  std::vector<shape::Box> boxes_;
  shape::Box all_;  // of the beginning
  double side_ = 1;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::vector<int>> squares_ = std::vector<std::vector<int>>(1);
};

}  // namespace lianxun::boundary
