#include "ui/panels/border_legend.hpp"

#include "ui/handed_over.hpp"
#include "ui/panels/legend_parts.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

/// What stands left to right while there is room: what matters first comes first.
class Entries {
 public:
  explicit Entries(const View& view)
      : view_(view),
        at_{ImGui::GetWindowPos().x + view.px(20), ImGui::GetWindowPos().y + ImGui::GetWindowSize().y / 2},
        // The right-hand part belongs to the coordinates.
        limit_(ImGui::GetWindowPos().x + ImGui::GetWindowSize().x - view.px(410)) {}

  /// As the map draws it, then its name.
  void line(const std::string& name, ImU32 colour, float on, float off) {
    if (!fits(name, 28)) return;
    legend_line(view_, at_, colour, view_.px(28), view_.px(on), view_.px(off));
    word(name);
  }

  /// A place that goes to another grid with the drawing.
  void handed(const std::string& name, bool hot) {
    if (!fits(name, 12)) return;
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const float r = view_.px(6);
    const ImVec2 middle{at_.x + r, at_.y};
    if (hot) {
      canvas.AddNgon(middle, r, colour::cyan, 4, view_.px(2));
    } else {
      canvas.AddCircleFilled(middle, r, colour::cyan, 16);
    }
    at_.x += 2 * r;
    word(name);
  }

 private:
  [[nodiscard]] bool fits(const std::string& name, float sign) const {
    return at_.x + view_.px(sign + 8) + view_.fonts.measure(Face::small, name).x <= limit_;
  }
  void word(const std::string& name) {
    at_.x += view_.px(8);
    legend_word(view_, at_, name);
    at_.x += view_.px(22);
  }

  const View& view_;
  LegendCursor at_;
  float limit_;
};

}  // namespace

void BorderLegend::draw(const View& view, Actions&) {
  Entries entries(view);
  const bool can = view.redraw.change() != nullptr;
  entries.line(view.tr("border after"), colour::cyan, 28, 0);
  entries.line(view.tr("border now"), colour::secondary, 2, 3);
  if (can) {
    const HandedOver found = handed_over(view.redraw);
    if (found.open > 0) entries.handed(view.tr("open, changes grid"), false);
    if (found.hotspots > 0) entries.handed(view.tr("hotspot, changes grid"), true);
  }
  entries.line(view.tr("being drawn"), colour::amber, 7, 3);
  if (!can) entries.line(view.tr("cannot be"), colour::orange, 7, 3);
}

}  // namespace lianxun::ui
