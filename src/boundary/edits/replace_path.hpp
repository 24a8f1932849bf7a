#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// The border that a face has in common with one neighbour runs along another line between two of its vertices.
struct ReplacePath {
  int face = -1;
  shape::Point from;  // metres, vertices of the border
  shape::Point to;
  shape::Line between;  // metres, without the two ends; empty: straight
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const ReplacePath& edit);

}  // namespace lianxun::boundary
