#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// What lies inside a drawn ring goes to a grid beside it. Refused where it would take ground of another village,
/// ground of nobody, or all of a grid, and where a grid would fall apart.
struct MoveArea {
  shape::Ring lasso;  // metres, closed
  int to = -1;
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const MoveArea& edit);

}  // namespace lianxun::boundary
