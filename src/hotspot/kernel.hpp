#pragma once

#include <optional>
#include <span>

#include "shape/point.hpp"

namespace lianxun::hotspot {

/// Quartic: 3 / (π h²) (1 - r²/h²)² up to r = h, the bandwidth. Gaussian: the bandwidth is the standard deviation on
/// each axis; cut off at `gaussian_reach` bandwidths, where its value is 4e-6 of the middle, and scaled to make up for
/// what is cut off. A Gaussian smooths about as much as a quartic of 2.78 times its bandwidth.
enum class KernelShape { quartic, gaussian };

inline constexpr double gaussian_reach = 5;

/// How an incident is spread over the ground around it.
struct Kernel {
  KernelShape shape = KernelShape::quartic;
  double bandwidth = 300;  // metres

  friend bool operator==(const Kernel&, const Kernel&) = default;
};

/// Metres from the point beyond which the kernel is 0. Throws `std::invalid_argument` for a bandwidth that is not
/// positive and finite.
[[nodiscard]] double support(const Kernel& kernel);

/// A kernel ready to be evaluated; throws as `support` does.
class KernelValue {
 public:
  explicit KernelValue(const Kernel& kernel);

  /// Incidents per km² at a place `squared` square metres (the squared distance) from one incident; integrates to 1
  /// incident over the plane.
  [[nodiscard]] double operator()(double squared) const;

  [[nodiscard]] const Kernel& kernel() const { return kernel_; }
  [[nodiscard]] double support() const { return support_; }
  [[nodiscard]] double peak() const { return peak_; }

 private:
  Kernel kernel_;
  double support_;
  double peak_;
};

/// The rule of Silverman (1986), eq. 4.14 with table 4.1, A σ n^(-1/6) with A 1 for the Gaussian and 2.78 for the
/// quartic: best for one normal cloud, too wide where there are several, so a place to start from. σ is the smaller of
/// two measures of spread per axis, the root mean square distance from the mean centre over √2 and the median
/// distance from it over √(2 ln 2), so that a few far points do not widen it. None for fewer than two places. Points
/// that are not finite are left out.
[[nodiscard]] std::optional<double> rule_bandwidth(std::span<const shape::Point> points, KernelShape shape);

}  // namespace lianxun::hotspot
