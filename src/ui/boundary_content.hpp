#pragma once

#include <memory>

#include "scene/map.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// What the planner draws, on the map: the line and its points, the borders as they would be, and where they cannot.
class BoundaryContent {
 public:
  explicit BoundaryContent(scene::MapView& map) : map_(map) {}

  /// Each frame; sends only what has changed.
  void tick(const View& view);

 private:
  void select(const View& view);
  void strokes(const View& view);
  void handles(const View& view);
  void show(bool on);

  scene::MapView& map_;
  bool on_ = false;
  std::vector<scene::Stroke> strokes_;  // as sent
  std::vector<scene::Mark> handles_;
  int selected_ = -1;                                // area of the map
  std::shared_ptr<const domain::Boundaries> areas_;  // that it is of
};

}  // namespace lianxun::ui
