#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// The border with one neighbour becomes straight between two of its vertices, or follows a line such as a road: from
/// the place of the line next to the one vertex to the place next to the other.
struct Straighten {
  int face = -1;
  shape::Point from;  // metres, vertices of the border
  shape::Point to;
  shape::Line along;  // metres; empty: straight
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const Straighten& edit);

}  // namespace lianxun::boundary
