#include "ui/tools/edits_of.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> simplify_of(const Redraw& redraw, double) {
  constexpr double tolerance = 2;  // metres: less than a hand draws
  if (redraw.face < 0 || redraw.drawn.points.empty()) return std::nullopt;
  return boundary::Simplify{redraw.face, -1, tolerance};
}

}  // namespace lianxun::ui
