#pragma once

#include <optional>
#include <span>
#include <vector>

#include "boundary/edits/draft_index.hpp"
#include "boundary/vertex_rings.hpp"

namespace lianxun::boundary {

/// Who is on which side of the edges near a place.
class Borders {
 public:
  /// Of all faces whose boxes meet the box, metres.
  Borders(const Draft& draft, const DraftIndex& index, const shape::Box& around);

  static constexpr int nobody = -1;
  /// Whose ground lies to the left of an edge from a to b.
  [[nodiscard]] int left_of(shape::Vertex a, shape::Vertex b) const;
  /// Ascending.
  [[nodiscard]] std::vector<int> faces_with(shape::Vertex v) const;
  /// How many edges meet at a vertex, those of two faces counted once: 2 along a border, more at a junction.
  [[nodiscard]] std::size_t edges_at(shape::Vertex v) const;

  /// A piece of a border with one face on each side from end to end.
  struct Arc {
    std::vector<shape::Vertex> vertices;  // closed if it is a whole ring
    int left = nobody;
    int right = nobody;
  };
  /// The arcs of a face, which is on their left.
  [[nodiscard]] std::vector<Arc> arcs_of(int face) const;
  /// The piece of one arc of a face between two of its vertices, with the face on the left, so that it may begin with
  /// either; of a ring that is one arc the shorter piece.
  [[nodiscard]] std::optional<Arc> piece(int face, shape::Vertex from, shape::Vertex to) const;

 private:
  struct Edge {
    shape::Vertex a;
    shape::Vertex b;
    int face;  // on its left
  };
  [[nodiscard]] std::span<const Edge> from(shape::Vertex a) const;

  const Draft& draft_;
  std::vector<Edge> edges_;  // by a, then b
};

}  // namespace lianxun::boundary
