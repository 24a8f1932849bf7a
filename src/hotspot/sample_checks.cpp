#include "hotspot/sample_checks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace lianxun::hotspot {
namespace {

bool all_equal(std::span<const double> values) {
  return std::ranges::adjacent_find(values, std::not_equal_to<>{}) == values.end();
}

}  // namespace

void check_values(const std::string& statistic, const Weights& weights, std::span<const double> values) {
  if (values.size() != static_cast<std::size_t>(weights.size()))
    throw std::invalid_argument(statistic + ": " + std::to_string(values.size()) + " values for " +
                                std::to_string(weights.size()) + " areas");
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!std::isfinite(values[i]))
      throw std::invalid_argument(statistic + ": the value of area " + std::to_string(i) +
                                  " is not finite: leave the area out");
}

void check_diagonal(const std::string& statistic, const Weights& weights, bool with_self) {
  for (int i = 0; i < weights.size(); ++i)
    if (std::ranges::binary_search(weights.row(i).columns, i) != with_self)
      throw std::invalid_argument(statistic + ": area " + std::to_string(i) +
                                  (with_self ? " must have a weight for itself" : " must have no weight for itself"));
}

std::vector<domain::Message> weight_warnings(const Weights& weights) {
  std::vector<domain::Message> warnings;
  if (weights.size() < few_areas)
    warnings.push_back({"only {} areas: with fewer than {} the z values are rough, trust the permutations",
                        {std::to_string(weights.size()), std::to_string(few_areas)}});
  if (const int isolated = count_isolated(weights); isolated > 0)
    warnings.push_back({"areas without a neighbour: {}", {std::to_string(isolated)}});
  return warnings;
}

domain::Message equal_values_warning() { return {"all values are equal: nothing can be hot or cold", {}}; }

std::vector<domain::Message> sample_warnings(const Weights& weights, std::span<const double> values) {
  std::vector<domain::Message> warnings = weight_warnings(weights);
  if (all_equal(values)) warnings.push_back(equal_values_warning());
  return warnings;
}

Deviations deviations(std::span<const double> values) {
  Deviations result;
  result.values.resize(values.size());
  if (values.empty()) return result;
  if (all_equal(values)) {
    result.mean = values.front();
    return result;
  }
  result.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    result.values[i] = values[i] - result.mean;
    result.squares += result.values[i] * result.values[i];
  }
  return result;
}

std::vector<double> spatial_lag(const Weights& weights, std::span<const double> values) {
  std::vector<double> lag(values.size());
  for (int i = 0; i < weights.size(); ++i) {
    const auto [columns, row] = weights.row(i);
    double sum = 0;
    for (std::size_t k = 0; k < columns.size(); ++k) sum += row[k] * values[static_cast<std::size_t>(columns[k])];
    lag[static_cast<std::size_t>(i)] = sum;
  }
  return lag;
}

}  // namespace lianxun::hotspot
