#include "ui/panels/timeline.hpp"

#include <algorithm>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void Timeline::draw(const View& view, Actions&) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const ImVec2 corner = ImGui::GetWindowPos();
  const float width = ImGui::GetWindowSize().x;
  const float left = corner.x + view.px(24);
  const float wide = width - view.px(48);
  const float base = corner.y + view.px(84);
  const float tall = view.px(58);
  const auto& counts = view.digest.histogram();
  const int most = std::max(4, *std::max_element(counts.begin(), counts.end()));

  const domain::Zone zone = view.zone();
  const domain::Instant midnight = domain::start_of_day(domain::local_date(view.now, zone), zone);
  const double day = static_cast<double>((view.now - midnight).count()) / (24.0 * 3600.0 * 1000.0);
  const float now_x = left + static_cast<float>(day) * wide;

  const float step = wide / static_cast<float>(Digest::slots);
  const auto now_slot = static_cast<std::size_t>(day * static_cast<double>(Digest::slots));
  for (std::size_t i = 0; i < Digest::slots; ++i) {
    const float x = left + static_cast<float>(i) * step;
    // An empty quarter keeps a footing, so that the day can be read as a whole.
    const float h = std::max(view.px(3), tall * static_cast<float>(counts[i]) / static_cast<float>(most));
    const ImU32 fill = i > now_slot ? colour::bar_ahead : counts[i] == 0 ? colour::line : colour::bar;
    canvas.AddRectFilled({x + view.px(2), base - h}, {x + step - view.px(2), base}, fill, view.px(1));
  }
  for (int hour = 0; hour < 24; hour += 2) {
    const std::string label = (hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
    text(view, {left + step * static_cast<float>(hour * 4), base + view.px(12)}, Face::small, colour::secondary, label);
  }

  canvas.AddRectFilled({now_x - view.px(1), corner.y + view.px(14)}, {now_x + view.px(1), base + view.px(6)},
                       colour::cyan);
  const std::string label = view.clock.simulated ? domain::format_hour(view.now, zone) : view.tr("now");
  const ImVec2 size = view.fonts.measure(Face::small, label);
  const float pill = size.x + view.px(20);
  const float pill_x = now_x + view.px(8) + pill > left + wide ? now_x - view.px(8) - pill : now_x + view.px(8);
  const float pill_y = corner.y + view.px(14);
  canvas.AddRectFilled({pill_x, pill_y}, {pill_x + pill, pill_y + view.px(26)}, colour::cyan, view.px(4));
  text(view, {pill_x + view.px(10), pill_y + (view.px(26) - size.y) / 2}, Face::small, colour::on_cyan, label);

  const std::string title =
      view.tr("{} reports today, by quarter of an hour", view.digest.today().complaints + view.digest.today().findings);
  const float title_width = view.fonts.measure(Face::small, title).x;
  // Out of the way of the marker.
  const bool marker_left = now_x - left < title_width + view.px(40);
  const ImVec2 at{marker_left ? left + wide - title_width : left, corner.y + view.px(12)};
  text(view, at, Face::small, colour::faint, title);
}

}  // namespace lianxun::ui
