#pragma once

#include <optional>
#include <vector>

#include "boundary/vertex_rings.hpp"

namespace lianxun::boundary {

/// A sum of directed edges in which opposite ones cancel: of the rings of areas that do not overlap, what is left is
/// the border of all of them together, with their ground on its left.
class Chain {
 public:
  void add(const std::vector<VertexRing>& rings);

  /// A directed edge and how often it is there, never 0.
  struct Term {
    Segment edge;
    int times = 0;
  };
  /// By the edges' ends.
  [[nodiscard]] std::vector<Term> terms() const;

 private:
  std::vector<Term> terms_;  // from the lesser end
};

/// A piece of one border for which another has a different one between the same ends.
struct Detour {
  std::vector<shape::Vertex> before;
  std::vector<shape::Vertex> after;
};

/// What two chains do differently.
struct ChainDifference {
  std::vector<Detour> detours;
  std::optional<shape::Vertex> unexplained;  // an end of an edge that is part of no detour
};
[[nodiscard]] ChainDifference difference(const Chain& before, const Chain& after);

/// Whether one of the two is a single edge, and the other follows it within a millimetre without turning back.
[[nodiscard]] bool within_a_millimetre(const Detour& detour);

}  // namespace lianxun::boundary
