#include "hotspot/moran.hpp"

#include <cmath>

#include "hotspot/normal.hpp"
#include "hotspot/sample_checks.hpp"

namespace lianxun::hotspot {
namespace {

Quadrant quadrant_of(double own, double neighbours) {
  if (own == 0 || neighbours == 0) return Quadrant::none;
  if (own > 0) return neighbours > 0 ? Quadrant::high_high : Quadrant::high_low;
  return neighbours > 0 ? Quadrant::low_high : Quadrant::low_low;
}

}  // namespace

LocalMoran local_moran(const Weights& weights, std::span<const double> values) {
  check_values("local Moran", weights, values);
  check_diagonal("local Moran", weights, false);
  const std::size_t count = values.size();
  const auto n = static_cast<double>(count);
  const Deviations all = deviations(values);
  const double m2 = all.squares / n;
  const std::vector<double> lag = spatial_lag(weights, all.values);

  const std::vector<double> zeros(count);
  LocalMoran result{zeros,
                    zeros,
                    zeros,
                    zeros,
                    std::vector<double>(count, 1),
                    std::vector<Quadrant>(count),
                    sample_warnings(weights, values)};
  if (!(m2 > 0)) return result;
  for (std::size_t i = 0; i < count; ++i) {
    double sum = 0;
    double squares = 0;
    for (const double w : weights.row(static_cast<int>(i)).values) {
      sum += w;
      squares += w * w;
    }
    const double own = all.values[i];
    result.value[i] = own / m2 * lag[i];
    result.expected[i] = -own * own * sum / ((n - 1) * m2);
    result.quadrant[i] = quadrant_of(own, lag[i]);
    const double rest = m2 - own * own / (n - 1);
    const double spread = squares - sum * sum / (n - 1);
    if (n < 3 || rest <= 1e-13 * m2 || spread <= 1e-13 * squares) continue;
    result.variance[i] = (own / m2) * (own / m2) * n / (n - 2) * spread * rest;
    if (!(result.variance[i] > 0)) continue;
    result.z[i] = (result.value[i] - result.expected[i]) / std::sqrt(result.variance[i]);
    result.p[i] = two_sided_p(result.z[i]);
  }
  return result;
}

}  // namespace lianxun::hotspot
