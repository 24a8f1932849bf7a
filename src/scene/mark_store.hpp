#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "scene/layers.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// Marks by key, and by place for picking.
class MarkStore {
 public:
  /// A key that comes twice: the later one stands.
  void set(std::vector<Mark> marks);
  void update(std::span<const Mark> changed, std::span<const std::uint64_t> removed);

  [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
  [[nodiscard]] const Mark* find(std::uint64_t key) const;

  /// Of the marks within `radius` pixels the highest rank, then the nearest.
  [[nodiscard]] const Mark* nearest(const View& view, shape::Point pixel, double radius) const;

 private:
  void index_places() const;

  std::vector<Mark> marks_;  // in no order
  std::unordered_map<std::uint64_t, std::size_t> by_key_;

  // A lattice over the marks, rebuilt at the first question after a change.
  mutable bool indexed_ = false;
  mutable shape::Box box_;
  mutable std::size_t side_ = 1;
  mutable std::vector<std::uint32_t> cell_first_;
  mutable std::vector<std::uint32_t> in_cells_;
};

}  // namespace lianxun::scene
