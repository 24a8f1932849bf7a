#include "ui/tools/edits_of.hpp"
#include "ui/tools/under.hpp"

namespace lianxun::ui {

/// Between two vertices of the chosen grid's border: along a road where one passes both, otherwise straight.
std::optional<boundary::Edit> straighten_of(const Redraw& redraw, double radius) {
  const auto points = redraw.drawn.all();
  if (redraw.face < 0 || points.size() < 2) return std::nullopt;
  const auto from = vertex_near(*redraw.sketch, points[0], radius);
  const auto to = vertex_near(*redraw.sketch, points[1], radius);
  if (!from || !to) return std::nullopt;
  shape::Line along;
  constexpr double beside = 30;  // metres: the border of a grid runs on one side of its road
  if (redraw.roads) along = road_past(*redraw.roads, *from, *to, beside);
  return boundary::Straighten{redraw.face, *from, *to, along};
}

}  // namespace lianxun::ui
