#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// The patrols that are out: where each is, and whether it keeps its times.
class Board final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
