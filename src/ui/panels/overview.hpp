#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// What the right-hand column shows while nothing is being worked on: the place, or the grid that was clicked.
class Overview final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
