#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>

#include "catch.hpp"
#include "scene/map.hpp"
#include "scene/offscreen.hpp"
#include "town.hpp"

namespace lianxun::scene {

inline std::ostream& operator<<(std::ostream& out, Colour c) {
  return out << '(' << int{c.r} << ' ' << int{c.g} << ' ' << int{c.b} << ')';
}

}  // namespace lianxun::scene

namespace lianxun::scene::test {

inline constexpr const char* font = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";

/// Off-screen window with a map that fills it.
struct Canvas {
  OffscreenContext context;
  MapView map;

  Canvas(int width, int height)
      : context(width, height), map({std::filesystem::path(LIANXUN_SOURCE_DIR) / "shaders", font, {}}) {
    map.set_window(width, height);
    map.set_viewport({0, 0, width, height});
  }

  Picture shoot(double now = 0) {
    map.finish_loading();
    map.frame(now);
    return context.read();
  }
};

inline Colour pixel(const Picture& picture, shape::Point at) {
  const auto* p = picture.at(static_cast<int>(at.x), static_cast<int>(at.y));
  return {p[0], p[1], p[2], p[3]};
}

/// Says both colours when they differ.
inline bool near(Colour a, Colour b, int tolerance = 2) {
  UNSCOPED_INFO(a << " beside " << b);
  return std::abs(a.r - b.r) <= tolerance && std::abs(a.g - b.g) <= tolerance && std::abs(a.b - b.b) <= tolerance;
}

/// Pictures go to the folder named by LIANXUN_PICTURES, to be looked at.
inline void keep(const Picture& picture, const std::string& name) {
  if (const char* folder = std::getenv("LIANXUN_PICTURES")) write_png(picture, std::filesystem::path(folder) / name);
}

}  // namespace lianxun::scene::test

/// At the top of a test that draws.
#define NEEDS_EGL()                                                          \
  if (!lianxun::scene::OffscreenContext::available()) {                      \
    WARN("skipped: no EGL display without a window system on this machine"); \
    return;                                                                  \
  }
