#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// What the lines of the planner's map mean.
class BorderLegend final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
