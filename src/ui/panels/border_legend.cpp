#include "ui/panels/border_legend.hpp"

#include "ui/handed_over.hpp"
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

/// A place that goes to another grid with the drawing.
void handed(const View& view, LegendCursor& at, const std::string& name, bool hot) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const float r = view.px(6);
  const ImVec2 middle{at.x + r, at.y};
  if (hot) {
    canvas.AddNgon(middle, r, colour::cyan, 4, view.px(2));
  } else {
    canvas.AddCircleFilled(middle, r, colour::cyan, 16);
  }
  at.x += 2 * r + view.px(8);
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
  if (view.redraw.change() == nullptr) return;
  const HandedOver found = handed_over(view.redraw);
  if (found.open > 0) handed(view, at, view.tr("open incident that changes hands"), false);
  if (found.hotspots > 0) handed(view, at, view.tr("hotspot that changes hands"), true);
}

}  // namespace lianxun::ui
