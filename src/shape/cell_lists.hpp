#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "shape/coverage.hpp"
#include "shape/large_pages.hpp"

namespace lianxun::shape {

/// Whole millimetres, closed.
struct VertexBox {
  std::int64_t min_x;
  std::int64_t min_y;
  std::int64_t max_x;
  std::int64_t max_y;

  static VertexBox nothing() {
    constexpr std::int64_t far = std::int64_t{1} << 60;
    return {far, far, -far, -far};
  }
  static VertexBox around(Vertex v, std::int64_t by) { return {v.x - by, v.y - by, v.x + by, v.y + by}; }
  static VertexBox of(Vertex a, Vertex b, std::int64_t by) {
    return {std::min(a.x, b.x) - by, std::min(a.y, b.y) - by, std::max(a.x, b.x) + by, std::max(a.y, b.y) + by};
  }
  void add(const VertexBox& other) {
    min_x = std::min(min_x, other.min_x);
    min_y = std::min(min_y, other.min_y);
    max_x = std::max(max_x, other.max_x);
    max_y = std::max(max_y, other.max_y);
  }
  [[nodiscard]] bool intersects(const VertexBox& other) const {
    return min_x <= other.max_x && other.min_x <= max_x && min_y <= other.max_y && other.min_y <= max_y;
  }
};

/// Which of many boxes may meet another: square cells of a power of two, hashed so that those of a row stand
/// side by side in memory. Needs no extent, so that a single place far away costs nothing; cells that share a list are
/// told apart by whoever compares boxes.
class CellLists {
 public:
  /// `box(i)` of each item below `count`; cells of about `side` millimetres, `spread` lists for each
  /// item, more of them empty: a choice of speed only.
  template <class BoxOf>
  CellLists(std::size_t count, std::int64_t side, const BoxOf& box, std::size_t spread = 1)
      : shift_(static_cast<int>(std::bit_width(static_cast<std::uint64_t>(std::max<std::int64_t>(side, 2)))) - 1),
        mask_(std::bit_ceil(count * spread + 16) - 1) {
    starts_.assign(mask_ + 2, 0);
    for (std::size_t i = 0; i < count; ++i) for_each_cell(box(i), [this](std::size_t list) { ++starts_[list]; });
    std::uint32_t end = 0;
    for (std::uint32_t& start : starts_) start = end += start;
    items_.resize(end);
    for (std::size_t i = count; i-- > 0;)
      for_each_cell(box(i), [&](std::size_t list) { items_[--starts_[list]] = static_cast<std::uint32_t>(i); });
  }

  [[nodiscard]] std::size_t lists() const { return mask_ + 1; }
  /// Ascending.
  [[nodiscard]] std::span<const std::uint32_t> list(std::size_t number) const {
    return std::span(items_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
  }
  /// Items of all cells that the box meets; one that stands in several comes as often.
  template <class Visit>
  void near(const VertexBox& box, const Visit& visit) const {
    for_each_cell(box, [&](std::size_t number) {
      for (const std::uint32_t item : list(number)) visit(item);
    });
  }

 private:
  template <class Visit>
  void for_each_cell(const VertexBox& box, const Visit& visit) const {
    for (std::int64_t y = box.min_y >> shift_; y <= box.max_y >> shift_; ++y)
      for (std::int64_t x = box.min_x >> shift_; x <= box.max_x >> shift_; ++x)
        visit((static_cast<std::uint64_t>(y) * 0x9e3779b97f4a7c15U + static_cast<std::uint64_t>(x)) & mask_);
  }

  int shift_;
  std::size_t mask_;
  LargeVector<std::uint32_t> starts_;
  LargeVector<std::uint32_t> items_;
};

}  // namespace lianxun::shape
