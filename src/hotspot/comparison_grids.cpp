#include "hotspot/comparison_grids.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <string>

namespace lianxun::hotspot {
namespace {

enum class Use : char { free, treated, around, comparison };

std::vector<Use> uses(const Ground& ground, std::span<const int> treated) {
  std::vector<Use> out(ground.square_metres.size(), Use::free);
  for (const int grid : treated) {
    if (grid < 0 || static_cast<std::size_t>(grid) >= out.size())
      throw std::invalid_argument("comparison: there is no grid " + std::to_string(grid));
    if (out[static_cast<std::size_t>(grid)] == Use::treated)
      throw std::invalid_argument("comparison: grid " + std::to_string(grid) + " is treated twice");
    out[static_cast<std::size_t>(grid)] = Use::treated;
  }
  for (const int grid : treated)
    for (const std::int32_t other : ground.neighbours.row(grid).columns) {
      auto& use = out[static_cast<std::size_t>(other)];
      if (use == Use::free) use = Use::around;
    }
  return out;
}

std::vector<int> those(const std::vector<Use>& uses, Use use) {
  std::vector<int> out;
  for (std::size_t i = 0; i < uses.size(); ++i)
    if (uses[i] == use) out.push_back(static_cast<int>(i));
  return out;
}

}  // namespace

std::vector<int> grids_around(const Ground& ground, std::span<const int> treated) {
  return those(uses(ground, treated), Use::around);
}

std::vector<int> comparison_grids(const Ground& ground, std::span<const double> before, std::span<const int> treated,
                                  int for_each) {
  if (before.size() != ground.square_metres.size())
    throw std::invalid_argument("comparison: " + std::to_string(before.size()) + " counts for " +
                                std::to_string(ground.square_metres.size()) + " grids");
  auto use = uses(ground, treated);
  const auto apart = [&](std::size_t a, std::size_t b) {
    const double counts = std::abs(std::log((before[a] + 0.5) / (before[b] + 0.5)));
    return counts + (ground.village_of_grid[a] == ground.village_of_grid[b] ? 0 : std::numbers::ln2);
  };
  // those with most first: they have the fewest that are like them
  std::vector<int> order(treated.begin(), treated.end());
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    const double of_a = before[static_cast<std::size_t>(a)];
    const double of_b = before[static_cast<std::size_t>(b)];
    return of_a != of_b ? of_a > of_b : a < b;
  });
  for (const int grid : order)
    for (int i = 0; i < for_each; ++i) {
      std::size_t best = use.size();
      for (std::size_t other = 0; other < use.size(); ++other) {
        if (use[other] != Use::free) continue;
        const auto self = static_cast<std::size_t>(grid);
        if (best == use.size() || apart(self, other) < apart(self, best)) best = other;
      }
      if (best == use.size()) return those(use, Use::comparison);
      use[best] = Use::comparison;
    }
  return those(use, Use::comparison);
}

}  // namespace lianxun::hotspot
