#pragma once

#include <span>
#include <vector>

#include "boundary/place.hpp"
#include "shape/polygon.hpp"

namespace lianxun::ui {

/// Where the year's incidents lie more densely than chance would have them, by `hotspot::density_outline` with a kernel
/// of 300 m: of each such place a point inside it, which a border that moves may give to another grid. `faces`: the
/// grids, of which empty ones are none; `places` that lie in one of them. `index` counts from 0.
[[nodiscard]] std::vector<boundary::Place> hot_places(std::span<const boundary::Place> places,
                                                      std::span<const shape::MultiPolygon> faces);

}  // namespace lianxun::ui
