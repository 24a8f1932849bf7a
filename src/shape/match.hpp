#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "shape/coverage.hpp"

namespace lianxun::shape {

/// Faces whose borders have been brought together where they were only near each other.
struct Matched {
  Coverage coverage;
  std::size_t moved = 0;     // vertices of rings that stand elsewhere now
  std::size_t inserted = 0;  // vertices that rings got on their edges
  double farthest = 0;       // metres that a vertex has moved
  std::vector<int> left;     // faces that would have collapsed, touched or crossed themselves: vertices where they were
  /// Edges near which a vertex of another face lies that they did not get: their line would have come near yet another
  /// vertex, or have crossed the face's own. What is left between them is a gap or an overlap for `boundary::repair`.
  std::vector<Line> refused;  // metres
};

/// A coverage of faces whose vertices are rounded to the millimetre and then matched within `tolerance` metres:
///
/// 1. Vertices within the tolerance of each other become one. The one that most rings use wins, of equals the one
///    with the least x, then y; the others go to the nearest winner. So a winner does not move, no vertex moves by more
///    than the tolerance, and the order of the faces does not matter. Vertices of one ring are no exception: details
///    below the tolerance go.
/// 2. An edge gets every vertex of other faces within the tolerance of it, so that it passes through them; all of them
///    or none. A line then lies no farther than twice the tolerance from where it was, the edge's ends having moved
///    too.
///
/// A face that step 1 would make collapse, turn over, touch or cross itself keeps its vertices where they are, and
/// others go to these; an edge that step 2 would lead over its own face's border stays. Step 2 is repeated until it
/// changes nothing: so matching what has been matched changes nothing, unless faces were left, of which it may settle
/// some. Vertices that follow each other in one place become one; otherwise faces, rings and their first vertices stay
/// as they came.
///
/// Distances between vertices are exact; those to an edge are computed in doubles from exact differences.
/// Takes time in proportion to the vertices as long as the tolerance is not much above the distance between them.
/// Throws as `Coverage` does, and std::invalid_argument for a tolerance that is negative, not a number or above a
/// kilometre.
[[nodiscard]] Matched match(std::span<const MultiPolygon> faces, double tolerance);

}  // namespace lianxun::shape
