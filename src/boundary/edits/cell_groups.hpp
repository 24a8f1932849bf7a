#pragma once

#include <numeric>
#include <vector>

#include "boundary/arrangement.hpp"

namespace lianxun::boundary {

/// Cells that hang together across the half-edges for which `open(half)` is true: a group number for each cell, the
/// same for all of a group.
template <class Open>
[[nodiscard]] std::vector<int> cell_groups(const Arrangement& arrangement, const Open& open) {
  std::vector<int> parent(arrangement.cells().size());
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&parent](int cell) {
    while (parent[static_cast<std::size_t>(cell)] != cell) {
      int& up = parent[static_cast<std::size_t>(cell)];
      up = parent[static_cast<std::size_t>(up)];
      cell = up;
    }
    return cell;
  };
  for (int half = 0; half < arrangement.half_edges(); half += 2) {
    if (!open(half)) continue;
    const int left = root(arrangement.cell_left_of(half));
    const int right = root(arrangement.cell_left_of(Arrangement::twin(half)));
    parent[static_cast<std::size_t>(left)] = right;
  }
  std::vector<int> out(parent.size());
  for (int cell = 0; cell < static_cast<int>(out.size()); ++cell) out[static_cast<std::size_t>(cell)] = root(cell);
  return out;
}

}  // namespace lianxun::boundary
