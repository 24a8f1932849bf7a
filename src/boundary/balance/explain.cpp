#include "boundary/balance/explain.hpp"

#include <cmath>
#include <cstdio>

namespace lianxun::boundary {
namespace {

/// Whole where it is a count, otherwise with one decimal.
std::string number(double value) {
  char text[32];
  const bool whole = std::abs(value - std::round(value)) < 1e-6;
  std::snprintf(text, sizeof text, whole ? "%.0f" : "%.1f", value);
  return text;
}

}  // namespace

std::vector<domain::Message> explain(const BalancedGrid& grid, std::span<const std::string> codes) {
  constexpr double least_ground = 1;  // square metres: less is no ground that anybody would miss
  std::vector<domain::Message> out;
  if (!grid.changed) return {{"stays as it is", {}}};
  for (const auto& taken : grid.taken) {
    const std::string& from = codes[static_cast<std::size_t>(taken.from)];
    const std::string ground = number(std::round(taken.square_metres));
    if (taken.load > 0) {
      out.push_back({"takes {} of the workload and {} m² from {}", {number(taken.load), ground, from}});
    } else if (taken.square_metres >= least_ground) {
      out.push_back({"takes {} m² without workload from {}", {ground, from}});
    }
  }
  if (grid.given > 0) out.push_back({"gives {} of the workload to others", {number(grid.given)}});
  if (out.empty()) out.push_back({"gives ground without workload to others", {}});
  return out;
}

std::vector<domain::Message> doubts(const BalancedVillage& village, const std::string& name) {
  constexpr double rounding = 1e-9;
  std::vector<domain::Message> out;
  if (village.most_after > village.limit * (1 + rounding)) {
    if (village.heaviest_unit > village.limit) {
      out.push_back({"{}: one place alone has {} of the workload, the limit is {}: it cannot be kept",
                     {name, number(village.heaviest_unit), number(village.limit)}});
    } else {
      out.push_back({"{}: a grid has {} of the workload still, the limit is {}",
                     {name, number(village.most_after), number(village.limit)}});
    }
  }
  if (village.given_up) {
    out.push_back(
        {"{}: what was found cannot be drawn without a fault, so it stays as it is: try another seed", {name}});
  }
  if (village.stopped) out.push_back({"{}: the search was stopped; this is the best it had found", {name}});
  return out;
}

}  // namespace lianxun::boundary
