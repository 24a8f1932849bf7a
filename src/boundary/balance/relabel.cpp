#include "boundary/balance/relabel.hpp"

#include <numeric>
#include <utility>

namespace lianxun::boundary {

std::vector<int> relabelled(const UnitGraph& graph, std::vector<int> owners, const std::vector<bool>& locked) {
  using Common = std::pair<double, double>;  // work, ground
  const auto grids = static_cast<std::size_t>(graph.grids);
  std::vector<Common> common(grids * grids);  // of each area with each grid of today
  for (std::size_t unit = 0; unit < owners.size(); ++unit) {
    Common& both = common[static_cast<std::size_t>(owners[unit]) * grids + static_cast<std::size_t>(graph.grid[unit])];
    both.first += graph.load[unit];
    both.second += graph.area[unit];
  }
  std::vector<std::size_t> name(grids);
  std::iota(name.begin(), name.end(), 0U);
  const auto together = [&](std::size_t i, std::size_t as_i, std::size_t j, std::size_t as_j) {
    const Common& a = common[i * grids + as_i];
    const Common& b = common[j * grids + as_j];
    return Common{a.first + b.first, a.second + b.second};
  };
  const auto is_locked = [&](std::size_t grid) { return !locked.empty() && locked[grid]; };
  // Sums in another order may differ in the last place: what is not clearly more is no reason.
  const auto more = [](const Common& a, const Common& b) {
    constexpr double rounding = 1e-9;
    if (a.first > b.first * (1 + rounding)) return true;
    return a.first >= b.first && a.second > b.second * (1 + rounding);
  };
  for (bool again = true; again;) {
    again = false;
    for (std::size_t i = 0; i < grids; ++i) {
      for (std::size_t j = i + 1; j < grids; ++j) {
        if (is_locked(i) || is_locked(j)) continue;
        if (!more(together(i, name[j], j, name[i]), together(i, name[i], j, name[j]))) continue;
        std::swap(name[i], name[j]);
        again = true;
      }
    }
  }
  for (int& owner : owners) owner = static_cast<int>(name[static_cast<std::size_t>(owner)]);
  return owners;
}

}  // namespace lianxun::boundary
