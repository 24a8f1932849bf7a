#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// Place, modes, key figures, clock and feed lights.
class TopBar final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
