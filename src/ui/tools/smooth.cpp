#include "ui/tools/edits_of.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> smooth_of(const Redraw& redraw, double) {
  if (redraw.face < 0 || redraw.drawn.points.empty()) return std::nullopt;
  return boundary::Smooth{redraw.face, -1};
}

}  // namespace lianxun::ui
