#include "ui/panels/border_versions.hpp"

#include <algorithm>

#include "ui/drawing_board.hpp"
#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

double days(domain::Date date) { return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count()); }

const domain::Plan* plan_of(const domain::Situation& situation, domain::Date effective) {
  const auto at = std::find_if(situation.plans.begin(), situation.plans.end(),
                               [effective](const domain::Plan& plan) { return plan.effective == effective; });
  return at == situation.plans.end() ? nullptr : &*at;
}

}  // namespace

void BorderVersions::draw(const View& view, Actions& actions) {
  const auto& versions = view.situation.boundaries;
  if (versions.empty()) return;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const ImVec2 corner = ImGui::GetWindowPos();
  const float width = ImGui::GetWindowSize().x;
  const Rect bar{corner.x + view.px(24), corner.y + view.px(48), width - view.px(48), view.px(34)};
  const domain::Date today = domain::local_date(view.now, view.zone());
  const auto in_force = domain::boundaries_on(view.situation, today);
  text(view, {bar.x, corner.y + view.px(12)}, Face::body, colour::text, view.tr("Versions of the boundaries"));
  // From the first version to a quarter after today or the last version; each version at least as wide as its date.
  const double first = days(versions.front()->effective);
  const double last = std::max(days(today), days(versions.back()->effective)) + 90;
  const auto x_of = [&](double day) { return bar.x + bar.w * static_cast<float>((day - first) / (last - first)); };
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const domain::Boundaries& version = *versions[i];
    const float from = x_of(days(version.effective));
    const float to = i + 1 < versions.size() ? x_of(days(versions[i + 1]->effective)) : bar.x + bar.w;
    const Rect piece{from, bar.y, std::max(to - from, view.px(3)), bar.h};
    const std::string date = domain::format_date(version.effective);
    const bool looked_at = !view.redraw.plan &&
                           (view.redraw.version ? *view.redraw.version == version.effective : versions[i] == in_force);
    if (pressed(view, ("version:" + date).c_str(), piece)) {
      actions.board().look_at(versions[i] == in_force ? std::nullopt : std::optional(version.effective));
    }
    const ImU32 fill = looked_at ? colour::active_tab : versions[i] == in_force ? colour::bar : colour::bar_ahead;
    canvas.AddRectFilled({piece.x + view.px(1), piece.y}, {piece.x + piece.w - view.px(1), piece.y + piece.h}, fill,
                         view.px(3));
    if (looked_at) {
      canvas.AddRect({piece.x + view.px(1), piece.y}, {piece.x + piece.w - view.px(1), piece.y + piece.h}, colour::cyan,
                     view.px(3), 0, view.px(2));
    }
    const domain::Plan* plan = plan_of(view.situation, version.effective);
    const std::string name = plan != nullptr ? plan->name : view.tr("imported");
    text_within(view, {piece.x + view.px(10), piece.y + view.px(6)}, piece.w - view.px(20), Face::small, colour::text,
                view.tr("{} · {} grids", name, version.grids.size()));
    text_within(view, {piece.x + view.px(2), piece.y + piece.h + view.px(6)}, std::max(piece.w, view.px(100)),
                Face::small, colour::secondary, view.tr("from {}", date));
    why(view, piece,
        date + " · " + name + " · " + view.tr("{} villages, {} grids", version.villages.size(), version.grids.size()) +
            (version.note.empty() || version.note == name ? "" : " · " + version.note));
  }
  const float now = x_of(days(today));
  canvas.AddRectFilled({now - view.px(1), bar.y - view.px(6)}, {now + view.px(1), bar.y + bar.h + view.px(6)},
                       colour::text);
  text_right(view, {bar.x + bar.w, corner.y + view.px(12)}, Face::small, colour::secondary,
             view.tr("today {}", domain::format_date(today)));
}

}  // namespace lianxun::ui
