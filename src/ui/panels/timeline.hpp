#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// The day in quarters of an hour, and where in it the room is.
class Timeline final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
