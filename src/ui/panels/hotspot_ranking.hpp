#pragma once

#include <memory>
#include <vector>

#include "ui/panel.hpp"
#include "ui/panels/hotspot_choices.hpp"
#include "ui/reasons.hpp"

namespace lianxun::ui {

/// Villages or grids by what they had in the period, each with half a year of weeks.
class HotspotRanking final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  [[nodiscard]] bool one(const View& view, int index);
  void sort(const Inquiry& inquiry);
  void how(const View& view);

  HotspotChoices choices_;
  Reasons reasons_;
  std::shared_ptr<const hotspot::Answer> of_;  // that `order_` is of
  bool by_grid_ = false;
  std::vector<int> order_;
};

}  // namespace lianxun::ui
