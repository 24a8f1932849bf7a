#pragma once

#include <memory>
#include <optional>

#include "scene/map.hpp"
#include "ui/actions.hpp"
#include "ui/hotspot_content.hpp"
#include "ui/theme.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// The same map of an earlier period, to the right of a border that can be drawn over the map: both periods are seen at
/// the same place, so that the eye compares instead of searching.
class BesideMap {
 public:
  /// A second map on the same ground and in the same viewport, drawn after the first; null: there is none.
  void set(scene::MapView* map);
  [[nodiscard]] bool there() const { return map_ != nullptr; }

  /// Each frame.
  void tick(const View& view, const Rect& area);
  /// The border with the two periods written beside it, over both maps; before the map's own input.
  void draw(const View& view, Actions& actions, const Rect& area);

 private:
  scene::MapView* map_ = nullptr;
  std::optional<HotspotContent> content_;
};

}  // namespace lianxun::ui
