#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// What the colours of the hotspot pictures mean: the same whatever the period and the zoom.
class HotspotLegend final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
};

}  // namespace lianxun::ui
