#pragma once

#include "ui/actions.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// What the map shows, what is divided by, and which incidents count.
void draw_hotspot_choices(const View& view, Actions& actions);

}  // namespace lianxun::ui
