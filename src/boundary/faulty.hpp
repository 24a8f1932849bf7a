#pragma once

#include <span>
#include <vector>

#include "boundary/arrangement.hpp"
#include "boundary/conflicts.hpp"

namespace lianxun::boundary {

/// What is wrong with a set of faces, cut into cells: each part of the ground that no face has (a gap) or that several
/// have (an overlap), with all borders of the faces that it concerns.
///
/// What makes it cheap: a border that both sides share, and that no other line crosses, changes one face for another
/// and never the number of faces. So only borders that are not shared, or crossed, can bound a fault; the others come
/// in only where they are near one.
struct Faulty {
  /// Of the arrangement below, for each cell:
  struct Cell {
    std::vector<int> holders;  // faces that have it, ascending
    bool gap = false;          // nobody has it and it is enclosed
  };

  std::vector<shape::MultiPolygon> faces;  // all, millimetres, whole numbers
  std::vector<Conflict> conflicts;         // arcs are those of the faces' coverage
  std::vector<int> touched;                // faces that a fault or a conflict concerns, ascending
  Arrangement arrangement{{}};             // of their borders and of all that is not shared
  std::vector<Cell> cells;                 // beside the arrangement's; 0, outside, has no holder
};

/// `coverage` of any faces; what `Coverage` takes. Throws as `node` does.
[[nodiscard]] Faulty find_faulty(const shape::Coverage& coverage);

}  // namespace lianxun::boundary
