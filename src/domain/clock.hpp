#pragma once

#include "domain/time.hpp"

namespace lianxun::domain {

/// The room's clock as a value: real time, or a simulated time that runs `speed` times as fast from a start.
/// `speed` 0 stands still. `real` is the steady-enough system clock.
struct Clock {
  bool simulated = false;
  Instant sim_start{};
  Instant real_start{};
  double speed = 1;

  [[nodiscard]] Instant at(Instant real) const {
    if (!simulated) return real;
    const double elapsed = static_cast<double>((real - real_start).count()) * speed;
    return sim_start + Duration(static_cast<Duration::rep>(elapsed));
  }
  /// The same moment, going on at another speed.
  [[nodiscard]] Clock with_speed(double new_speed, Instant real) const { return {true, at(real), real, new_speed}; }
};

[[nodiscard]] inline Instant real_now() {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace lianxun::domain
