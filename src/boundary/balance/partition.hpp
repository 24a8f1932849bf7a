#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "boundary/balance/unit_graph.hpp"

namespace lianxun::boundary {

/// Which unit belongs to which grid, and what follows from it for each grid. Units move one at a time; the sums follow
/// in time that grows with the number of the unit's neighbours.
class Partition {
 public:
  /// As it is today. The graph must outlive it.
  explicit Partition(const UnitGraph& graph);

  /// A grid's sums.
  struct Grid {
    int units = 0;
    double load = 0;
    double area = 0;       // square metres
    double perimeter = 0;  // metres
    /// Polsby and Popper 1991: 4 pi A / P^2; 1 of a circle.
    [[nodiscard]] double compactness() const;
  };

  [[nodiscard]] const UnitGraph& graph() const { return *graph_; }
  [[nodiscard]] const std::vector<int>& owners() const { return owner_; }
  [[nodiscard]] int owner(int unit) const { return owner_[static_cast<std::size_t>(unit)]; }
  [[nodiscard]] const Grid& grid(int grid) const { return grids_[static_cast<std::size_t>(grid)]; }

  /// The common border of a unit with the grids on both sides of a move, in metres.
  struct Sides {
    double with_from = 0;  // with the rest of the grid that has it
    double with_to = 0;    // with the grid that would
    double around = 0;     // all of its border
  };
  [[nodiscard]] Sides sides(int unit, int to) const;
  /// What the two grids would be after the move.
  [[nodiscard]] Grid without(int unit, const Sides& sides) const;
  [[nodiscard]] Grid with(int unit, int to, const Sides& sides) const;

  /// Whether the unit's grid keeps a unit and falls into no more pieces without it. First among the unit's neighbours,
  /// which nearly always decides; then by a search through the grid.
  [[nodiscard]] bool may_leave(int unit);
  void move(int unit, int to);

 private:
  [[nodiscard]] bool joined_nearby(std::span<const int> mates) const;
  [[nodiscard]] bool joined_at_all(int unit, std::span<const int> mates);

  const UnitGraph* graph_;
  std::vector<int> owner_;
  std::vector<Grid> grids_;
  std::vector<std::uint32_t> seen_;  // the search that has seen a unit last
  std::uint32_t search_ = 0;
  std::vector<int> stack_;
  std::vector<int> mates_;
};

}  // namespace lianxun::boundary
