#include "hotspot/emerging.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include "hotspot/getis.hpp"
#include "hotspot/normal.hpp"
#include "hotspot/sample_checks.hpp"

namespace lianxun::hotspot {
namespace {

void check(const Weights& neighbours, const Cube& cube, const EmergingOptions& options) {
  if (cube.areas != neighbours.size())
    throw std::invalid_argument("emerging: " + std::to_string(cube.areas) + " areas, weights for " +
                                std::to_string(neighbours.size()));
  if (cube.steps < 0 ||
      cube.counts.size() != static_cast<std::size_t>(cube.areas) * static_cast<std::size_t>(cube.steps))
    throw std::invalid_argument("emerging: " + std::to_string(cube.counts.size()) + " counts do not fit the cube");
  if (options.steps_back < 0) throw std::invalid_argument("emerging: steps back must not be negative");
  if (const auto at = std::ranges::find_if_not(cube.counts, [](double x) { return std::isfinite(x); });
      at != cube.counts.end())
    throw std::invalid_argument("emerging: the count of bin " + std::to_string(at - cube.counts.begin()) +
                                " is not finite");
}

/// What lies around each bin and in it.
struct Neighbourhoods {
  std::vector<double> sums;
  std::vector<std::int32_t> sizes;
};

Neighbourhoods neighbourhoods(const Weights& neighbours, const Cube& cube, std::span<const double> values, int back) {
  const auto steps = static_cast<std::size_t>(cube.steps);
  const auto reach = static_cast<std::size_t>(back);
  Neighbourhoods result{std::vector<double>(values.size()), std::vector<std::int32_t>(values.size())};
  std::vector<double> now(steps);
  for (int area = 0; area < cube.areas; ++area) {
    const auto series = [&](int of) { return values.subspan(static_cast<std::size_t>(of) * steps, steps); };
    std::ranges::copy(series(area), now.begin());
    std::int32_t areas = 1;
    for (const std::int32_t other : neighbours.row(area).columns) {
      if (other == area) continue;
      ++areas;
      std::ranges::transform(now, series(other), now.begin(), std::plus<>{});
    }
    for (std::size_t t = 0; t < steps; ++t) {
      const std::size_t first = t - std::min(t, reach);
      const std::size_t bin = static_cast<std::size_t>(area) * steps + t;
      result.sums[bin] = std::accumulate(now.begin() + static_cast<std::ptrdiff_t>(first),
                                         now.begin() + static_cast<std::ptrdiff_t>(t) + 1, 0.0);
      result.sizes[bin] = areas * static_cast<std::int32_t>(t - first + 1);
    }
  }
  return result;
}

std::vector<Confidence> significant(const Emerging& result, const Neighbourhoods& around,
                                    std::span<const double> values, const EmergingOptions& options) {
  if (!options.permutation) {
    std::vector<double> p(result.z.size());
    std::ranges::transform(result.z, p.begin(), two_sided_p);
    return confidences(result.z, p, options.fdr);
  }
  std::vector<double> sums(values.size());
  std::vector<std::int32_t> sizes(values.size());
  for (std::size_t bin = 0; bin < values.size(); ++bin) {
    sums[bin] = around.sums[bin] - values[bin];
    sizes[bin] = around.sizes[bin] - 1;
  }
  return confidences(result.z, permute_sums(values, sums, sizes, *options.permutation), options.fdr);
}

}  // namespace

std::variant<Emerging, domain::Refusal> emerging(const Weights& neighbours, const Cube& cube,
                                                 const EmergingOptions& options) {
  check(neighbours, cube, options);
  if (cube.steps < least_steps)
    return domain::Refusal{
        "emerging hot spots need at least {} steps of time, there are {}: choose a longer period or a shorter step",
        {std::to_string(least_steps), std::to_string(cube.steps)}};

  const Deviations all = deviations(cube.counts);
  const auto n = static_cast<double>(cube.counts.size());
  const Population population{n, 0, std::sqrt(all.squares / n)};
  const Neighbourhoods around = neighbourhoods(neighbours, cube, all.values, options.steps_back);
  Emerging result;
  result.warnings = weight_warnings(neighbours);
  if (n > 0 && !(all.squares > 0)) result.warnings.push_back(equal_values_warning());
  result.z.resize(cube.counts.size());
  for (std::size_t bin = 0; bin < result.z.size(); ++bin)
    result.z[bin] = gi_star_z(population, around.sums[bin], around.sizes[bin], around.sizes[bin]);
  result.bins = significant(result, around, all.values, options);

  const auto steps = static_cast<std::size_t>(cube.steps);
  for (std::size_t first = 0; first < result.z.size(); first += steps) {
    result.trend.push_back(mann_kendall(std::span(result.z).subspan(first, steps)));
    result.patterns.push_back(
        classify(std::span(result.bins).subspan(first, steps), result.trend.back(), options.trend_level));
  }
  return result;
}

}  // namespace lianxun::hotspot
