#pragma once

#include <span>

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// Edits of vertices replace them in the rings of all faces that have them, so that both sides of a border stay the
/// same line. Whether the outcome is sound is not asked here.

/// Another position for a vertex, metres. A ring that gets the same vertex twice in a row has it once.
[[nodiscard]] Change with_vertex_moved(const Draft& draft, const DraftIndex& index, shape::Point at, shape::Point to);

/// A way along borders replaced by another one between the same ends, in the faces on both sides; both of two vertices
/// at least. Faces that have the beginning of the old way but not all of it are left alone.
[[nodiscard]] Change with_way_replaced(const Draft& draft, const DraftIndex& index, std::span<const shape::Point> old,
                                       std::span<const shape::Point> fresh);

/// A small draft with the faces near a box: to try several edits one after the other.
struct Excerpt {
  Draft draft;
  std::vector<int> numbers;  // of its faces in the whole draft
};
[[nodiscard]] Excerpt excerpt(const Draft& draft, const DraftIndex& index, const shape::Box& around);
/// What became of an excerpt as a change of the whole.
[[nodiscard]] Change difference(const Draft& draft, const Excerpt& edited);

}  // namespace lianxun::boundary
