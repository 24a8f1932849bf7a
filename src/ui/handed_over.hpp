#pragma once

#include "ui/redraw.hpp"

namespace lianxun::ui {

/// How many places go to another grid with what is drawn.
struct HandedOver {
  int incidents = 0;
  int open = 0;  // of these
  int premises = 0;
  int crews = 0;
  int hotspots = 0;
};
/// Of a drawing whose consequences are not known: none.
[[nodiscard]] HandedOver handed_over(const Redraw& redraw);

}  // namespace lianxun::ui
