#include "ui/theme.hpp"

#include <array>

namespace lianxun::ui {

ImU32 fade(ImU32 colour, float opacity) {
  const float alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xffu) * opacity;
  return (colour & ~static_cast<ImU32>(IM_COL32_A_MASK)) | (static_cast<ImU32>(alpha + 0.5F) << IM_COL32_A_SHIFT);
}

ImU32 colour::of_patrol(std::int64_t id) {
  // Told apart under deuteranopia by lightness as well as by hue.
  static constexpr std::array<std::uint32_t, 6> hues{0xb58cff, 0x59e0d0, 0xff9ecf, 0xd7e36b, 0x8fb4ff, 0xf0c8a0};
  const auto count = static_cast<std::int64_t>(hues.size());
  return rgb(hues[static_cast<std::size_t>(((id - 1) % count + count) % count)]);
}

Layout lay_out(float width, float height, const Metrics& metrics, bool wide) {
  const float top = metrics.px(84);
  const float side = metrics.px(424);
  const float bottom = metrics.px(128);
  const float footer = metrics.px(48);
  // The map keeps at least the shape of a square before a second column takes from it.
  const float middle = height - top - bottom;
  const float aside = width - 3 * side >= middle * 1.5F ? side : 0;
  const float working = wide ? metrics.px(640) : side;

  Layout at;
  at.top = {0, 0, width, top};
  at.left = {0, top, side, middle};
  at.right = {width - working - aside, top, working, middle};
  at.aside = {width - aside, top, aside, middle};
  at.map = {side, top, width - side - working - aside, middle - footer};
  at.footer = {side, top + middle - footer, at.map.w, footer};
  at.bottom = {0, height - bottom, width, bottom};
  return at;
}

void apply_style(ImGuiStyle& style, const Metrics& metrics) {
  const auto set = [&style](ImGuiCol which, ImU32 value) {
    style.Colors[which] = ImGui::ColorConvertU32ToFloat4(value);
  };
  style = ImGuiStyle{};
  style.WindowRounding = 0;
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.WindowPadding = {0, 0};
  style.ItemSpacing = {0, 0};
  style.FramePadding = {metrics.px(12), metrics.px(9)};
  style.FrameRounding = metrics.px(4);
  style.FrameBorderSize = 1;
  style.PopupRounding = metrics.px(4);
  style.PopupBorderSize = 1;
  style.ScrollbarSize = metrics.px(8);
  style.ScrollbarRounding = metrics.px(4);
  style.GrabRounding = metrics.px(4);
  set(ImGuiCol_Text, colour::text);
  set(ImGuiCol_TextDisabled, colour::faint);
  set(ImGuiCol_WindowBg, colour::panel);
  set(ImGuiCol_ChildBg, 0);
  set(ImGuiCol_PopupBg, colour::raised);
  set(ImGuiCol_Border, colour::line);
  set(ImGuiCol_FrameBg, colour::raised);
  set(ImGuiCol_FrameBgHovered, colour::hover);
  set(ImGuiCol_FrameBgActive, colour::hover);
  set(ImGuiCol_Header, colour::active_tab);
  set(ImGuiCol_HeaderHovered, colour::hover);
  set(ImGuiCol_HeaderActive, colour::active_tab);
  set(ImGuiCol_ScrollbarBg, 0);
  set(ImGuiCol_ScrollbarGrab, colour::line);
  set(ImGuiCol_ScrollbarGrabHovered, colour::edge_calm);
  set(ImGuiCol_ScrollbarGrabActive, colour::edge_calm);
  set(ImGuiCol_TextSelectedBg, fade(colour::cyan, 0.35F));
  set(ImGuiCol_NavHighlight, colour::cyan);
}

}  // namespace lianxun::ui
