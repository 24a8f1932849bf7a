#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// A vertex of a border goes: its neighbours are joined by an edge. A junction cannot go.
struct DeletePoint {
  shape::Point at;  // metres, a vertex of the draft
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const DeletePoint& edit);

}  // namespace lianxun::boundary
