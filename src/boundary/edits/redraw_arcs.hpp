#pragma once

#include <functional>
#include <vector>

#include "boundary/edits/draft_index.hpp"
#include "boundary/segment.hpp"

namespace lianxun::boundary {

/// What simplifying and smoothing share: each arc of a face with a neighbour of its village, or only those with one of
/// them, is drawn anew between its ends. An arc that would break something is tried again with half the strength, four
/// times, and then stays as it is; so do borders of villages and the outline unless they may move.
/// `redraw` gets the vertices in millimetres and a strength that begins with 1, and keeps both ends.
using Redraw = std::function<std::vector<shape::Vertex>(const std::vector<shape::Vertex>& arc, double strength)>;
[[nodiscard]] Preview redraw_arcs(const Draft& draft, const DraftIndex& index, int face, int neighbour,
                                  const Redraw& redraw);

}  // namespace lianxun::boundary
