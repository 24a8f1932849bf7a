#include "hotspot/exact_density.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lianxun::hotspot {
namespace {

/// [first, last) of the cells on one axis whose centres may lie within `reach` of a place, a cell to spare on both
/// sides.
struct Reach {
  int first = 0;
  int last = 0;

  Reach(double offset, double reach, double cell, int count)
      : first(clamped((offset - reach) / cell - 1.5, count)), last(clamped((offset + reach) / cell + 1.5, count)) {}

 private:
  static int clamped(double index, int count) {
    return static_cast<int>(std::clamp(index, 0.0, static_cast<double>(count)));
  }
};

class Painter {
 public:
  Painter(Raster& raster, const Kernel& kernel)
      : raster_(raster),
        value_(kernel),
        limit_(value_.support() * value_.support()),
        per_h2_(1 / (kernel.bandwidth * kernel.bandwidth)),
        squares_(static_cast<std::size_t>(raster.frame.columns)),
        factors_(squares_.size()) {}

  void add(shape::Point p) {
    const RasterFrame& frame = raster_.frame;
    const Reach columns(p.x - frame.origin.x, value_.support(), frame.cell, frame.columns);
    const Reach rows(p.y - frame.origin.y, value_.support(), frame.cell, frame.rows);
    if (columns.first >= columns.last) return;
    const bool gaussian = value_.kernel().shape == KernelShape::gaussian;
    for (int column = columns.first; column < columns.last; ++column) {
      const double dx = frame.centre(column, 0).x - p.x;
      const auto i = static_cast<std::size_t>(column);
      squares_[i] = dx * dx;
      // the exponential of a sum is a product: one for each column and row, none for the cells
      if (gaussian) factors_[i] = value_.peak() * std::exp(-0.5 * dx * dx * per_h2_);
    }
    for (int row = rows.first; row < rows.last; ++row) {
      const double dy = frame.centre(0, row).y - p.y;
      const double dy2 = dy * dy;
      if (dy2 > limit_) continue;
      gaussian ? gaussian_row(row, dy2, columns) : quartic_row(row, dy2, columns);
    }
  }

 private:
  void quartic_row(int row, double dy2, const Reach& columns) {
    double* const out = raster_.values.data() + raster_.frame.index(0, row);
    const double* const squares = squares_.data();
    const double peak = value_.peak();
    for (int column = columns.first; column < columns.last; ++column) {
      const double rest = std::max(0.0, 1 - (squares[column] + dy2) * per_h2_);
      out[column] += peak * rest * rest;
    }
  }

  void gaussian_row(int row, double dy2, const Reach& columns) {
    double* const out = raster_.values.data() + raster_.frame.index(0, row);
    const double* const squares = squares_.data();
    const double* const factors = factors_.data();
    const double factor = std::exp(-0.5 * dy2 * per_h2_);
    for (int column = columns.first; column < columns.last; ++column)
      out[column] += squares[column] + dy2 <= limit_ ? factor * factors[column] : 0;
  }

  Raster& raster_;
  KernelValue value_;
  double limit_;
  double per_h2_;
  std::vector<double> squares_;  // of the distance on the x axis, by column
  std::vector<double> factors_;
};

}  // namespace

Raster exact_density(std::span<const shape::Point> points, const RasterFrame& frame, const Kernel& kernel) {
  check_frame(frame);
  Raster raster{frame, std::vector<double>(frame.size())};
  Painter painter(raster, kernel);
  for (const shape::Point p : points)
    if (std::isfinite(p.x) && std::isfinite(p.y)) painter.add(p);
  return raster;
}

}  // namespace lianxun::hotspot
