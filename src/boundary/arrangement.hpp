#pragma once

#include <span>
#include <vector>

#include "boundary/segment.hpp"

namespace lianxun::boundary {

/// The cells into which segments cut the plane. Segments meet at their ends only (see `node`).
///
/// Each segment is two half-edges, 2 i from a to b and 2 i + 1 back; the cell of a half-edge lies to its left. A loop
/// is what one walks with a cell on the left: the outer loop of a bounded cell runs counter-clockwise; where segments
/// stand alone inside a cell, the loop around them runs clockwise and is a hole of that cell. Cell 0 is the unbounded
/// one: it has holes only.
class Arrangement {
 public:
  /// Duplicates count once, also when they run the other way; segments of one point are left out.
  explicit Arrangement(std::span<const Segment> noded);

  struct Cell {
    int outer = -1;          // a half-edge of its outer loop; -1 of the unbounded one
    std::vector<int> holes;  // a half-edge of each
  };

  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
  [[nodiscard]] int half_edges() const { return static_cast<int>(next_.size()); }
  [[nodiscard]] static int twin(int half) { return half ^ 1; }
  [[nodiscard]] int next(int half) const { return next_[static_cast<std::size_t>(half)]; }
  [[nodiscard]] int cell_left_of(int half) const { return cell_[static_cast<std::size_t>(half)]; }
  [[nodiscard]] shape::Vertex from(int half) const {
    const Segment& segment = segments_[static_cast<std::size_t>(half) / 2];
    return half % 2 == 0 ? segment.a : segment.b;
  }
  [[nodiscard]] shape::Vertex to(int half) const { return from(twin(half)); }

  /// The half-edges of a loop, from one of them on.
  template <class Visit>
  void walk(int first, const Visit& visit) const {
    int half = first;
    do {
      visit(half);
      half = next(half);
    } while (half != first);
  }
  /// The half-edges around a cell, those of its holes too.
  template <class Visit>
  void walk_around(int cell, const Visit& visit) const {
    const Cell& record = cells_[static_cast<std::size_t>(cell)];
    if (record.outer >= 0) walk(record.outer, visit);
    for (const int hole : record.holes) walk(hole, visit);
  }

  /// Whether the two are the ends of a segment.
  [[nodiscard]] bool joined(shape::Vertex a, shape::Vertex b) const;
  /// The loop from a half-edge on, closed; millimetres.
  [[nodiscard]] shape::Ring loop(int half) const;
  /// Millimetres; loops that walk a line there and back keep it.
  [[nodiscard]] shape::Polygon polygon(int cell) const;
  /// A point strictly inside a bounded cell, millimetres.
  [[nodiscard]] shape::Point point_inside(int cell) const;

 private:
  void connect();
  void find_cells();
  void give_loop(int half, int cell);
  void place_holes(std::span<const int> holes, std::span<const shape::Ring> rings);

  std::vector<Segment> segments_;
  std::vector<int> next_;
  std::vector<int> cell_;
  std::vector<Cell> cells_;
};

}  // namespace lianxun::boundary
