#include "boundary/face_index.hpp"

#include <algorithm>
#include <cmath>

#include "shape/predicates.hpp"

namespace lianxun::boundary {

FaceIndex::FaceIndex(std::span<const shape::MultiPolygon> areas) : areas_(areas) {
  for (const auto& area : areas) {
    boxes_.push_back(shape::bounds(area));
    all_.add(boxes_.back());
  }
  if (all_.empty()) return;
  const double wanted = std::sqrt(static_cast<double>(std::max<std::size_t>(areas.size(), 1)));
  side_ = std::max(std::max(all_.width(), all_.height()) / std::max(1.0, std::floor(wanted)), 1e-3);
  columns_ = static_cast<std::size_t>(all_.width() / side_) + 1;
  rows_ = static_cast<std::size_t>(all_.height() / side_) + 1;
  squares_.resize(columns_ * rows_);
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    if (boxes_[i].empty()) continue;
    squares_of(boxes_[i], [&](std::size_t square) { squares_[square].push_back(static_cast<int>(i)); });
  }
}

template <class Visit>
void FaceIndex::squares_of(const shape::Box& box, const Visit& visit) const {
  const auto at = [this](double value, double origin, std::size_t count) {
    const double position = std::floor((value - origin) / side_);
    return static_cast<std::size_t>(std::clamp(position, 0.0, static_cast<double>(count - 1)));
  };
  for (std::size_t y = at(box.min_y, all_.min_y, rows_); y <= at(box.max_y, all_.min_y, rows_); ++y) {
    for (std::size_t x = at(box.min_x, all_.min_x, columns_); x <= at(box.max_x, all_.min_x, columns_); ++x) {
      visit(y * columns_ + x);
    }
  }
}

std::vector<int> FaceIndex::holding(shape::Point p) const {
  std::vector<int> out;
  if (!all_.contains(p)) return out;
  squares_of({p.x, p.y, p.x, p.y}, [&](std::size_t square) {
    for (const int face : squares_[square]) {
      const auto at = static_cast<std::size_t>(face);
      if (boxes_[at].contains(p) && shape::locate(p, areas_[at]) == shape::Location::inside) out.push_back(face);
    }
  });
  return out;
}

std::vector<int> FaceIndex::near(const shape::Box& box) const {
  std::vector<int> out;
  if (all_.empty() || !all_.intersects(box)) return out;
  squares_of(box, [&](std::size_t square) {
    for (const int face : squares_[square]) {
      if (boxes_[static_cast<std::size_t>(face)].intersects(box)) out.push_back(face);
    }
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace lianxun::boundary
