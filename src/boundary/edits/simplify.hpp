#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// Fewer vertices on the borders of a face with its neighbours: Douglas and Peucker's (1973) on each shared line, so
/// that both sides stay the same; junctions stay, and no line moves by more than the tolerance.
struct Simplify {
  int face = -1;
  int neighbour = -1;    // only the border with this one; -1: all of its village
  double tolerance = 1;  // metres
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const Simplify& edit);

}  // namespace lianxun::boundary
