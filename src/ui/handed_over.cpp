#include "ui/handed_over.hpp"

namespace lianxun::ui {

HandedOver handed_over(const Redraw& redraw) {
  HandedOver out;
  if (!redraw.consequences || !redraw.effects) return out;
  for (const auto& each : redraw.consequences->handed) {
    const boundary::Place& place = redraw.effects->places()[static_cast<std::size_t>(each.place)];
    switch (place.kind) {
      case boundary::PlaceKind::incident:
        ++out.incidents;
        out.open += place.open ? 1 : 0;
        break;
      case boundary::PlaceKind::premises:
        ++out.premises;
        break;
      case boundary::PlaceKind::crew:
        ++out.crews;
        break;
      case boundary::PlaceKind::hotspot:
        ++out.hotspots;
        break;
    }
  }
  return out;
}

}  // namespace lianxun::ui
