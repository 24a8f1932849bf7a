#include "ui/panels/border_legend.hpp"

#include "ui/plan_text.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

struct Cursor {
  float x;
  float y;  // middle
};

/// As the map draws it, then its name.
void line(const View& view, Cursor& at, const std::string& name, ImU32 colour, float on, float off) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const float whole = view.px(28);
  for (float x = 0; x < whole - 0.5F; x += view.px(on) + view.px(off)) {
    canvas.AddRectFilled({at.x + x, at.y - view.px(1)}, {at.x + std::min(x + view.px(on), whole), at.y + view.px(1)},
                         colour);
  }
  at.x += whole + view.px(8);
  at.x +=
      text(view, {at.x, at.y - view.fonts.size(Face::small) / 2 - view.px(2)}, Face::small, colour::secondary, name);
  at.x += view.px(22);
}

}  // namespace

void BorderLegend::draw(const View& view, Actions&) {
  const ImVec2 corner = ImGui::GetWindowPos();
  Cursor at{corner.x + view.px(20), corner.y + ImGui::GetWindowSize().y / 2};
  line(view, at, view.tr("being drawn"), colour::amber, 7, 3);
  line(view, at, view.tr("border as it would be"), colour::cyan, 28, 0);
  line(view, at, view.tr("border as it is"), colour::secondary, 2, 3);
  line(view, at, view.tr("cannot be"), colour::orange, 7, 3);
}

}  // namespace lianxun::ui
