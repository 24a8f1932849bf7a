#pragma once

#include <span>
#include <vector>

#include "shape/cell_lists.hpp"
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
  [[nodiscard]] LooseRings only(std::span<const int> which) const;
  /// `by` beside `which`, with as many rings in each face.
  void replace(std::span<const int> which, const LooseRings& by);

 private:
  void append(const LooseRings& from, std::size_t face);
};

/// Throws as `Coverage` does.
[[nodiscard]] LooseRings loose_rings(std::span<const MultiPolygon> faces);
[[nodiscard]] LooseRings loosened(const NumberedRings& rings);
/// Of these faces only.
[[nodiscard]] LooseRings loosened(const NumberedRings& rings, std::span<const int> which);
[[nodiscard]] VertexBox box_of(const NumberedRings& rings, std::size_t face);
[[nodiscard]] NumberedRings number_exactly(const LooseRings& loose);

/// What uniting the vertices of rings has done to their faces.
struct Tied {
  std::vector<int> spoilt;     // moving their vertices makes them collapse, turn over or touch themselves; ascending
  std::vector<bool> of_moved;  // by face: whether a vertex of it has moved
  std::size_t moved = 0;
  double farthest = 0;  // millimetres
};
/// The rings with united vertices: `numbers` beside those of `loose`, their places in `rings`, which gets the rest.
[[nodiscard]] Tied tie_rings(const LooseRings& loose, std::span<const std::uint32_t> numbers, NumberedRings& rings);

}  // namespace lianxun::shape
