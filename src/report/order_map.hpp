#pragma once

#include "domain/situation.hpp"
#include "report/canvas.hpp"
#include "report/names.hpp"

namespace lianxun::report {

/// The round on a map of villages, roads and water, north up, with legend, scale bar and, for boundaries that are made
/// up, the note that says so.
void draw_order_map(Canvas& canvas, const Frame& frame, const domain::Situation& situation,
                    const domain::Patrol& patrol, const Wording& wording);

}  // namespace lianxun::report
