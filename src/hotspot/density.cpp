#include "hotspot/density.hpp"

#include <algorithm>

#include "hotspot/exact_density.hpp"

namespace lianxun::hotspot {

DensityPlan::DensityPlan(const RasterFrame& frame, const Kernel& kernel)
    : kernel_(kernel), convolution_(frame, KernelValue(kernel), support(kernel)) {}

bool DensityPlan::exact_is_better(std::size_t points) const {
  const double cells = kernel_.bandwidth / frame().cell;
  if (cells < (kernel_.shape == KernelShape::quartic ? 8 : 2)) return true;
  const double side = 2 * support(kernel_) / frame().cell + 1;
  // measured: the transform takes as long for a number as the exact sum for twenty cells
  return static_cast<double>(points) * side * side <= 20 * static_cast<double>(convolution_.size());
}

Raster DensityPlan::density(std::span<const shape::Point> points) {
  return exact_is_better(points.size()) ? exact_density(points, frame(), kernel_) : by_transform(points);
}

Raster DensityPlan::by_transform(std::span<const shape::Point> points) {
  Raster raster = convolution_.sum(points);
  for (double& value : raster.values) value = std::max(value, 0.0);
  return raster;
}

}  // namespace lianxun::hotspot
