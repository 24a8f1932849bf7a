#pragma once

#include "shape/box.hpp"
#include "shape/point.hpp"

namespace lianxun::scene {

/// Part of the window that the map fills, in window pixels from the top left corner.
struct Viewport {
  int x = 0;
  int y = 0;
  int width = 1;
  int height = 1;

  [[nodiscard]] bool contains(shape::Point pixel) const {
    return pixel.x >= x && pixel.x < x + width && pixel.y >= y && pixel.y < y + height;
  }
  friend bool operator==(const Viewport&, const Viewport&) = default;
};

/// Looks straight down on the working CRS (metres, y north); at `tilt` > 0 the ground turns away about the horizontal
/// line through `centre`, with perspective: `metres_per_pixel` then holds at the centre.
struct Camera {
  shape::Point centre;
  double metres_per_pixel = 1;
  double tilt = 0;  // degrees, 0 … 50

  friend bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr double max_tilt = 50;

/// Exact inverses of each other up to rounding. Pixels are window pixels from the top left.
/// `height` in metres above the ground.
[[nodiscard]] shape::Point to_screen(const Camera& camera, const Viewport& viewport, shape::Point world,
                                     double height = 0);
/// Above the horizon of a tilted camera there is no ground: the farthest visible ground is returned instead.
/// The point seen in the plane `height` metres above it.
[[nodiscard]] shape::Point to_world(const Camera& camera, const Viewport& viewport, shape::Point pixel,
                                    double height = 0);

/// The camera that shows all of `box` with `margin` pixels left free on each side; tilt is kept.
[[nodiscard]] Camera fit(const Camera& camera, const Viewport& viewport, const shape::Box& box, double margin);

/// The camera after the ground point under `pixel` has been magnified by `factor` and stays under `pixel`.
[[nodiscard]] Camera zoomed_at(const Camera& camera, const Viewport& viewport, shape::Point pixel, double factor);

/// The camera after the ground has been dragged by the pixels from `from` to `to`.
[[nodiscard]] Camera dragged(const Camera& camera, const Viewport& viewport, shape::Point from, shape::Point to);

/// Ground that the viewport shows, as an axis-parallel box (generous when tilted).
[[nodiscard]] shape::Box visible_box(const Camera& camera, const Viewport& viewport);

/// Between two cameras, t in [0, 1]: far flights rise and sink again (van Wijk and Nuij, "Smooth and efficient
/// zooming and panning", 2003). `viewport` gives the width of what is seen.
[[nodiscard]] Camera flight(const Camera& from, const Camera& to, const Viewport& viewport, double t);

/// 3t² − 2t³ on [0, 1], clamped.
[[nodiscard]] double ease(double t);

}  // namespace lianxun::scene
