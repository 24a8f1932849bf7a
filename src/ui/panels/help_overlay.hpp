#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// All keys on one card.
class HelpOverlay final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
