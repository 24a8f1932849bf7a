#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// A grid is cut in two along a line that may begin and end outside of it: the larger part keeps its place, the other
/// becomes a new face of the same village.
struct Split {
  int face = -1;
  shape::Line line;  // metres
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const Split& edit);

}  // namespace lianxun::boundary
