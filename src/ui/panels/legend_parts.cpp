#include "ui/panels/legend_parts.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace lianxun::ui {

void legend_word(const View& view, LegendCursor& at, const std::string& what, ImU32 colour) {
  at.x += text(view, {at.x, at.y - view.fonts.size(Face::small) / 2 - view.px(2)}, Face::small, colour, what);
}

void legend_line(const View& view, LegendCursor& at, ImU32 colour, float whole, float on, float off) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  for (int i = 0; static_cast<float>(i) * (on + off) < whole - 0.5F; ++i) {
    const float x = static_cast<float>(i) * (on + off);
    canvas.AddRectFilled({at.x + x, at.y - view.px(1)}, {at.x + std::min(x + on, whole), at.y + view.px(1)}, colour);
  }
  at.x += whole;
}

}  // namespace lianxun::ui
