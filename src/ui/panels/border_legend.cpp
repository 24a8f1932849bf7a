#include "ui/panels/border_legend.hpp"

#include "ui/panels/legend_parts.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

/// As the map draws it, then its name.
void line(const View& view, LegendCursor& at, const std::string& name, ImU32 colour, float on, float off) {
  legend_line(view, at, colour, view.px(28), view.px(on), view.px(off));
  at.x += view.px(8);
  legend_word(view, at, name);
  at.x += view.px(22);
}

}  // namespace

void BorderLegend::draw(const View& view, Actions&) {
  const ImVec2 corner = ImGui::GetWindowPos();
  LegendCursor at{corner.x + view.px(20), corner.y + ImGui::GetWindowSize().y / 2};
  line(view, at, view.tr("being drawn"), colour::amber, 7, 3);
  line(view, at, view.tr("border as it would be"), colour::cyan, 28, 0);
  line(view, at, view.tr("border as it is"), colour::secondary, 2, 3);
  line(view, at, view.tr("cannot be"), colour::orange, 7, 3);
}

}  // namespace lianxun::ui
