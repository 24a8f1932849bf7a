#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "shape/coverage.hpp"

namespace lianxun::shape {

/// How far a vertex lies from an edge, and where along it.
struct FromEdge {
  double squared_distance = 0;  // millimetres
  double along = 0;             // 0 … 1 between the ends
};
[[nodiscard]] FromEdge from_edge(Vertex v, Vertex a, Vertex b);

/// An edge by the numbers of its ends, the lower first.
using EdgeKey = std::pair<std::uint32_t, std::uint32_t>;
[[nodiscard]] inline EdgeKey key_of(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

/// What lies near the edges of a coverage.
struct Nearness {
  /// A vertex near an edge; all by their numbers.
  struct Near {
    std::uint32_t from;
    std::uint32_t to;
    int left;  // faces of the edge
    int right;
    std::uint32_t vertex;

    [[nodiscard]] bool same_edge(const Near& other) const {
      return from == other.from && to == other.to && left == other.left && right == other.right;
    }
    friend auto operator<=>(const Near&, const Near&) = default;
  };
  std::vector<Near> near;    // ascending, none twice
  std::vector<int> crossed;  // faces whose own lines cross, or meet elsewhere than in a vertex; ascending
};

/// Looks for vertices within `reach` millimetres of an edge, where their arc and that of the edge have no face in
/// common. `numbers` beside the vertices of the coverage's arcs; `spacing` as for `Uniter`.
[[nodiscard]] Nearness find_near(const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach,
                                 std::int64_t spacing);
/// The same after edges have got vertices; `nearness` no longer has what was near these. Looks only where `fresh` are,
/// ascending: the edges between vertices new to a face, in whatever arc. What is near others stays, though an arc may
/// share a face now with that of the vertex: this is the face's then.
void find_near_fresh(Nearness& nearness, const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach,
                     std::int64_t spacing, std::span<const EdgeKey> fresh);
/// The same after some faces have got other vertices: looks only where these are.
void find_near_again(Nearness& nearness, const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach,
                     std::int64_t spacing, const std::vector<bool>& changed);

}  // namespace lianxun::shape
