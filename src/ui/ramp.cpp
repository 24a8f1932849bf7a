#include "ui/ramp.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lianxun::ui {

namespace {

constexpr std::array stops{rgb(0x203449), rgb(0x55317b), rgb(0xac3164), rgb(0xe26034), rgb(0xfad25a)};

float part(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xffu); }

ImU32 mix(ImU32 a, ImU32 b, float t) {
  ImU32 out = 0;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
    const float value = part(a, shift) + (part(b, shift) - part(a, shift)) * t;
    out |= static_cast<ImU32>(std::lround(value)) << shift;
  }
  return out;
}

}  // namespace

ImU32 heat(float share) {
  constexpr auto last = static_cast<float>(stops.size() - 1);
  const float at = std::clamp(share, 0.F, 1.F) * last;
  const auto i = std::min(static_cast<std::size_t>(at), stops.size() - 2);
  return mix(stops[i], stops[i + 1], at - static_cast<float>(i));
}

ImU32 spot(int bin) {
  static constexpr std::array spots{rgb(0x6f9dff), rgb(0x4b76c4), rgb(0x35548c), rgb(0x203449),
                                    rgb(0x8a4436), rgb(0xc96a3c), rgb(0xf9a05f)};
  const int index = std::clamp(bin, -3, 3) + 3;
  return spots[static_cast<std::size_t>(index)];
}

ImU32 pattern_colour(hotspot::Pattern pattern) {
  static constexpr std::array all{
      rgb(0x203449),                                                              // none
      rgb(0xff5fa2), rgb(0xff8f6b), rgb(0xf2332f), rgb(0xf9a05f), rgb(0x9c6b45),  // new … diminishing hot
      rgb(0xd9b45a), rgb(0xb59a6a), rgb(0x6e5f52),                                // sporadic … historical hot
      rgb(0x4fe0e6), rgb(0x57b4ff), rgb(0x2f6bff), rgb(0x6f9dff), rgb(0x4a6390),  // new … diminishing cold
      rgb(0x8fb3c9), rgb(0x6c8a9c), rgb(0x4c5a66),                                // sporadic … historical cold
  };
  static_assert(all.size() == hotspot::pattern_kinds);
  return all[static_cast<std::size_t>(pattern)];
}

}  // namespace lianxun::ui
