#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// What the signs on the map mean.
class Legend final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
