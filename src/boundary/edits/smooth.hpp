#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// The corners of the borders of a face with its neighbours are cut (Chaikin 1974): each inner vertex makes way for
/// two, at a quarter of the edges beside it. Junctions stay.
struct Smooth {
  int face = -1;
  int neighbour = -1;  // only the border with this one; -1: all of its village
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const Smooth& edit);

}  // namespace lianxun::boundary
