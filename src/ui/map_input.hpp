#pragma once

#include <functional>
#include <optional>

#include "scene/map.hpp"
#include "ui/actions.hpp"
#include "ui/map_pencil.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// The mouse on the map: drag pans, the wheel zooms at the pointer, a click picks, the right button
/// picks one more, Shift and drag takes a box.
class MapInput {
 public:
  explicit MapInput(scene::MapView& map) : map_(map) {}

  /// Inside a transparent ImGui window that covers the map. `takes_place`: a click means a place; it goes to `place`.
  /// `pencil`: clicks, and drags that take hold of something, are its; null: nothing is drawn.
  void draw(const View& view, Actions& actions, const Rect& area, bool takes_place,
            const std::function<void(shape::Point)>& place, MapPencil* pencil, double steady);

  /// Ground under the pointer, while it is over the map.
  [[nodiscard]] std::optional<shape::Point> under_pointer() const { return under_; }

 private:
  void pencil(const View& view, MapPencil& pencil, bool hovered);
  void click(const View& view, Actions& actions, const scene::Pick& pick);
  void box(Actions& actions, ImVec2 from, ImVec2 to);
  void tooltip(const View& view, const scene::Pick& pick);

  scene::MapView& map_;
  std::optional<shape::Point> under_;
  std::optional<ImVec2> box_from_;
  ImVec2 last_{};
  bool dragged_ = false;
  bool held_ = false;     // the pencil has taken hold of something
  bool doubled_ = false;  // the click that ends a double one is no click of its own
};

}  // namespace lianxun::ui
