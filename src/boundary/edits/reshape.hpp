#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// The border of a face is redrawn by a line that begins and ends on it or across it: what the line encloses together
/// with the face joins it, from grids of its village; what it cuts off goes to the neighbour of its village that has
/// the longest border with that piece. The largest piece stays the face.
struct Reshape {
  int face = -1;
  shape::Line line;  // metres
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const Reshape& edit);

}  // namespace lianxun::boundary
