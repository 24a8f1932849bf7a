#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// Buildings or premises go to another grid of their village, with as little ground as that takes.
///
/// The ground: each place with a margin around it, and from it a corridor twice as wide as the margin along the
/// shortest way to the border of the grid that gets it. It is taken only from the grids in which the places lie; what
/// corridors enclose between them goes along as long as it is smaller than what they take. Refused where that
/// would cut a grid in two, take ground of another village, or not touch the grid that is to have it.
struct MovePlaces {
  std::vector<shape::Point> places;  // metres
  int to = -1;
  double margin = 5;  // metres
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const MovePlaces& edit);

}  // namespace lianxun::boundary
