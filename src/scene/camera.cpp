#include "scene/camera.hpp"

#include <algorithm>
#include <cmath>

#include "scene/projection.hpp"

namespace lianxun::scene {

using shape::Box;
using shape::Point;

Projection projection(const Camera& camera, const Viewport& viewport) {
  const double angle = std::clamp(camera.tilt, 0.0, max_tilt) * 3.14159265358979323846 / 180;
  return {std::sin(angle), std::cos(angle), 1.5 * std::max(viewport.height, 1)};
}

Point to_screen(const Camera& camera, const Viewport& viewport, Point world, double height) {
  const Projection p = projection(camera, viewport);
  const double h = height / camera.metres_per_pixel;
  const double x = (world.x - camera.centre.x) / camera.metres_per_pixel;
  const double y = (world.y - camera.centre.y) / camera.metres_per_pixel;
  const double w = 1 + (y * p.sine - h * p.cosine) / p.distance;
  return {viewport.x + viewport.width / 2.0 + x / w,
          viewport.y + viewport.height / 2.0 - (y * p.cosine + h * p.sine) / w};
}

Point to_world(const Camera& camera, const Viewport& viewport, Point pixel, double height) {
  const Projection p = projection(camera, viewport);
  const double h = height / camera.metres_per_pixel;
  const double sx = pixel.x - viewport.x - viewport.width / 2.0;
  const double sy = viewport.y + viewport.height / 2.0 - pixel.y;
  // sy = (y cos + h sin) / (1 + (y sin − h cos) / distance), solved for y; the horizon is where the divisor vanishes
  const double divisor = std::max(p.cosine - sy * p.sine / p.distance, 0.02);
  const double y = (sy * (1 - h * p.cosine / p.distance) - h * p.sine) / divisor;
  const double x = sx * (1 + (y * p.sine - h * p.cosine) / p.distance);
  return {camera.centre.x + x * camera.metres_per_pixel, camera.centre.y + y * camera.metres_per_pixel};
}

Camera fit(const Camera& camera, const Viewport& viewport, const Box& box, double margin) {
  if (box.empty()) return camera;
  const double width = std::max(viewport.width - 2 * margin, 16.0);
  const double height = std::max(viewport.height - 2 * margin, 16.0);
  Camera result = camera;
  result.centre = box.centre();
  result.metres_per_pixel = std::max({box.width() / width, box.height() / height, 0.01});
  return result;
}

Camera zoomed_at(const Camera& camera, const Viewport& viewport, Point pixel, double factor) {
  const Point anchor = to_world(camera, viewport, pixel);
  Camera result = camera;
  result.metres_per_pixel = camera.metres_per_pixel / factor;
  const Point moved = to_world(result, viewport, pixel);
  result.centre = {result.centre.x + anchor.x - moved.x, result.centre.y + anchor.y - moved.y};
  return result;
}

Camera dragged(const Camera& camera, const Viewport& viewport, Point from, Point to) {
  const Point a = to_world(camera, viewport, from);
  const Point b = to_world(camera, viewport, to);
  Camera result = camera;
  result.centre = {camera.centre.x + a.x - b.x, camera.centre.y + a.y - b.y};
  return result;
}

Box visible_box(const Camera& camera, const Viewport& viewport) {
  Box box;
  for (const double x : {0.0, 1.0}) {
    for (const double y : {0.0, 1.0}) {
      box.add(to_world(camera, viewport, {viewport.x + x * viewport.width, viewport.y + y * viewport.height}));
    }
  }
  return box;
}

double ease(double t) {
  const double c = std::clamp(t, 0.0, 1.0);
  return c * c * (3 - 2 * c);
}

Camera flight(const Camera& from, const Camera& to, const Viewport& viewport, double t) {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const double width = std::max(viewport.width, 1);
  const double w0 = from.metres_per_pixel * width;
  const double w1 = to.metres_per_pixel * width;
  const Point way{to.centre.x - from.centre.x, to.centre.y - from.centre.y};
  const double length = std::hypot(way.x, way.y);
  Camera result = to;
  result.tilt = from.tilt + (to.tilt - from.tilt) * t;
  if (length < 1e-3 * std::min(w0, w1)) {
    result.centre = {from.centre.x + way.x * t, from.centre.y + way.y * t};
    result.metres_per_pixel = from.metres_per_pixel * std::pow(w1 / w0, t);
    return result;
  }
  // Symbols of the paper, section 4; rho 1.2 keeps the climb modest.
  constexpr double rho = 1.2;
  const auto r = [&](double sign, double w) {
    const double b =
        (w1 * w1 - w0 * w0 + sign * rho * rho * rho * rho * length * length) / (2 * w * rho * rho * length);
    return std::log(-b + std::sqrt(b * b + 1));
  };
  const double r0 = r(1, w0);
  const double r1 = r(-1, w1);
  const double s = t * (r1 - r0) / rho;
  const double u = w0 / (rho * rho) * (std::cosh(r0) * std::tanh(rho * s + r0) - std::sinh(r0));
  const double share = u / length;
  result.centre = {from.centre.x + way.x * share, from.centre.y + way.y * share};
  result.metres_per_pixel = w0 * std::cosh(r0) / std::cosh(rho * s + r0) / width;
  return result;
}

}  // namespace lianxun::scene
