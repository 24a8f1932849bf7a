#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// The versions of the boundaries along the time they are in force, and the plans: click one to look at it.
class BorderVersions final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
