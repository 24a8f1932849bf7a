#include "scene/motion.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::scene {
namespace {

constexpr double zoom_seconds = 0.2;

}  // namespace

Camera Motion::bounded(Camera camera) const {
  camera.metres_per_pixel = std::clamp(camera.metres_per_pixel, nearest_, farthest_);
  camera.tilt = std::clamp(camera.tilt, 0.0, max_tilt);
  return camera;
}

void Motion::limit(double nearest, double farthest) {
  nearest_ = nearest;
  farthest_ = std::max(nearest, farthest);
}

void Motion::jump(const Camera& camera) {
  camera_ = bounded(camera);
  kind_ = Kind::none;
}

void Motion::fly(const Camera& target, const Viewport& viewport, double now, double seconds) {
  from_ = camera_;
  to_ = bounded(target);
  start_ = now;
  seconds_ = seconds;
  kind_ = Kind::flight;
  advance(viewport, now);
}

void Motion::zoom(const Viewport& viewport, shape::Point pixel, double factor, double now) {
  advance(viewport, now);
  const double goal = kind_ == Kind::zoom ? to_.metres_per_pixel : camera_.metres_per_pixel;
  from_ = camera_;
  to_ = camera_;
  to_.metres_per_pixel = std::clamp(goal / factor, nearest_, farthest_);
  pixel_ = pixel;
  start_ = now;
  seconds_ = zoom_seconds;
  kind_ = Kind::zoom;
}

void Motion::advance(const Viewport& viewport, double now) {
  if (kind_ == Kind::none) return;
  const double t = seconds_ > 0 ? std::clamp((now - start_) / seconds_, 0.0, 1.0) : 1.0;
  if (kind_ == Kind::flight) {
    camera_ = flight(from_, to_, viewport, ease(t));
  } else {
    // Away from a quick start: the answer to the hand is immediate.
    const double share = 1 - (1 - t) * (1 - t) * (1 - t);
    const double factor = std::pow(from_.metres_per_pixel / to_.metres_per_pixel, share);
    camera_ = zoomed_at(from_, viewport, pixel_, factor);
  }
  if (t >= 1) kind_ = Kind::none;
}

}  // namespace lianxun::scene
