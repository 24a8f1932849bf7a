#include "hotspot/legend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace lianxun::hotspot {
namespace {

/// The double nearest to a short decimal number: powers of ten up to 22 are exact, those below 1 are not.
double decimal(double digits, int exponent) {
  return exponent >= 0 ? digits * std::pow(10, exponent) : digits / std::pow(10, -exponent);
}

int magnitude(double value) { return static_cast<int>(std::floor(std::log10(value))); }

Legend equal(double top, int classes) {
  for (int exponent = magnitude(top / classes) - 1;; ++exponent)
    for (const double digits : {1.0, 2.0, 2.5, 5.0}) {
      if (decimal(digits * classes, exponent) < top) continue;
      Legend legend;
      for (int i = 1; i < classes; ++i) legend.breaks.push_back(decimal(digits * i, exponent));
      return legend;
    }
}

Legend growing(double top, int classes) {
  constexpr std::array<double, 3> digits{5, 2, 1};
  Legend legend;
  for (int exponent = magnitude(top) + 1;; --exponent)
    for (const double each : digits) {
      const double at = decimal(each, exponent);
      if (at >= top) continue;
      legend.breaks.push_back(at);
      if (static_cast<int>(legend.breaks.size()) < classes - 1) continue;
      std::ranges::reverse(legend.breaks);
      return legend;
    }
}

}  // namespace

Legend legend(double top, int classes, LegendSteps steps) {
  if (classes < 2 || classes > 20) throw std::invalid_argument("legend: 2 to 20 classes");
  if (!(top >= 0) || !std::isfinite(top)) throw std::invalid_argument("legend: a top that is negative or not finite");
  const double above_zero = top > 0 ? top : 1;
  return steps == LegendSteps::equal ? equal(above_zero, classes) : growing(above_zero, classes);
}

int class_of(const Legend& legend, double value) {
  if (std::isnan(value)) return -1;
  return static_cast<int>(std::ranges::upper_bound(legend.breaks, value) - legend.breaks.begin());
}

}  // namespace lianxun::hotspot
