#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// Ground that has another code than in the version before, the largest first; a row shows it on the map.
void draw_compared(const View& view, const Compared& compared, Actions& actions);

}  // namespace lianxun::ui
