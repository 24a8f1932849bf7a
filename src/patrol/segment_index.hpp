#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "shape/box.hpp"
#include "shape/point.hpp"

namespace lianxun::patrol {

struct Segment {
  shape::Point a;
  shape::Point b;
};

/// The place on a segment that is nearest to a point: `at = a + t (b - a)`, t in [0, 1].
struct Foot {
  std::size_t segment = 0;
  double t = 0;
  shape::Point at;
  double distance = 0;
};

[[nodiscard]] Foot foot_on(const Segment& segment, shape::Point p);

/// Nearest segment to a point, through a uniform grid with about one cell per segment. Immutable.
class SegmentIndex {
 public:
  explicit SegmentIndex(std::vector<Segment> segments);

  [[nodiscard]] bool empty() const { return segments_.empty(); }
  /// Exact; of equally near segments the first. Must not be empty.
  [[nodiscard]] Foot nearest(shape::Point p) const;

 private:
  struct Cell {
    int column = 0;
    int row = 0;
  };
  [[nodiscard]] Cell cell_of(shape::Point p) const;  // clamped to the grid
  template <class Visit>
  void for_cells(const Segment& segment, const Visit& visit) const;
  void search(Cell cell, shape::Point p, Foot& best) const;

  std::vector<Segment> segments_;
  shape::Box box_;
  double cell_ = 1;  // side in metres
  int columns_ = 1;
  int rows_ = 1;
  std::vector<std::uint32_t> starts_;  // of each cell in `members_`, one past the last at the end
  std::vector<std::uint32_t> members_;
};

}  // namespace lianxun::patrol
