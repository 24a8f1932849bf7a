#include "ui/tools/edits_of.hpp"
#include "ui/tools/under.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> merge_of(const Redraw& redraw, double) {
  const auto points = redraw.drawn.all();
  if (points.size() < 2) return std::nullopt;
  const int into = face_under(*redraw.sketch, points[1]);
  if (redraw.face < 0 || into < 0 || into == redraw.face) return std::nullopt;
  return boundary::Merge{redraw.face, into};
}

}  // namespace lianxun::ui
