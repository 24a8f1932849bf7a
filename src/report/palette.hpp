#pragma once

#include <array>

#include "report/canvas.hpp"

/// Ink on paper: few colours that also hold in a grey copy.
namespace lianxun::report::palette {

inline constexpr Colour ink = colour(0x16202b);
inline constexpr Colour secondary = colour(0x55606c);
inline constexpr Colour rule = colour(0xb4bcc4);
inline constexpr Colour band = colour(0xeff2f5);
inline constexpr Colour seal = colour(0xc0272d);  // the red of official letterheads
inline constexpr Colour caveat = colour(0x8a6a1f);
inline constexpr Colour land = colour(0xf6f4ee);
inline constexpr Colour border = colour(0x8795a1);
inline constexpr Colour road = colour(0xd5d0c4);
inline constexpr Colour water = colour(0xcfe2ee);

/// One for each crew, told apart by lightness too.
inline constexpr std::array crews{colour(0x6a3fb5), colour(0xe08214), colour(0x1b9e77),
                                  colour(0xc51b7d), colour(0x2166ac), colour(0x8c510a)};

}  // namespace lianxun::report::palette
