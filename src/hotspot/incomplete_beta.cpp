#include "hotspot/incomplete_beta.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace lianxun::hotspot {
namespace {

/// log(1 + e^t)
double soft_plus(double t) { return t > 0 ? t + std::log1p(std::exp(-t)) : std::log1p(std::exp(t)); }

/// The continued fraction DLMF 8.17.22 by the modified method of Lentz (Thompson and Barnett 1986). Takes about
/// sqrt(max(a, b)) steps for x below the mean.
double continued_fraction(double x, double a, double b) {
  constexpr double tiny = 1e-300;
  const auto away_from_zero = [](double value) { return std::abs(value) < tiny ? tiny : value; };
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
  double result = d;
  for (double m = 1; m < 1e8; ++m) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    result *= c * d;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    result *= c * d;
    if (std::abs(c * d - 1) <= 4 * std::numeric_limits<double>::epsilon()) break;
  }
  return result;
}

/// For x below the mean, where the fraction converges fast.
double lower_part(double t, double a, double b) {
  const double x = 1 / (1 + std::exp(-t));
  const double log_front = log_gamma(a + b) - log_gamma(a) - log_gamma(b) - a * soft_plus(-t) - b * soft_plus(t);
  return std::exp(log_front) / a * continued_fraction(x, a, b);
}

}  // namespace

double log_gamma(double x) {
  double product = 1;
  for (; x < 15; ++x) product *= x;
  const double s = 1 / (x * x);
  // Stirling's series, DLMF 5.11.1
  const double series = (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s / 1188)))) / x;
  return (x - 0.5) * std::log(x) - x + 0.5 * std::log(2 * std::numbers::pi) + series - std::log(product);
}

double beta_distribution(double t, double a, double b) {
  return t <= std::log((a + 1) / (b + 1)) ? lower_part(t, a, b) : 1 - lower_part(-t, b, a);
}

double beta_quantile(double p, double a, double b) {
  double low = -1;
  double high = 1;
  while (beta_distribution(low, a, b) > p) low *= 2;
  while (beta_distribution(high, a, b) < p) high *= 2;
  while (high - low > 1e-15 * std::max(1.0, std::abs(high))) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    (beta_distribution(middle, a, b) < p ? low : high) = middle;
  }
  return high;
}

}  // namespace lianxun::hotspot
