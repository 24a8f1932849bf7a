#include "ui/reasons.hpp"

#include "ui/widgets.hpp"

namespace lianxun::ui {

void Reasons::fact(const View& view, const Fact& fact) {
  const Strip s = strip(view);
  const float high = view.px(30);
  const Rect row{s.x - view.px(8), s.y - view.px(2), s.w + view.px(16), high};
  const bool open = open_ == fact.id;
  if (pressed(view, ("reason:" + fact.id).c_str(), row)) open_ = open ? std::string() : fact.id;
  const bool hovered = ImGui::IsItemHovered();
  if (hovered || open) {
    ImGui::GetWindowDrawList()->AddRectFilled(row.min(), row.max(), open ? colour::raised : colour::hover, view.px(4));
  }
  const float used = text(view, {s.x, s.y + view.px(1)}, Face::small, colour::secondary, fact.name);
  // What can be asked says so to whoever comes near.
  if (hovered && !open) text(view, {s.x + used + view.px(8), s.y + view.px(1)}, Face::small, colour::cyan, "?");
  text_right(view, {s.x + s.w, s.y}, Face::body, fact.colour, fact.value);
  gap(view, 30);
  if (!open) return;
  paragraph(view, fact.reason, colour::secondary);
  gap(view, 8);
}

}  // namespace lianxun::ui
