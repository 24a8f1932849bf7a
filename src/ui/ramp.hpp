#pragma once

#include "hotspot/pattern.hpp"
#include "ui/theme.hpp"

namespace lianxun::ui {

/// Colours of quantities on the dark ground: luminance rises with the value, so that the order survives deuteranopia,
/// and the lowest still stands out from the ground by 1.5 : 1.

/// Counts, rates and densities; 0 … 1, clamped.
[[nodiscard]] ImU32 heat(float share);

/// Significance of an area: 3, 2, 1 hot at 99, 95, 90 %, the negatives cold, 0 land.
[[nodiscard]] ImU32 spot(int bin);

/// How an area was hot or cold over time: what is new or grows is bright, what fades is dull.
[[nodiscard]] ImU32 pattern_colour(hotspot::Pattern pattern);

}  // namespace lianxun::ui
