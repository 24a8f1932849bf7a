#include "ui/tools/edits_of.hpp"

namespace lianxun::ui {

/// Of the village that the grid lies in.
std::optional<boundary::Edit> renumber_of(const Redraw& redraw, double) {
  if (redraw.face < 0 || redraw.drawn.points.empty()) return std::nullopt;
  const boundary::Sketch& sketch = *redraw.sketch;
  const int village = sketch.draft.villages[static_cast<std::size_t>(redraw.face)];
  boundary::RenumberVillage out;
  for (const auto& [code, face] : sketch.face_of) {  // ascending by code
    if (sketch.has_ground(face) && sketch.draft.villages[static_cast<std::size_t>(face)] == village) {
      out.faces.push_back(face);
    }
  }
  return out;
}

}  // namespace lianxun::ui
