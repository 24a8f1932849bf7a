#include "hotspot/weights.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>

namespace lianxun::hotspot {
namespace {

void end_row(Weights& weights) { weights.starts.push_back(static_cast<std::uint32_t>(weights.columns.size())); }

void append(Weights& weights, std::int32_t column, double value) {
  weights.columns.push_back(column);
  weights.values.push_back(value);
}

}  // namespace

Weights binary_weights(std::vector<std::vector<std::int32_t>> neighbours) {
  Weights weights;
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    auto& row = neighbours[i];
    std::ranges::sort(row);
    if (!row.empty() && (row.front() < 0 || static_cast<std::size_t>(row.back()) >= neighbours.size()))
      throw std::invalid_argument("weights: area " + std::to_string(i) + " has a neighbour that is no area");
    if (std::ranges::adjacent_find(row) != row.end())
      throw std::invalid_argument("weights: area " + std::to_string(i) + " has a neighbour twice");
    weights.columns.insert(weights.columns.end(), row.begin(), row.end());
    end_row(weights);
  }
  weights.values.assign(weights.columns.size(), 1);
  return weights;
}

Weights with_self(const Weights& weights, double weight) {
  Weights result;
  const auto n = static_cast<std::size_t>(weights.size());
  result.starts.reserve(n + 1);
  result.columns.reserve(weights.columns.size() + n);
  result.values.reserve(weights.columns.size() + n);
  for (int i = 0; i < weights.size(); ++i) {
    const auto [columns, values] = weights.row(i);
    std::size_t k = 0;
    for (; k < columns.size() && columns[k] < i; ++k) append(result, columns[k], values[k]);
    append(result, i, weight);
    if (k < columns.size() && columns[k] == i) ++k;
    for (; k < columns.size(); ++k) append(result, columns[k], values[k]);
    end_row(result);
  }
  return result;
}

Weights row_standardised(Weights weights) {
  for (std::size_t i = 0; i + 1 < weights.starts.size(); ++i) {
    const auto row = std::span(weights.values).subspan(weights.starts[i], weights.starts[i + 1] - weights.starts[i]);
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    if (sum == 0) continue;
    for (double& value : row) value /= sum;
  }
  return weights;
}

Weights subset(const Weights& weights, const std::vector<bool>& keep) {
  if (keep.size() != static_cast<std::size_t>(weights.size()))
    throw std::invalid_argument("weights: " + std::to_string(keep.size()) + " flags for " +
                                std::to_string(weights.size()) + " areas");
  std::vector<std::int32_t> renumbered(keep.size(), -1);
  std::int32_t next = 0;
  for (std::size_t i = 0; i < keep.size(); ++i)
    if (keep[i]) renumbered[i] = next++;

  Weights result;
  for (int i = 0; i < weights.size(); ++i) {
    if (!keep[static_cast<std::size_t>(i)]) continue;
    const auto [columns, values] = weights.row(i);
    for (std::size_t k = 0; k < columns.size(); ++k)
      if (const std::int32_t column = renumbered[static_cast<std::size_t>(columns[k])]; column >= 0)
        append(result, column, values[k]);
    end_row(result);
  }
  return result;
}

int count_isolated(const Weights& weights) {
  int count = 0;
  for (int i = 0; i < weights.size(); ++i)
    if (std::ranges::all_of(weights.row(i).columns, [&](std::int32_t j) { return j == i; })) ++count;
  return count;
}

}  // namespace lianxun::hotspot
