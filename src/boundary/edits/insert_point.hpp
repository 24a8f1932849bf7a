#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// An edge of a border gets another vertex, on it or aside from it.
struct InsertPoint {
  shape::Point a;  // metres, the edge's ends in either order
  shape::Point b;
  shape::Point at;  // metres, rounded to millimetres
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const InsertPoint& edit);

}  // namespace lianxun::boundary
