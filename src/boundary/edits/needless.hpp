#pragma once

#include <span>

#include "boundary/edits/edit.hpp"

namespace lianxun::boundary {

/// The change without the vertices that cutting put onto borders where nothing ends: a new vertex, at which no more
/// than two edges of changed faces meet, on what was one edge before. The same for both sides of a border, because it
/// depends on the edges only. Where a line was snapped aside the edge comes back as it was.
[[nodiscard]] Change without_needless_vertices(Change change);

}  // namespace lianxun::boundary
