#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// All weeks as bars, and the period as a brush over them: drawn, moved, resized, stepped and played.
class PeriodPanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  void brush(const View& view, Actions& actions, const Rect& chart);
  void buttons(const View& view, Actions& actions, float right, float y);

  enum class Grip { none, left, right, whole, anew };
  Grip grip_ = Grip::none;
  int from_week_ = 0;  // where the drag began
  hotspot::Period before_{};
};

}  // namespace lianxun::ui
