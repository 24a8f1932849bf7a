#include "ui/tools/edits_of.hpp"
#include "ui/tools/ring.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> move_area_of(const Redraw& redraw, double) {
  const shape::Ring lasso = ring_of(redraw.drawn.all());
  if (redraw.face < 0 || lasso.empty()) return std::nullopt;
  return boundary::MoveArea{lasso, redraw.face};
}

}  // namespace lianxun::ui
