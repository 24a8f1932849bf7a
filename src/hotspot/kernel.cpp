#include "hotspot/kernel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>
#include <vector>

namespace lianxun::hotspot {
namespace {

constexpr double square_metres_per_km2 = 1e6;

double peak_of(const Kernel& kernel) {
  const double h2 = kernel.bandwidth * kernel.bandwidth;
  switch (kernel.shape) {
    case KernelShape::quartic:
      return 3 / (std::numbers::pi * h2) * square_metres_per_km2;
    case KernelShape::gaussian:
      return square_metres_per_km2 / (2 * std::numbers::pi * h2 * (1 - std::exp(-gaussian_reach * gaussian_reach / 2)));
  }
  return 0;
}

}  // namespace

double support(const Kernel& kernel) {
  if (!(kernel.bandwidth > 0) || !std::isfinite(kernel.bandwidth))
    throw std::invalid_argument("kernel: a bandwidth of " + std::to_string(kernel.bandwidth) +
                                " m is not positive and finite");
  return kernel.shape == KernelShape::gaussian ? gaussian_reach * kernel.bandwidth : kernel.bandwidth;
}

KernelValue::KernelValue(const Kernel& kernel)
    : kernel_(kernel), support_(hotspot::support(kernel)), peak_(peak_of(kernel)) {}

double KernelValue::operator()(double squared) const {
  if (!(squared <= support_ * support_)) return 0;
  const double relative = squared / (kernel_.bandwidth * kernel_.bandwidth);
  if (kernel_.shape == KernelShape::gaussian) return peak_ * std::exp(-relative / 2);
  return peak_ * (1 - relative) * (1 - relative);
}

std::optional<double> rule_bandwidth(std::span<const shape::Point> points, KernelShape shape) {
  std::vector<shape::Point> finite;
  std::ranges::copy_if(points, std::back_inserter(finite),
                       [](shape::Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
  if (finite.size() < 2) return {};
  const auto n = static_cast<double>(finite.size());
  shape::Point centre;
  for (const shape::Point p : finite) {
    centre.x += p.x / n;
    centre.y += p.y / n;
  }
  std::vector<double> squared;
  squared.reserve(finite.size());
  double sum = 0;
  for (const shape::Point p : finite) {
    squared.push_back((p.x - centre.x) * (p.x - centre.x) + (p.y - centre.y) * (p.y - centre.y));
    sum += squared.back();
  }
  const auto middle = squared.begin() + static_cast<std::ptrdiff_t>(squared.size() / 2);
  std::ranges::nth_element(squared, middle);
  const double by_mean = std::sqrt(sum / n / 2);
  const double by_median = std::sqrt(*middle / (2 * std::numbers::ln2));
  const double spread = by_median > 0 ? std::min(by_mean, by_median) : by_mean;
  // a millimetre: what the mean's rounding leaves of a single place
  if (!(spread > 1e-3)) return {};
  return (shape == KernelShape::gaussian ? 1 : 2.78) * spread * std::pow(n, -1.0 / 6);
}

}  // namespace lianxun::hotspot
