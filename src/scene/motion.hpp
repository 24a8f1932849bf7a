#pragma once

#include "scene/camera.hpp"

namespace lianxun::scene {

/// A camera on its way. Steps of the wheel add up: each starts from where the last one was going.
class Motion {
 public:
  [[nodiscard]] const Camera& camera() const { return camera_; }
  [[nodiscard]] bool active() const { return kind_ != Kind::none; }

  void jump(const Camera& camera);
  void fly(const Camera& target, const Viewport& viewport, double now, double seconds);
  void zoom(const Viewport& viewport, shape::Point pixel, double factor, double now);
  /// To the moment `now`.
  void advance(const Viewport& viewport, double now);

  /// Bounds of `metres_per_pixel`; every movement respects them.
  void limit(double nearest, double farthest);

 private:
  enum class Kind { none, flight, zoom };

  [[nodiscard]] Camera bounded(Camera camera) const;

  Camera camera_;
  Camera from_;
  Camera to_;
  shape::Point pixel_;  // that the zoom holds on to
  double start_ = 0;
  double seconds_ = 0;
  Kind kind_ = Kind::none;
  double nearest_ = 0.02;
  double farthest_ = 1e5;
};

}  // namespace lianxun::scene
