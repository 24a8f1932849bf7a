#include "scene/mark_store.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::scene {
namespace {

std::size_t slot(double offset, double size, std::size_t side) {
  if (!(size > 0)) return 0;
  return static_cast<std::size_t>(
      std::clamp(offset / size * static_cast<double>(side), 0.0, static_cast<double>(side - 1)));
}

}  // namespace

void MarkStore::set(std::vector<Mark> marks) {
  marks_.clear();
  by_key_.clear();
  by_key_.reserve(marks.size());
  marks_.reserve(marks.size());
  update(marks, {});
}

void MarkStore::update(std::span<const Mark> changed, std::span<const std::uint64_t> removed) {
  indexed_ = false;
  for (const Mark& mark : changed) {
    const auto [found, fresh] = by_key_.try_emplace(mark.key, marks_.size());
    if (fresh) {
      marks_.push_back(mark);
    } else {
      marks_[found->second] = mark;
    }
  }
  for (const std::uint64_t key : removed) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) continue;
    const std::size_t hole = found->second;
    by_key_.erase(found);
    if (hole + 1 != marks_.size()) {
      marks_[hole] = marks_.back();
      by_key_[marks_[hole].key] = hole;
    }
    marks_.pop_back();
  }
}

const Mark* MarkStore::find(std::uint64_t key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : &marks_[found->second];
}

void MarkStore::index_places() const {
  indexed_ = true;
  box_ = {};
  for (const Mark& mark : marks_) box_.add(mark.at);
  side_ = static_cast<std::size_t>(std::clamp(std::sqrt(static_cast<double>(marks_.size()) / 4), 1.0, 1024.0));
  const auto cell = [&](shape::Point p) {
    return slot(p.y - box_.min_y, box_.height(), side_) * side_ + slot(p.x - box_.min_x, box_.width(), side_);
  };
  cell_first_.assign(side_ * side_ + 1, 0);
  for (const Mark& mark : marks_) ++cell_first_[cell(mark.at) + 1];
  for (std::size_t i = 1; i < cell_first_.size(); ++i) cell_first_[i] += cell_first_[i - 1];
  in_cells_.resize(marks_.size());
  std::vector<std::uint32_t> next(cell_first_.begin(), cell_first_.end() - 1);
  for (std::size_t i = 0; i < marks_.size(); ++i) in_cells_[next[cell(marks_[i].at)]++] = static_cast<std::uint32_t>(i);
}

const Mark* MarkStore::nearest(const View& view, shape::Point pixel, double radius) const {
  if (marks_.empty()) return nullptr;
  if (!indexed_) index_places();
  // The ground under the square around the pixel: a superset of the circle, tilted or not.
  shape::Box around;
  for (const double dx : {-radius, radius}) {
    for (const double dy : {-radius, radius}) {
      around.add(to_world(view.camera, view.viewport, {pixel.x + dx, pixel.y + dy}));
    }
  }
  if (!around.intersects(box_)) return nullptr;
  const std::size_t x0 = slot(around.min_x - box_.min_x, box_.width(), side_);
  const std::size_t x1 = slot(around.max_x - box_.min_x, box_.width(), side_);
  const std::size_t y0 = slot(around.min_y - box_.min_y, box_.height(), side_);
  const std::size_t y1 = slot(around.max_y - box_.min_y, box_.height(), side_);
  const Mark* best = nullptr;
  double best_distance = 0;
  for (std::size_t y = y0; y <= y1; ++y) {
    for (std::size_t i = cell_first_[y * side_ + x0]; i < cell_first_[y * side_ + x1 + 1]; ++i) {
      const Mark& mark = marks_[in_cells_[i]];
      const shape::Point at = scene::to_screen(view.camera, view.viewport, mark.at);
      const double distance = std::hypot(at.x - pixel.x, at.y - pixel.y);
      if (distance > radius) continue;
      if (!best || mark.rank > best->rank || (mark.rank == best->rank && distance < best_distance)) {
        best = &mark;
        best_distance = distance;
      }
    }
  }
  return best;
}

}  // namespace lianxun::scene
