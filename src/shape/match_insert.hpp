#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "shape/match_edges.hpp"
#include "shape/numbered_rings.hpp"

namespace lianxun::shape {

/// The second step of `match`.
struct Insertions {
  struct Accepted {
    std::vector<std::uint32_t> vertices;  // from the edge's end of the lower number on
    std::vector<int> faces;               // that get them
  };
  std::map<EdgeKey, Accepted> accepted;
  std::vector<EdgeKey> refused;  // ascending
};

/// `near` within twice the tolerance (millimetres). Edges in `barred`, and of faces whose lines cross already, get
/// nothing. What is accepted leads no edge past a vertex within the tolerance that it does not get: so there is nothing
/// more to insert into the new edges.
[[nodiscard]] Insertions find_insertions(const NumberedRings& rings, const Nearness& nearness,
                                         const std::set<EdgeKey>& barred, double tolerance);

/// The edges that the insertions make, ascending.
[[nodiscard]] std::vector<EdgeKey> fresh_edges(const Insertions& insertions);
/// Without what was near the edges that get vertices.
void forget_bent(Nearness& nearness, const Insertions& insertions);

/// Gives the lines that the rings had.
struct Lines {
  LargeVector<std::uint32_t> numbers;
  std::vector<NumberedRings::Ring> rings;
};
Lines insert(NumberedRings& rings, const Insertions& insertions);

}  // namespace lianxun::shape
