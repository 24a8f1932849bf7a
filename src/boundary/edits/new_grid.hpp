#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// What lies inside a drawn ring becomes a grid of its own, a dedicated one for example: it takes ground from grids of
/// one village. Ground of nobody inside the ring stays nobody's. Refused where it would take all of a grid, cut one in
/// two, or be in pieces itself.
struct NewGrid {
  shape::Ring outline;  // metres, closed
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const NewGrid& edit);

}  // namespace lianxun::boundary
