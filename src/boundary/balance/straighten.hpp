#pragma once

#include <span>
#include <vector>

#include "boundary/segment.hpp"
#include "shape/point.hpp"

namespace lianxun::boundary {

/// How a vertex inside a line may go. `fixed`: not at all; `on_line`: if it lies within 2 mm of what replaces it;
/// `free`: if the triangle it makes with its neighbours is small enough.
enum class Hold { fixed, on_line, free };

/// Draws lines that meet at their ends only with fewer vertices (Visvalingam and Whyatt 1993: the smallest triangle
/// goes first, up to `most` square millimetres), so that they still meet at their ends only and no point changes side:
/// a vertex stays when its triangle holds another vertex or one of `points`, or when the line that replaces it is there
/// already. `holds` beside the lines' vertices; ends stay. Points in millimetres, not necessarily whole.
void straighten(std::vector<std::vector<shape::Vertex>>& lines, const std::vector<std::vector<Hold>>& holds,
                std::span<const shape::Point> points, double most);

}  // namespace lianxun::boundary
