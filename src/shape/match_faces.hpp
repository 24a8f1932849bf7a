#pragma once

#include <span>
#include <vector>

#include "shape/match_vertices.hpp"
#include "shape/numbered_rings.hpp"

namespace lianxun::shape {

/// Rings with all their vertices, before it is settled which of these are one.
struct LooseRings {
  LargeVector<Vertex> vertices;
  std::vector<NumberedRings::Ring> rings;  // of the vertices
  std::vector<NumberedRings::Face> faces;

  [[nodiscard]] std::span<const NumberedRings::Ring> rings_of(std::size_t face) const {
    return std::span(rings).subspan(faces[face].first_ring, faces[face].ring_count);
  }
  /// About how far vertices are apart, millimetres.
  [[nodiscard]] std::int64_t spacing() const;
};

/// Throws as `Coverage` does.
[[nodiscard]] LooseRings loose_rings(std::span<const MultiPolygon> faces);
[[nodiscard]] LooseRings loosened(const NumberedRings& rings);

/// The rings with united vertices.
struct Tied {
  NumberedRings rings;
  std::vector<int> spoilt;  // faces that moving their vertices makes collapse, turn over or touch themselves; ascending
  std::vector<bool> of_moved;  // by face: whether a vertex of it has moved
  std::size_t moved = 0;
  double farthest = 0;  // millimetres
};
[[nodiscard]] Tied tie(const LooseRings& loose, United united);

}  // namespace lianxun::shape
