#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// A vertex of a border, or a junction of several, goes elsewhere; onto the next vertex of its border, and it is gone.
struct MovePoint {
  shape::Point at;  // metres, a vertex of the draft
  shape::Point to;  // metres, rounded to millimetres
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const MovePoint& edit);

}  // namespace lianxun::boundary
