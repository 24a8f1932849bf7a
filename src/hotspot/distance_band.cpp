#include "hotspot/distance_band.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "domain/error.hpp"
#include "shape/box.hpp"

namespace lianxun::hotspot {
namespace {

/// Points sorted into square cells at least as wide as the band, so that neighbours lie in the nine around.
class Cells {
 public:
  Cells(std::span<const shape::Point> points, const shape::Box& box, double distance)
      : origin_{box.min_x, box.min_y},
        side_(side(static_cast<double>(points.size()), box, distance)),
        columns_(index(box.max_x - origin_.x) + 1),
        rows_(index(box.max_y - origin_.y) + 1) {
    starts_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
    for (const shape::Point p : points) ++starts_[cell(p) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    items_.resize(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) items_[next[cell(points[i])]++] = static_cast<std::int32_t>(i);
  }

  template <class Visit>
  void around(shape::Point p, Visit visit) const {
    const std::int64_t column = index(p.x - origin_.x);
    const std::int64_t row = index(p.y - origin_.y);
    for (std::int64_t r = std::max<std::int64_t>(0, row - 1); r <= std::min(row + 1, rows_ - 1); ++r) {
      const auto first = static_cast<std::size_t>(r * columns_ + std::max<std::int64_t>(0, column - 1));
      const auto last = static_cast<std::size_t>(r * columns_ + std::min(column + 1, columns_ - 1));
      for (std::size_t i = starts_[first]; i < starts_[last + 1]; ++i) visit(items_[i]);
    }
  }

 private:
  /// Wider than the band where the box is large and the band narrow: at most about 3n cells.
  static double side(double n, const shape::Box& box, double distance) {
    return std::max({distance, std::sqrt(box.width() / n * box.height()), std::max(box.width(), box.height()) / n});
  }
  [[nodiscard]] std::int64_t index(double offset) const { return static_cast<std::int64_t>(offset / side_); }
  [[nodiscard]] std::size_t cell(shape::Point p) const {
    return static_cast<std::size_t>(index(p.y - origin_.y) * columns_ + index(p.x - origin_.x));
  }

  shape::Point origin_;
  double side_;
  std::int64_t columns_;
  std::int64_t rows_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::int32_t> items_;
};

}  // namespace

Weights distance_band(std::span<const shape::Point> points, double distance) {
  if (!(distance > 0) || !std::isfinite(distance))
    throw std::invalid_argument("distance band: " + std::to_string(distance) + " is not a positive distance");
  shape::Box box;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!std::isfinite(points[i].x) || !std::isfinite(points[i].y))
      throw std::invalid_argument("distance band: point " + std::to_string(i) + " is not finite");
    box.add(points[i]);
  }
  if (!std::isfinite(box.width()) || !std::isfinite(box.height()))
    throw std::invalid_argument("distance band: the points are too far apart");

  Weights weights;
  if (points.empty()) return weights;
  const Cells cells(points, box, distance);
  weights.starts.reserve(points.size() + 1);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto first = static_cast<std::ptrdiff_t>(weights.columns.size());
    cells.around(points[i], [&](std::int32_t j) {
      const shape::Point q = points[static_cast<std::size_t>(j)];
      const double dx = q.x - points[i].x;
      const double dy = q.y - points[i].y;
      if (static_cast<std::size_t>(j) != i && dx * dx + dy * dy <= distance * distance) weights.columns.push_back(j);
    });
    if (weights.columns.size() > most_pairs)
      throw domain::BadArgument("the distance band gives more than " + std::to_string(most_pairs) +
                                " pairs of neighbours: choose a shorter distance");
    std::sort(weights.columns.begin() + first, weights.columns.end());
    weights.starts.push_back(static_cast<std::uint32_t>(weights.columns.size()));
  }
  weights.values.assign(weights.columns.size(), 1);
  return weights;
}

}  // namespace lianxun::hotspot
