#pragma once

#include "shape/polygon.hpp"

namespace lianxun::test {

[[nodiscard]] inline shape::MultiPolygon box(double x, double y, double width, double height) {
  return {shape::Polygon{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}, {}}};
}

}  // namespace lianxun::test
