#pragma once

#include <cstddef>

namespace lianxun::scene {

/// Values by area travel to the shaders as textures of rows this wide (fill.vert, prism.vert …).
inline constexpr int palette_width = 1024;

[[nodiscard]] inline int palette_rows(std::size_t areas) {
  return areas == 0 ? 1 : static_cast<int>((areas + palette_width - 1) / palette_width);
}

}  // namespace lianxun::scene
