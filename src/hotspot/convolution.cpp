#include "hotspot/convolution.hpp"

#include <cmath>
#include <numbers>
#include <string>

#include "domain/error.hpp"

namespace lianxun::hotspot {
namespace {

/// The support and what of the nearest function's ripples reaches beyond it: they fall by more than half from bin to
/// bin.
int margin_of(const RasterFrame& frame, double support) {
  check_frame(frame);
  constexpr int ripples = 8;
  const double margin = std::ceil(support / frame.cell) + ripples;
  if (!((frame.columns + 2 * margin) * (frame.rows + 2 * margin) <= static_cast<double>(most_cells)))
    throw domain::BadArgument("a kernel that reaches " + std::to_string(support) + " m is too wide for cells of " +
                              std::to_string(frame.cell) + " m: choose larger ones");
  return static_cast<int>(margin);
}

std::vector<double> overlaps(int bins, std::size_t count) {
  std::vector<double> all(count);
  for (std::size_t i = 0; i < count; ++i) all[i] = Bins::overlap(2 * std::numbers::pi * static_cast<double>(i) / bins);
  return all;
}

}  // namespace

Convolution::Convolution(const RasterFrame& frame, const Radial& radial, double support)
    : frame_(frame),
      margin_(margin_of(frame, support)),
      fft_(SingleFft::good_size(frame.columns + 2 * margin_), SingleFft::good_size(frame.rows + 2 * margin_)),
      bins_(frame.centre(-margin_, -margin_), frame.cell, fft_.columns(), fft_.rows(), fft_.stride()),
      plane_(fft_.numbers()),
      transform_(fft_.numbers()),
      influence_(fft_.numbers() / 2) {
  prepare(radial, support);
}

void Convolution::prepare(const Radial& radial, double support) {
  const double reach = support / frame_.cell;
  const int cells = static_cast<int>(std::ceil(reach));
  // the integral of the function times the spline in each bin, by the midpoint rule
  const int steps = std::clamp(static_cast<int>(std::ceil(128 / reach)), 2, 64);
  // sides are even
  const double middle_u = fft_.columns() / 2.0;
  const double middle_v = fft_.rows() / 2.0;
  for (int j = -cells * steps; j < cells * steps; ++j)
    for (int i = -cells * steps; i < cells * steps; ++i) {
      const double u = (i + 0.5) / steps;
      const double v = (j + 0.5) / steps;
      const double value = radial((u * u + v * v) * frame_.cell * frame_.cell);
      if (value != 0) bins_.add_at(plane_, middle_u + u, middle_v + v, value / (steps * steps));
    }
  Fft(fft_.columns(), fft_.rows()).forward(plane_);

  const std::size_t waves = fft_.stride() / 2;
  const auto across = overlaps(fft_.columns(), waves);
  const auto along = overlaps(fft_.rows(), static_cast<std::size_t>(fft_.rows()));
  const double scale = 1.0 / fft_.columns() / fft_.rows();
  for (std::size_t row = 0; row < along.size(); ++row)
    for (std::size_t wave = 0; wave < waves; ++wave) {
      // the function stood in the middle of the plane, half a plane from its first bin
      const double sign = (row + wave) % 2 == 0 ? scale : -scale;
      const std::size_t i = row * waves + wave;
      influence_[i] = static_cast<float>(sign * plane_[2 * i] / (across[wave] * along[row]));
    }
}

Raster Convolution::sum(std::span<const shape::Point> points) {
  std::ranges::fill(plane_, 0.0);
  bins_.add(plane_, points);
  return transformed();
}

Raster Convolution::transformed() {
  std::ranges::transform(plane_, transform_.begin(), [](double bin) { return static_cast<float>(bin); });
  fft_.forward(transform_);
  for (std::size_t i = 0; i < influence_.size(); ++i) {
    transform_[2 * i] *= influence_[i];
    transform_[2 * i + 1] *= influence_[i];
  }
  fft_.backward(transform_);
  Raster raster{frame_, {}};
  raster.values.reserve(frame_.size());
  for (int row = 0; row < frame_.rows; ++row) {
    const auto first = transform_.begin() +
                       static_cast<std::ptrdiff_t>(static_cast<std::size_t>(row + margin_) * fft_.stride()) + margin_;
    raster.values.insert(raster.values.end(), first, first + frame_.columns);
  }
  return raster;
}

}  // namespace lianxun::hotspot
