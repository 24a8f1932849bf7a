#pragma once

#include <imgui.h>

#include <cstdint>

namespace lianxun::ui {

/// 0xRRGGBB and an opacity into ImGui's packed colour.
[[nodiscard]] constexpr ImU32 rgb(std::uint32_t hex, unsigned alpha = 255) {
  return IM_COL32((hex >> 16) & 0xffu, (hex >> 8) & 0xffu, hex & 0xffu, alpha);
}

/// The same colour at another opacity, 0…1.
[[nodiscard]] ImU32 fade(ImU32 colour, float opacity);

// Colours by meaning; each stands for one thing everywhere.
namespace colour {
inline constexpr ImU32 ground = rgb(0x081019);
inline constexpr ImU32 panel = rgb(0x0c1622);
inline constexpr ImU32 raised = rgb(0x13202f);  // fields and chips on a panel
inline constexpr ImU32 hover = rgb(0x172a3d);
inline constexpr ImU32 line = rgb(0x1b2c3f);
inline constexpr ImU32 edge_calm = rgb(0x3a4d63);
inline constexpr ImU32 text = rgb(0xe6eef7);
inline constexpr ImU32 secondary = rgb(0x8fa3b8);
inline constexpr ImU32 faint = rgb(0x6d8297);
inline constexpr ImU32 on_cyan = rgb(0x04121f);  // text on a primary button
inline constexpr ImU32 active_tab = rgb(0x15314a);
inline constexpr ImU32 bar = rgb(0x2f6f9e);
inline constexpr ImU32 bar_ahead = rgb(0x16283a);

inline constexpr ImU32 cyan = rgb(0x4cc2ff);    // new, selected, what can be done now
inline constexpr ImU32 red = rgb(0xff5d6c);     // overdue
inline constexpr ImU32 amber = rgb(0xffb224);   // due soon
inline constexpr ImU32 orange = rgb(0xf28c4b);  // worse than before, beyond chance
inline constexpr ImU32 green = rgb(0x3ddc97);   // in order, better
inline constexpr ImU32 sand = rgb(0xc9a35c);    // a caveat about the data

/// One hue per patrol, on the map, the board and the chart alike; by its id.
[[nodiscard]] ImU32 of_patrol(std::int64_t id);
}  // namespace colour

/// Lengths as designed for a display of 1080 lines, in pixels of this one.
struct Metrics {
  float scale = 1;

  friend bool operator==(const Metrics&, const Metrics&) = default;

  [[nodiscard]] float px(float at_1080) const { return static_cast<float>(static_cast<int>(at_1080 * scale + 0.5F)); }
};

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
  [[nodiscard]] bool contains(ImVec2 p) const { return p.x >= x && p.y >= y && p.x < x + w && p.y < y + h; }
  [[nodiscard]] ImVec2 min() const { return {x, y}; }
  [[nodiscard]] ImVec2 max() const { return {x + w, y + h}; }
};

/// Where everything lies. `aside` is the second right-hand column of a wide wall, empty on an ordinary display.
struct Layout {
  Rect top;
  Rect left;
  Rect map;
  Rect footer;  // legend and coordinates, under the map
  Rect right;
  Rect aside;
  Rect bottom;
};

/// For a display of `width` × `height` pixels at the given scale (1 at 1080 lines). `wide`: the working column has
/// room for tables, at the expense of the map.
[[nodiscard]] Layout lay_out(float width, float height, const Metrics& metrics, bool wide = false);

/// Dear ImGui's own style for what its widgets still draw (text fields, scroll bars, combo lists).
void apply_style(ImGuiStyle& style, const Metrics& metrics);

}  // namespace lianxun::ui
