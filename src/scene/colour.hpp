#pragma once

#include <cstdint>

namespace lianxun::scene {

/// sRGB, not premultiplied; alpha 0 means "nothing drawn".
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  friend bool operator==(const Colour&, const Colour&) = default;
};

/// 0xRRGGBB as designers write it.
[[nodiscard]] constexpr Colour rgb(std::uint32_t hex, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U), static_cast<std::uint8_t>(hex),
          alpha};
}

/// WCAG 2 contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrast(Colour a, Colour b);

/// `over` laid on `under` with its alpha; opaque.
[[nodiscard]] Colour blend(Colour under, Colour over);

}  // namespace lianxun::scene
