#include "boundary/balance/partition.hpp"

#include "shape/compactness.hpp"

namespace lianxun::boundary {

double Partition::Grid::compactness() const { return shape::compactness(area, perimeter); }

Partition::Partition(const UnitGraph& graph) : graph_(&graph), owner_(graph.grid) {
  grids_.resize(static_cast<std::size_t>(graph.grids));
  seen_.assign(owner_.size(), 0);
  for (int unit = 0; unit < graph.size(); ++unit) {
    const auto at = static_cast<std::size_t>(unit);
    Grid& grid = grids_[static_cast<std::size_t>(owner_[at])];
    ++grid.units;
    grid.load += graph.load[at];
    grid.area += graph.area[at];
    grid.perimeter += graph.outside[at];
    for (const auto& border : graph.around(unit)) {
      if (owner(border.to) != owner_[at]) grid.perimeter += border.length;
    }
  }
}

Partition::Sides Partition::sides(int unit, int to) const {
  Sides out;
  const int from = owner(unit);
  out.around = graph_->outside[static_cast<std::size_t>(unit)];
  for (const auto& border : graph_->around(unit)) {
    out.around += border.length;
    const int other = owner(border.to);
    if (other == from) out.with_from += border.length;
    if (other == to) out.with_to += border.length;
  }
  return out;
}

Partition::Grid Partition::without(int unit, const Sides& sides) const {
  const auto at = static_cast<std::size_t>(unit);
  const Grid& grid = grids_[static_cast<std::size_t>(owner_[at])];
  return {grid.units - 1, grid.load - graph_->load[at], grid.area - graph_->area[at],
          grid.perimeter - sides.around + 2 * sides.with_from};
}

Partition::Grid Partition::with(int unit, int to, const Sides& sides) const {
  const auto at = static_cast<std::size_t>(unit);
  const Grid& grid = grids_[static_cast<std::size_t>(to)];
  return {grid.units + 1, grid.load + graph_->load[at], grid.area + graph_->area[at],
          grid.perimeter + sides.around - 2 * sides.with_to};
}

bool Partition::may_leave(int unit) {
  const int from = owner(unit);
  if (grid(from).units < 2) return false;
  mates_.clear();
  for (const auto& border : graph_->around(unit)) {
    if (owner(border.to) == from) mates_.push_back(border.to);
  }
  // A unit alone in its piece: the grid would lose a piece, and could not get it back.
  if (mates_.empty()) return false;
  return mates_.size() == 1 || joined_nearby(mates_) || joined_at_all(unit, mates_);
}

bool Partition::joined_nearby(std::span<const int> mates) const {
  constexpr std::size_t most = 32;
  if (mates.size() > most) return false;
  std::uint32_t reached = 1;
  std::uint32_t open = 1;
  const std::uint32_t all = mates.size() == most ? ~0U : (1U << mates.size()) - 1;
  while (open != 0 && reached != all) {
    const auto i = static_cast<std::size_t>(__builtin_ctz(open));
    open &= open - 1;
    for (const auto& border : graph_->around(mates[i])) {
      for (std::size_t j = 0; j < mates.size(); ++j) {
        if (mates[j] != border.to || (reached >> j & 1U) != 0) continue;
        reached |= 1U << j;
        open |= 1U << j;
      }
    }
  }
  return reached == all;
}

bool Partition::joined_at_all(int unit, std::span<const int> mates) {
  if (++search_ == 0) {
    seen_.assign(seen_.size(), 0);
    search_ = 1;
  }
  const int from = owner(unit);
  seen_[static_cast<std::size_t>(unit)] = search_;
  seen_[static_cast<std::size_t>(mates.front())] = search_;
  stack_.assign(1, mates.front());
  while (!stack_.empty()) {
    const int at = stack_.back();
    stack_.pop_back();
    for (const auto& border : graph_->around(at)) {
      const auto next = static_cast<std::size_t>(border.to);
      if (owner_[next] != from || seen_[next] == search_) continue;
      seen_[next] = search_;
      stack_.push_back(border.to);
    }
  }
  for (const int mate : mates) {
    if (seen_[static_cast<std::size_t>(mate)] != search_) return false;
  }
  return true;
}

void Partition::move(int unit, int to) {
  const Sides sides_now = sides(unit, to);
  const int from = owner(unit);
  const Grid left = without(unit, sides_now);
  const Grid right = with(unit, to, sides_now);
  grids_[static_cast<std::size_t>(from)] = left;
  grids_[static_cast<std::size_t>(to)] = right;
  owner_[static_cast<std::size_t>(unit)] = to;
}

}  // namespace lianxun::boundary
