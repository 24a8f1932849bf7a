#include "ui/tools/edits_of.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> reshape_of(const Redraw& redraw, double) {
  const auto line = redraw.drawn.all();
  if (redraw.face < 0 || line.size() < 2) return std::nullopt;
  return boundary::Reshape{redraw.face, line};
}

}  // namespace lianxun::ui
