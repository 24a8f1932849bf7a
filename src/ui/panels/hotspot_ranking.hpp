#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// Villages or grids by what they had in the period, each with half a year of weeks.
class HotspotRanking final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  [[nodiscard]] bool one(const View& view, int index);
};

}  // namespace lianxun::ui
