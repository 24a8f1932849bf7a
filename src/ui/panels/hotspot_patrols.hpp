#pragma once

#include <vector>

#include "hotspot/past_patrols.hpp"
#include "ui/reasons.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// Patrols that have been in a place, and what can be said of their effect.
void draw_hotspot_patrols(const View& view, const std::vector<hotspot::PastPatrol>& patrols, Reasons& reasons);

}  // namespace lianxun::ui
