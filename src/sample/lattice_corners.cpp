#include "sample/lattice_corners.hpp"

#include <algorithm>
#include <cmath>

#include "sample/projection.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {

LatticeCorners::LatticeCorners(const LatticePlan& plan, std::uint64_t seed)
    : plan_(plan),
      seed_(seed),
      bend_x_(mix(seed ^ 1U), 9 * plan.cell, 2),
      bend_y_(mix(seed ^ 2U), 9 * plan.cell, 2),
      wide_x_(mix(seed ^ 3U), 34 * plan.cell),
      wide_y_(mix(seed ^ 4U), 34 * plan.cell) {
  for (int line = 0; line <= plan.rows; ++line) {
    for (int k = 0; k < per_line(); ++k) points_.push_back(bent(line, k));
  }
}

shape::Point LatticeCorners::bent(int line, int k) const {
  const bool rises = k % 2 == line % 2;  // a side of the row above starts here
  double x = k * 0.5 - plan_.columns * 0.5;
  double y = line - plan_.rows * 0.5 + (rises ? 1.0 : -1.0) / 6;
  x += 0.13 * scatter(line, k, 3);
  y += 0.13 * scatter(line, k, 4);
  // small cells in the middle, large ones outside; the corners of the rectangle drawn in
  const double u = 2 * x / plan_.columns;
  const double v = 2 * y / plan_.rows;
  const double near_x = x * (0.74 + 0.26 * u * u) * std::sqrt(1 - 0.3 * v * v);
  const double near_y = y * (0.74 + 0.26 * v * v) * std::sqrt(1 - 0.3 * u * u);
  const shape::Point p{near_x * plan_.cell, near_y * plan_.cell};
  const double sway = plan_.cell;
  const double swing = 2.4 * plan_.cell;
  return to_millimetres({plan_.centre.x + p.x + sway * bend_x_(p) + swing * wide_x_(p),
                         plan_.centre.y + p.y + sway * bend_y_(p) + swing * wide_y_(p)});
}

shape::Line LatticeCorners::side(std::size_t from, std::size_t to) const {
  if (from > to) {
    shape::Line line = side(to, from);
    std::reverse(line.begin(), line.end());
    return line;
  }
  const shape::Point a = points_[from];
  const shape::Point b = points_[to];
  const std::uint64_t own = mix(mix(seed_ ^ from) ^ to);
  const Noise noise(own, 0.45, 3);
  shape::Line line{a};
  for (int i = 1; i < plan_.segments; ++i) {
    const double t = static_cast<double>(i) / plan_.segments;
    // the parabola keeps the line in a wedge at either end, so that sides meet in their corners only
    const double off = 0.11 * 4 * t * (1 - t) * noise({t, 0.5});
    line.push_back(
        to_millimetres({a.x + t * (b.x - a.x) - off * (b.y - a.y), a.y + t * (b.y - a.y) + off * (b.x - a.x)}));
  }
  line.push_back(b);
  return line;
}

double LatticeCorners::scatter(int line, int k, std::uint64_t axis) const {
  const std::uint64_t h = mix(mix(seed_ + axis) ^ index(line, k));
  return static_cast<double>(h >> 11U) * 0x1p-52 - 1.0;
}

}  // namespace lianxun::sample
