#include <cmath>

#include "scene/map.hpp"

namespace lianxun::scene {

ScaleBar scale_bar(double metres_per_pixel, double max_pixels) {
  const double most = metres_per_pixel * max_pixels;
  if (!(most > 0) || !std::isfinite(most)) return {};
  const double power = std::pow(10, std::floor(std::log10(most)));
  double metres = power;
  for (const double step : {2.0, 5.0}) {
    if (step * power <= most * (1 + 1e-12)) metres = step * power;
  }
  return {metres, metres / metres_per_pixel};
}

}  // namespace lianxun::scene
