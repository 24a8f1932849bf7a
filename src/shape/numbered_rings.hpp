#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shape/coverage.hpp"
#include "shape/large_pages.hpp"

namespace lianxun::shape {

/// Rings of faces as numbers of their vertices: what a coverage is built from, whoever decided which vertices are one.
struct NumberedRings {
  /// The first vertex is not repeated at the end.
  struct Ring {
    std::size_t first = 0;
    std::uint32_t count = 0;
    bool inside_left = false;  // where the face lies as one walks it
    bool hole = false;
  };
  struct Face {
    std::uint32_t first_ring = 0;
    std::uint32_t ring_count = 0;
  };

  LargeVector<Vertex> vertices;  // by number
  LargeVector<std::uint32_t> numbers;
  std::vector<Ring> rings;  // each outer one followed by its holes
  std::vector<Face> faces;

  [[nodiscard]] std::span<const std::uint32_t> of(const Ring& ring) const {
    return std::span(numbers).subspan(ring.first, ring.count);
  }
  [[nodiscard]] std::span<const Ring> rings_of(std::size_t face) const {
    return std::span(rings).subspan(faces[face].first_ring, faces[face].ring_count);
  }
};

/// Rounded to the millimetre, the closing point left out, appended to `out`. Throws std::invalid_argument for a ring
/// that is not closed, or of one point, and for a coordinate that is not finite or beyond 2^53 millimetres.
void append_rounded(const Ring& metres, LargeVector<Vertex>& out);

/// Equal vertices have one number. Throws as `append_rounded` does, naming the face.
[[nodiscard]] NumberedRings number_exactly(std::span<const MultiPolygon> faces);

/// `numbers`, if given, becomes the number of each vertex of the coverage's arcs. `used`: one whose memory is wanted no
/// more; fresh pages cost about as much as what is written to them.
[[nodiscard]] Coverage build_coverage(const NumberedRings& rings, LargeVector<std::uint32_t>* numbers = nullptr,
                                      Coverage used = {});

}  // namespace lianxun::shape
