#include "ui/beside_map.hpp"

#include <algorithm>
#include <cmath>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

float border(const View& view, const Rect& area) {
  return std::round(area.x + area.w * static_cast<float>(view.inquiry.split));
}

/// A dark plate with what the map beside it shows.
void plate(const View& view, float x, float y, bool to_the_left, const std::string& what, const std::string& count) {
  const ImVec2 first = view.fonts.measure(Face::body, what);
  const ImVec2 second = view.fonts.measure(Face::small, count);
  const float width = std::max(first.x, second.x) + view.px(28);
  const float left = to_the_left ? x - view.px(12) - width : x + view.px(12);
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  canvas.AddRectFilled({left, y}, {left + width, y + view.px(62)}, fade(colour::panel, 0.92F), view.px(6));
  text(view, {left + view.px(14), y + view.px(7)}, Face::body, colour::text, what);
  text(view, {left + view.px(14), y + view.px(35)}, Face::small, colour::secondary, count);
}

}  // namespace

void BesideMap::set(scene::MapView* map) {
  map_ = map;
  content_.reset();
  if (map_ != nullptr) content_.emplace(*map_);
}

void BesideMap::tick(const View& view, const Rect& area) {
  if (map_ == nullptr || !view.inquiry.answer) return;
  content_->tick(view, view.inquiry.answer->beside);
  const int grid = view.inquiry.where.grid;
  map_->set_selected(grid < 0 ? std::vector<int>{} : std::vector<int>{grid});
  const float x = border(view, area);
  map_->set_clip(scene::Viewport{static_cast<int>(x), static_cast<int>(area.y), static_cast<int>(area.x + area.w - x),
                                 static_cast<int>(area.h)});
}

void BesideMap::draw(const View& view, Actions& actions, const Rect& area) {
  if (map_ == nullptr || !view.inquiry.answer || !view.inquiry.answer->beside) return;
  const hotspot::Answer& now = *view.inquiry.answer;
  const hotspot::Answer& then = *now.beside;
  const float x = border(view, area);
  const float reach = view.px(12);
  (void)pressed(view, "split", {x - reach, area.y, 2 * reach, area.h});
  const bool held = ImGui::IsItemActive();
  if (held || ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (held) {
    const double share = static_cast<double>((ImGui::GetIO().MousePos.x - area.x) / std::max(area.w, 1.F));
    actions.split(std::clamp(share, 0.02, 0.98));
  }
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  canvas.AddRectFilled({x - view.px(1), area.y}, {x + view.px(1), area.y + area.h}, colour::text);
  const float middle = area.y + area.h / 2;
  canvas.AddRectFilled({x - view.px(5), middle - view.px(26)}, {x + view.px(5), middle + view.px(26)}, colour::text,
                       view.px(5));
  const float top = area.y + view.px(16);
  plate(view, x, top, true, period_text(now.question.filter.period, view.zone()),
        view.tr("{} incidents", now.rows.size()));
  const hotspot::Earlier& earlier = *now.question.beside == hotspot::Beside::last_year ? now.last_year : now.previous;
  plate(view, x, top, false, period_text(then.question.filter.period, view.zone()),
        earlier.covered ? view.tr("{} incidents", then.rows.size()) : view.tr("no data"));
}

}  // namespace lianxun::ui
