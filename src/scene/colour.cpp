#include "scene/colour.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::scene {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

std::uint8_t mix(std::uint8_t under, std::uint8_t over, std::uint8_t alpha) {
  return static_cast<std::uint8_t>((under * (255 - alpha) + over * alpha + 127) / 255);
}

}  // namespace

double contrast(Colour a, Colour b) {
  const double la = luminance(a) + 0.05;
  const double lb = luminance(b) + 0.05;
  return std::max(la, lb) / std::min(la, lb);
}

Colour blend(Colour under, Colour over) {
  return {mix(under.r, over.r, over.a), mix(under.g, over.g, over.a), mix(under.b, over.b, over.a), 255};
}

}  // namespace lianxun::scene
