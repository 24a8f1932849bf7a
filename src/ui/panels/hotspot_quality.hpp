#pragma once

#include "hotspot/story.hpp"
#include "ui/actions.hpp"
#include "ui/reasons.hpp"

namespace lianxun::ui {

/// What may not say what happened where and when: found, listed, and left out only when somebody asks for it.
void draw_hotspot_quality(const View& view, Actions& actions, const hotspot::Story& story, Reasons& reasons);

}  // namespace lianxun::ui
