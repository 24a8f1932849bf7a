#pragma once

#include "ui/actions.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// What the map shows, what is divided by, and which incidents count.
class HotspotChoices {
 public:
  void draw(const View& view, Actions& actions);

 private:
  void filters(const View& view, Actions& actions);

  bool agencies_ = false;  // unfolded
};

}  // namespace lianxun::ui
