#include "shape/predicates.hpp"
#include "ui/tools/edits_of.hpp"
#include "ui/tools/ring.hpp"

namespace lianxun::ui {

/// The premises inside the ring go to the chosen grid with as little ground as will do.
std::optional<boundary::Edit> move_places_of(const Redraw& redraw, double) {
  const shape::Ring around = ring_of(redraw.drawn.all());
  if (redraw.face < 0 || around.empty() || !redraw.effects) return std::nullopt;
  boundary::MovePlaces edit;
  edit.to = redraw.face;
  const auto places = redraw.effects->places();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool inside = places[i].kind == boundary::PlaceKind::premises &&
                        redraw.effects->face_of(static_cast<int>(i)) != redraw.face &&
                        shape::locate(places[i].at, around) == shape::Location::inside;
    if (inside) edit.places.push_back(places[i].at);
  }
  return edit;
}

}  // namespace lianxun::ui
