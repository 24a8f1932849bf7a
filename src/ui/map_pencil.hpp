#pragma once

#include <optional>

#include "shape/point.hpp"

namespace lianxun::ui {

/// What the mouse does on the map while something is being drawn. Places in metres of the working CRS; `radius` is how
/// far from something a hand may be to mean it, in metres.
class MapPencil {
 public:
  virtual ~MapPencil() = default;
  /// Whether it takes hold of something there: then it is dragged and released. Otherwise the map moves, or it was a
  /// click.
  virtual bool press(shape::Point at, double radius) = 0;
  virtual void drag(shape::Point at) = 0;
  virtual void release(shape::Point at) = 0;
  virtual void click(shape::Point at, double radius) = 0;
  virtual void double_click(shape::Point at, double radius) = 0;
  virtual void right_click(shape::Point at, double radius) = 0;
  virtual void hover(shape::Point at, double radius) = 0;
  virtual void leave() = 0;
};

}  // namespace lianxun::ui
