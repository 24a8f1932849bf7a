#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "boundary/balance/straighten.hpp"

namespace lianxun::boundary {

/// Moves free vertices and junctions of borders about to where the faces are more compact: the sum of Polsby and Popper
/// over them grows with every step. No vertex or line sweeps over a point, another vertex or another line, so that
/// everything stays on its side and lines still meet at their ends only. `reach`: millimetres, of the first steps.
/// Deterministic. Points in millimetres.
void relax(std::vector<Drawn>& borders, int faces, std::span<const shape::Point> points, double reach);

}  // namespace lianxun::boundary
