#include "boundary/box_grid.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lianxun::boundary {

BoxGrid::BoxGrid(std::vector<shape::Box> boxes) : boxes_(std::move(boxes)) {
  for (const auto& box : boxes_) all_.add(box);
  if (all_.empty()) return;
  const double wanted = std::sqrt(static_cast<double>(boxes_.size()));
  side_ = std::max(std::max(all_.width(), all_.height()) / std::max(1.0, std::floor(wanted)), 1e-3);
  columns_ = static_cast<std::size_t>(all_.width() / side_) + 1;
  rows_ = static_cast<std::size_t>(all_.height() / side_) + 1;
  squares_.resize(columns_ * rows_);
  for (std::size_t i = 0; i < boxes_.size(); ++i) enter(static_cast<int>(i));
}

template <class Visit>
void BoxGrid::squares_of(const shape::Box& box, const Visit& visit) const {
  const auto at = [this](double value, double origin, std::size_t count) {
    const double position = std::floor((value - origin) / side_);
    // What lies outside, or is no number, is in the squares of the rim.
    if (!(position > 0)) return std::size_t{0};
    return static_cast<std::size_t>(std::min(position, static_cast<double>(count - 1)));
  };
  const std::size_t last_x = at(box.max_x, all_.min_x, columns_);
  const std::size_t last_y = at(box.max_y, all_.min_y, rows_);
  for (std::size_t y = at(box.min_y, all_.min_y, rows_); y <= last_y; ++y) {
    for (std::size_t x = at(box.min_x, all_.min_x, columns_); x <= last_x; ++x) visit(y * columns_ + x);
  }
}

void BoxGrid::enter(int number) {
  const shape::Box& own = box(number);
  if (own.empty()) return;
  squares_of(own, [&](std::size_t square) { squares_[square].push_back(number); });
}

void BoxGrid::leave(int number) {
  const shape::Box& own = box(number);
  if (own.empty()) return;
  squares_of(own, [&](std::size_t square) { std::erase(squares_[square], number); });
}

void BoxGrid::put(int number, const shape::Box& box) {
  if (static_cast<std::size_t>(number) == boxes_.size()) {
    boxes_.emplace_back();
  } else {
    leave(number);
  }
  boxes_[static_cast<std::size_t>(number)] = box;
  enter(number);
}

void BoxGrid::pop() {
  leave(static_cast<int>(boxes_.size()) - 1);
  boxes_.pop_back();
}

std::vector<int> BoxGrid::near(const shape::Box& box) const {
  std::vector<int> out;
  if (box.empty()) return out;
  squares_of(box, [&](std::size_t square) {
    for (const int number : squares_[square]) {
      if (this->box(number).intersects(box)) out.push_back(number);
    }
  });
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace lianxun::boundary
