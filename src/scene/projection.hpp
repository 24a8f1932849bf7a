#pragma once

#include "scene/camera.hpp"

namespace lianxun::scene {

/// The ground seen from `distance` pixels above the centre of the viewport, turned away by the tilt. The shaders use
/// the same numbers: a point (x, y) in pixels from the centre and h above the ground appears at (x, y cosine + h sine)
/// / w, w = 1 + (y sine - h cosine) / distance.
struct Projection {
  double sine = 0;
  double cosine = 1;
  double distance = 1;
};

[[nodiscard]] Projection projection(const Camera& camera, const Viewport& viewport);

}  // namespace lianxun::scene
