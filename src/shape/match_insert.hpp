#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "shape/match_edges.hpp"
#include "shape/numbered_rings.hpp"

namespace lianxun::shape {

/// An edge by the numbers of its ends, the lower first.
using EdgeKey = std::pair<std::uint32_t, std::uint32_t>;

/// The second step of `match`: what each edge gets, from its end of the lower number to the other.
struct Insertions {
  std::map<EdgeKey, std::vector<std::uint32_t>> accepted;
  std::map<EdgeKey, std::vector<int>> faces;  // of the accepted ones
  std::vector<EdgeKey> refused;               // ascending
};

/// `near` within twice the tolerance (millimetres). Edges in `barred`, and of faces whose lines cross already, get
/// nothing. What is accepted leads no edge past a vertex within the tolerance that it does not get: so there is nothing
/// more to insert into the new edges.
[[nodiscard]] Insertions find_insertions(const NumberedRings& rings, const Coverage& coverage,
                                         std::span<const std::uint32_t> numbers, const Nearness& nearness,
                                         const std::set<EdgeKey>& barred, double tolerance);

/// Gives how many vertices the rings got.
std::size_t insert(NumberedRings& rings, const Insertions& insertions);

}  // namespace lianxun::shape
