#include "ui/tools/edits_of.hpp"
#include "ui/tools/under.hpp"

namespace lianxun::ui {

/// A vertex that is taken moves; of an edge that is taken, a new one comes out.
std::optional<boundary::Edit> move_point_of(const Redraw& redraw, double radius) {
  const Drawn& drawn = redraw.drawn;
  if (drawn.points.empty() || !drawn.pointer) return std::nullopt;
  const shape::Point from = drawn.points.front();
  constexpr double same = 0.0005;  // metres: half of what is stored
  if (vertex_near(*redraw.sketch, from, same)) return boundary::MovePoint{from, *drawn.pointer};
  if (const auto edge = edge_near(*redraw.sketch, from, radius)) {
    return boundary::InsertPoint{edge->a, edge->b, *drawn.pointer};
  }
  return std::nullopt;
}

}  // namespace lianxun::ui
