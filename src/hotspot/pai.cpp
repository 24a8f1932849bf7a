#include "hotspot/pai.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace lianxun::hotspot {
namespace {

void check(std::span<const double> predicted, std::span<const double> happened, std::span<const double> square_metres,
           double share) {
  if (predicted.size() != happened.size() || predicted.size() != square_metres.size())
    throw std::invalid_argument("PAI: predictions, counts and areas of different length");
  if (!(share > 0 && share <= 1))
    throw std::invalid_argument("PAI: a share of the area is above 0 and at most 1, not " + std::to_string(share));
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    if (!std::isfinite(predicted[i]))
      throw std::invalid_argument("PAI: the prediction of area " + std::to_string(i) + " is not finite");
    if (!(happened[i] >= 0) || !std::isfinite(happened[i]))
      throw std::invalid_argument("PAI: the count of area " + std::to_string(i) + " is negative or not finite");
    if (!(square_metres[i] > 0) || !std::isfinite(square_metres[i]))
      throw std::invalid_argument("PAI: the size of area " + std::to_string(i) + " is not positive");
  }
}

/// What happened in the best ranked areas that together measure `budget`.
double hits(std::span<const double> ranks, std::span<const double> happened, std::span<const double> square_metres,
            double budget) {
  std::vector<std::size_t> order(ranks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] > ranks[b]; });
  double sum = 0;
  for (std::size_t first = 0; first < order.size() && budget > 0;) {
    double area = 0;
    double count = 0;
    std::size_t last = first;
    for (; last < order.size() && ranks[order[last]] == ranks[order[first]]; ++last) {
      area += square_metres[order[last]];
      count += happened[order[last]];
    }
    sum += count * std::min(1.0, budget / area);
    budget -= area;
    first = last;
  }
  return sum;
}

}  // namespace

std::optional<PredictionScore> score(std::span<const double> predicted, std::span<const double> happened,
                                     std::span<const double> square_metres, double share) {
  check(predicted, happened, square_metres, share);
  const double all = std::accumulate(happened.begin(), happened.end(), 0.0);
  if (!(all > 0)) return std::nullopt;
  const double budget = share * std::accumulate(square_metres.begin(), square_metres.end(), 0.0);
  std::vector<double> density(happened.size());
  for (std::size_t i = 0; i < density.size(); ++i) density[i] = happened[i] / square_metres[i];
  const double found = hits(predicted, happened, square_metres, budget);
  const double best = hits(density, happened, square_metres, budget);
  const double hit_rate = found / all;
  return PredictionScore{hit_rate, hit_rate / share, found / best};
}

}  // namespace lianxun::hotspot
