#pragma once

#include <vector>

#include "boundary/segment.hpp"

namespace lianxun::boundary {

/// Where the lines of two arcs, or of one with itself, meet otherwise than at a vertex of both: they cross, a vertex of
/// one lies on an edge of the other, or edges run over each other for a part.
struct Conflict {
  int arc = -1;
  int other = -1;         // not below `arc`
  bool crossing = false;  // neither line has a vertex there
  shape::Point at{};      // metres; of a crossing to the nearest representable place
};

/// All of them, ordered by the arcs. Takes time in proportion to the vertices as long as few edges are much longer than
/// the others.
[[nodiscard]] std::vector<Conflict> conflicts(const shape::Coverage& coverage);

}  // namespace lianxun::boundary
