#pragma once

#include <osg/Vec2>

#include "scene/camera.hpp"
#include "scene/lines.hpp"

namespace lianxun::scene {

/// What a layer needs to know of the frame being drawn.
struct View {
  Camera camera;
  Viewport viewport;
  double scale = 1;
  double now = 0;

  /// Metres that one pixel of a 1080-line display covers: the measure of "zoomed in" on every display.
  [[nodiscard]] double metres_per_unit() const { return camera.metres_per_pixel * scale; }
  /// For `u_offset`: the only place where world coordinates become small, still in doubles.
  [[nodiscard]] osg::Vec2 offset(shape::Point origin) const { return local(origin, camera.centre); }
};

}  // namespace lianxun::scene
