#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shape/coverage.hpp"

namespace lianxun::shape {

/// How far a vertex lies from an edge, and where along it.
struct FromEdge {
  double squared_distance = 0;  // millimetres
  double along = 0;             // 0 … 1 between the ends
};
[[nodiscard]] FromEdge from_edge(Vertex v, Vertex a, Vertex b);

/// What lies near the edges of a coverage.
struct Nearness {
  struct Near {
    std::uint32_t edge;    // position of its first vertex among those of the arcs
    std::uint32_t vertex;  // its number

    friend auto operator<=>(const Near&, const Near&) = default;
  };
  std::vector<Near> near;    // ascending, none twice
  std::vector<int> crossed;  // faces whose own lines cross, or meet elsewhere than in a vertex; ascending
};

/// Vertices within `reach` millimetres of an edge, where their arc and that of the edge have no face in common.
/// `numbers` beside the vertices of the coverage's arcs; `spacing` as in `unite_near`.
[[nodiscard]] Nearness find_near(const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach,
                                 std::int64_t spacing);

/// The vertices of all arcs, one after the other.
[[nodiscard]] std::span<const Vertex> all_vertices(const Coverage& coverage);
/// For each of them, its arc.
[[nodiscard]] LargeVector<std::uint32_t> arcs_of_vertices(const Coverage& coverage);

}  // namespace lianxun::shape
