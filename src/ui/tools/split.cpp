#include "ui/tools/edits_of.hpp"
#include "ui/tools/under.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> split_of(const Redraw& redraw, double) {
  const auto line = redraw.drawn.all();
  if (line.size() < 2) return std::nullopt;
  // The chosen grid, otherwise the one in which most of the line runs.
  const int face = redraw.face >= 0 ? redraw.face : face_under_line(*redraw.sketch, line);
  if (face < 0) return std::nullopt;
  return boundary::Split{face, line};
}

}  // namespace lianxun::ui
