#include "hotspot/mann_kendall.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "hotspot/normal.hpp"

namespace lianxun::hotspot {

MannKendall mann_kendall(std::span<const double> series) {
  for (std::size_t i = 0; i < series.size(); ++i)
    if (!std::isfinite(series[i]))
      throw std::invalid_argument("Mann-Kendall: value " + std::to_string(i) + " is not finite");
  MannKendall trend;
  for (std::size_t i = 0; i < series.size(); ++i) {
    int rises = 0;
    for (std::size_t j = i + 1; j < series.size(); ++j)
      rises += (series[j] > series[i] ? 1 : 0) - (series[j] < series[i] ? 1 : 0);
    trend.s += rises;
  }

  const auto variance = [](double count) { return count * (count - 1) * (2 * count + 5) / 18; };
  const auto n = static_cast<double>(series.size());
  trend.variance = variance(n);
  double tied_pairs = 0;
  std::vector<double> sorted(series.begin(), series.end());
  std::ranges::sort(sorted);
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto last = std::upper_bound(first, sorted.end(), *first);
    const auto ties = static_cast<double>(last - first);
    trend.variance -= variance(ties);
    tied_pairs += ties * (ties - 1) / 2;
    first = last;
  }
  const double pairs = n * (n - 1) / 2;
  if (!(pairs > tied_pairs)) return {};
  trend.tau = trend.s / std::sqrt(pairs * (pairs - tied_pairs));
  const double step = trend.s > 0 ? 1 : trend.s < 0 ? -1 : 0;
  trend.z = (trend.s - step) / std::sqrt(trend.variance);
  trend.p = two_sided_p(trend.z);
  return trend;
}

}  // namespace lianxun::hotspot
