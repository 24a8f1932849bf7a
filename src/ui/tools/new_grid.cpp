#include "ui/tools/edits_of.hpp"
#include "ui/tools/ring.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> new_grid_of(const Redraw& redraw, double) {
  const shape::Ring outline = ring_of(redraw.drawn.all());
  if (outline.empty()) return std::nullopt;
  return boundary::NewGrid{outline};
}

}  // namespace lianxun::ui
