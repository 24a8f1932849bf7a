#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

void sign(const View& view, ImVec2 centre, Row::Sign kind, ImU32 colour) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const float r = view.px(5);
  if (kind == Row::Sign::circle) canvas.AddCircleFilled(centre, r, colour, 20);
  if (kind == Row::Sign::diamond) {
    const float d = r * 1.2F;
    canvas.AddQuadFilled({centre.x, centre.y - d}, {centre.x + d, centre.y}, {centre.x, centre.y + d},
                         {centre.x - d, centre.y}, colour);
  }
}

void ticked(const View& view, ImVec2 centre, bool on) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const float r = view.px(8);
  canvas.AddCircle(centre, r, colour::cyan, 24, view.px(2));
  if (!on) return;
  canvas.AddCircleFilled(centre, r, colour::cyan, 24);
  const ImVec2 stroke[] = {{centre.x - r * 0.5F, centre.y},
                           {centre.x - r * 0.1F, centre.y + r * 0.4F},
                           {centre.x + r * 0.5F, centre.y - r * 0.4F}};
  canvas.AddPolyline(stroke, 3, colour::on_cyan, 0, view.px(2));
}

void numbered(const View& view, ImVec2 centre, const Row& row) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const std::string digits = std::to_string(row.number);
  const ImVec2 size = view.fonts.measure(Face::small, digits);
  if (row.number_filled) {
    canvas.AddCircleFilled(centre, view.px(15), row.number_colour, 32);
  } else {
    canvas.AddCircle(centre, view.px(14), row.number_colour, 32, view.px(2.5F));
  }
  text(view, {centre.x - size.x / 2, centre.y - size.y / 2}, Face::small,
       row.number_filled ? colour::on_cyan : colour::text, digits);
}

}  // namespace

float row_height(const View& view) { return view.px(66); }

RowHit row_or_check(const View& view, const Row& row) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Rect area{at.x, at.y, ImGui::GetWindowWidth(), row_height(view)};
  RowHit hit = RowHit::none;
  bool over_check = false;
  float tick = 0;
  if (!row.check.empty()) {
    tick = view.px(42);
    if (pressed(view, row.check.c_str(), {at.x, at.y, tick, view.px(36)})) hit = RowHit::check;
    over_check = ImGui::IsItemHovered();
  }
  if (pressed(view, row.id.c_str(), {at.x + tick, at.y, area.w - tick, area.h})) hit = RowHit::row;
  const bool hover = ImGui::IsItemHovered() || over_check;
  if (row.selected || hover) {
    canvas.AddRectFilled(area.min(), area.max(), row.selected ? colour::active_tab : colour::hover);
  }
  if (row.edge != 0) {
    canvas.AddRectFilled({at.x, at.y + view.px(8)}, {at.x + view.px(5), at.y + area.h - view.px(8)}, row.edge);
  }
  const float pad = view.px(margin);
  float left = at.x + pad;
  const float right = at.x + area.w - pad;
  if (row.number > 0) {
    numbered(view, {left + view.px(15), at.y + view.px(24)}, row);
    left += view.px(42);
  }
  const float first = at.y + view.px(9);
  const float second = at.y + view.px(36);
  float title = left;
  if (row.sign != Row::Sign::none) {
    const ImVec2 centre{left + view.px(6), first + view.fonts.size(Face::body) * 0.55F};
    if (!row.check.empty() && (row.selected || over_check)) {
      ticked(view, centre, row.selected);
    } else {
      sign(view, centre, row.sign, colour::text);
    }
    title += view.px(20);
  }
  const float space = view.px(12);
  const float used = text_right(view, {right, first}, Face::body, row.right_colour, row.right);
  text_within(view, {title, first}, right - used - space - title, Face::body, colour::text, row.title);
  const float under = text_right(view, {right, second}, Face::small, colour::secondary, row.subright);
  text_within(view, {left, second}, right - under - space - left, Face::small, colour::secondary, row.subtitle);
  canvas.AddRectFilled({at.x + pad, at.y + area.h - view.px(1)}, {right + pad, at.y + area.h}, colour::line);
  advance(area.h);
  return hit;
}

}  // namespace lianxun::ui
