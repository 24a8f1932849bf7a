#pragma once

#include <memory>

#include "scene/map.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// Colours the map by the answer to the leader's question, and gives it back to the dispatcher when the mode ends.
class HotspotContent {
 public:
  explicit HotspotContent(scene::MapView& map) : map_(map) {}

  /// Each frame; sends only what has changed. `answer`: that of the inquiry, or the one beside it; null: none yet.
  void tick(const View& view, const std::shared_ptr<const hotspot::Answer>& answer);
  /// The areas of the map are others: everything is sent anew.
  void forget() { shown_.reset(); }

 private:
  void show(const View& view, const hotspot::Answer& answer);
  void outline_density(std::shared_ptr<const Outlined> outlined);
  void clear();

  scene::MapView& map_;
  std::shared_ptr<const hotspot::Answer> shown_;
  std::shared_ptr<const domain::Boundaries> areas_;  // of the map when they were sent
  Picture picture_ = Picture::counts;
  bool raised_ = false;
  std::shared_ptr<const Outlined> outlined_;
  int village_ = -1;
  bool on_ = false;
};

}  // namespace lianxun::ui
