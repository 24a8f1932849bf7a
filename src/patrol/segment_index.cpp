#include "patrol/segment_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "shape/foot.hpp"

namespace lianxun::patrol {

Foot foot_on(const Segment& segment, shape::Point p) {
  const shape::Foot foot = shape::foot_on(segment.a, segment.b, p);
  return {0, foot.part, foot.at, foot.distance};
}

SegmentIndex::SegmentIndex(std::vector<Segment> segments) : segments_(std::move(segments)) {
  for (const Segment& segment : segments_) {
    box_.add(segment.a);
    box_.add(segment.b);
  }
  if (segments_.empty()) return;
  const double count = static_cast<double>(segments_.size());
  const double extent = std::max({box_.width(), box_.height(), 1.0});
  // a narrow strip must not get more cells along than it has segments
  cell_ = std::max(std::sqrt(std::max(box_.width() * box_.height(), extent) / count), extent / (4 * count + 64));
  columns_ = static_cast<int>(box_.width() / cell_) + 1;
  rows_ = static_cast<int>(box_.height() / cell_) + 1;

  const auto cells = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
  starts_.assign(cells + 1, 0);
  for (const Segment& segment : segments_) {
    for_cells(segment, [&](std::size_t cell) { ++starts_[cell + 1]; });
  }
  for (std::size_t cell = 0; cell < cells; ++cell) starts_[cell + 1] += starts_[cell];
  members_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    for_cells(segments_[i], [&](std::size_t cell) { members_[next[cell]++] = static_cast<std::uint32_t>(i); });
  }
}

SegmentIndex::Cell SegmentIndex::cell_of(shape::Point p) const {
  const auto clamped = [](double value, int count) {
    return static_cast<int>(std::clamp(std::floor(value), 0.0, static_cast<double>(count - 1)));
  };
  return {clamped((p.x - box_.min_x) / cell_, columns_), clamped((p.y - box_.min_y) / cell_, rows_)};
}

// Row by row the columns that the segment spans there, one more on each side against rounding.
template <class Visit>
void SegmentIndex::for_cells(const Segment& segment, const Visit& visit) const {
  const Segment up = segment.a.y <= segment.b.y ? segment : Segment{segment.b, segment.a};
  const int first = cell_of(up.a).row;
  const int last = cell_of(up.b).row;
  const double rise = up.b.y - up.a.y;
  const auto x_at = [&](double y) {
    return rise > 0 ? up.a.x + (up.b.x - up.a.x) * std::clamp((y - up.a.y) / rise, 0.0, 1.0) : up.a.x;
  };
  for (int row = first; row <= last; ++row) {
    double from = x_at(box_.min_y + row * cell_);
    double to = rise > 0 ? x_at(box_.min_y + (row + 1) * cell_) : up.b.x;
    if (from > to) std::swap(from, to);
    const int left = std::max(cell_of({from, up.a.y}).column - 1, 0);
    const int right = std::min(cell_of({to, up.a.y}).column + 1, columns_ - 1);
    for (int column = left; column <= right; ++column) {
      visit(static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column));
    }
  }
}

void SegmentIndex::search(Cell cell, shape::Point p, Foot& best) const {
  const auto index =
      static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(cell.column);
  for (std::uint32_t i = starts_[index]; i < starts_[index + 1]; ++i) {
    const std::size_t member = members_[i];
    Foot foot = foot_on(segments_[member], p);
    foot.segment = member;
    if (foot.distance < best.distance || (foot.distance == best.distance && member < best.segment)) best = foot;
  }
}

Foot SegmentIndex::nearest(shape::Point p) const {
  Foot best;
  best.distance = std::numeric_limits<double>::infinity();
  const Cell home = cell_of(p);
  const double outside =
      std::hypot(p.x - std::clamp(p.x, box_.min_x, box_.max_x), p.y - std::clamp(p.y, box_.min_y, box_.max_y));
  const int farthest = std::max(columns_, rows_);
  for (int ring = 0; ring <= farthest; ++ring) {
    // Cells of this ring lie at least ring - 1 sides from the place in the box nearest to p; the box is convex, so
    // that the two distances add up as the legs of a right or obtuse angle.
    if (ring > 1 && best.distance < std::hypot(outside, (ring - 1) * cell_)) break;
    for (int row = home.row - ring; row <= home.row + ring; ++row) {
      if (row < 0 || row >= rows_) continue;
      const bool edge = row == home.row - ring || row == home.row + ring;
      for (int column = home.column - ring; column <= home.column + ring; column += edge || ring == 0 ? 1 : 2 * ring) {
        if (column >= 0 && column < columns_) search({column, row}, p, best);
      }
    }
  }
  return best;
}

}  // namespace lianxun::patrol
