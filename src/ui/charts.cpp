#include "ui/charts.hpp"

#include <algorithm>

#include "ui/format.hpp"
#include "ui/ramp.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void sparkline(const View& view, const Rect& at, std::span<const double> values, ImU32 colour) {
  if (values.size() < 2) return;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const double most = std::max(1.0, *std::max_element(values.begin(), values.end()));
  std::vector<ImVec2> line;
  line.reserve(values.size());
  const float step = at.w / static_cast<float>(values.size() - 1);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto share = static_cast<float>(values[i] / most);
    line.push_back({at.x + step * static_cast<float>(i), at.y + at.h * (1 - share)});
  }
  canvas.AddPolyline(line.data(), static_cast<int>(line.size()), colour, 0, view.px(1.6F));
  canvas.AddCircleFilled(line.back(), view.px(2.6F), colour, 12);
}

int week_table(const View& view, const Rect& at, const Week& counts, int lit) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  float names = 0;
  for (int day = 0; day < 7; ++day) {
    names = std::max(names, view.fonts.measure(Face::small, weekday_text(view.tr, day)).x);
  }
  const float left = at.x + names + view.px(10);
  const float line = view.fonts.size(Face::small) * 1.2F;
  const float w = (at.x + at.w - left) / 24;
  const float h = (at.h - line - view.px(4)) / 7;
  const int most = std::max(1, *std::max_element(counts.begin(), counts.end()));
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  int under = -1;
  for (int day = 0; day < 7; ++day) {
    const float y = at.y + h * static_cast<float>(day);
    text(view, {at.x, y + (h - view.fonts.size(Face::small)) / 2}, Face::small, colour::secondary,
         weekday_text(view.tr, day));
    for (int hour = 0; hour < 24; ++hour) {
      const Rect cell{left + w * static_cast<float>(hour), y, w, h};
      const int count = counts[static_cast<std::size_t>(day * 24 + hour)];
      const ImU32 fill =
          count == 0 ? colour::raised : heat(0.12F + 0.88F * static_cast<float>(count) / static_cast<float>(most));
      canvas.AddRectFilled(cell.min(), {cell.x + cell.w - view.px(2), cell.y + cell.h - view.px(2)}, fill, view.px(2));
      if (day * 24 + hour == lit) {
        canvas.AddRect({cell.x - view.px(1), cell.y - view.px(1)},
                       {cell.x + cell.w - view.px(1), cell.y + cell.h - view.px(1)}, colour::cyan, view.px(2), 0,
                       view.px(2));
      }
      if (cell.contains(mouse) && ImGui::IsWindowHovered()) under = day * 24 + hour;
    }
  }
  for (const int hour : {0, 6, 12, 18}) {
    text(view, {left + w * static_cast<float>(hour), at.y + at.h - line}, Face::small, colour::secondary,
         std::to_string(hour) + ":00");
  }
  return under;
}

int bars(const View& view, std::span<const Bar> all) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  int hit = -1;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Bar& bar = all[i];
    const Strip s = strip(view);
    const float step = view.px(34);
    const Rect row{s.x - view.px(8), s.y - view.px(3), s.w + view.px(16), step};
    if (!bar.id.empty()) {
      if (pressed(view, bar.id.c_str(), row)) hit = static_cast<int>(i);
      if (ImGui::IsItemHovered() || bar.lit) {
        canvas.AddRectFilled(row.min(), row.max(), bar.lit ? colour::active_tab : colour::hover, view.px(4));
      }
    }
    const float name = view.px(150);
    text_within(view, {s.x, s.y}, name, Face::body, colour::text, bar.name);
    const float figure = text_right(view, {s.x + s.w, s.y}, Face::body, colour::text, bar.figure);
    const float x = s.x + name + view.px(12);
    const float room = s.x + s.w - std::max(figure, view.px(52)) - view.px(12) - x;
    const float y = s.y + view.px(7);
    canvas.AddRectFilled({x, y}, {x + room, y + view.px(12)}, colour::raised, view.px(2));
    canvas.AddRectFilled({x, y}, {x + room * static_cast<float>(std::clamp(bar.share, 0.0, 1.0)), y + view.px(12)},
                         bar.colour, view.px(2));
    advance(step);
  }
  return hit;
}

}  // namespace lianxun::ui
