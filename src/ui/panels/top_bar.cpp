#include "ui/panels/top_bar.hpp"

#include <array>
#include <cmath>
#include <cstdio>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

ImU32 lamp(Light::State state) {
  switch (state) {
    case Light::State::green:
      return colour::green;
    case Light::State::amber:
      return colour::amber;
    case Light::State::red:
      return colour::red;
    case Light::State::off:
      return colour::edge_calm;
  }
  return colour::edge_calm;
}

std::string per_cent(const std::optional<double>& rate) {
  if (!rate) return "–";
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), "%.1f%%", *rate);
  return digits.data();
}

void place(const View& view, Actions& actions) {
  const domain::Room& room = *view.situation.room;
  const ImVec2 at{view.px(24), view.px(12)};
  const std::string name = room.name.empty() ? view.tr("Command room") : view.tr.name(room.name, room.name_en);
  const float width = view.px(440);
  const bool fits = view.fonts.measure(Face::title, name).x <= width;
  text_within(view, at, width, fits ? Face::title : Face::section, colour::text, name);
  const auto boundaries = domain::boundaries_on(view.situation, domain::local_date(view.now, view.zone()));
  if (!boundaries) return;
  const std::string counts =
      boundaries->villages.empty()
          ? view.tr("{} grids", boundaries->grids.size())
          : view.tr("{} villages · {} grids", boundaries->villages.size(), boundaries->grids.size());
  float x = at.x + text(view, {at.x, view.px(49)}, Face::small, colour::secondary, counts);
  if (boundaries->synthetic) {
    x += text(view, {x, view.px(49)}, Face::small, colour::secondary, " · ");
    text(view, {x, view.px(49)}, Face::small, colour::sand, view.tr("boundaries are synthetic"));
  }
  if (pressed(view, "place", {0, 0, view.px(424), view.px(84)})) actions.show_all();
}

/// Gives the right edge.
float mode_tabs(const View& view, Actions& actions) {
  float x = view.px(476);
  int key = 1;
  for (const ModeEntry& mode : modes()) {
    const std::string label = "F" + std::to_string(key++) + "  " + view.tr(mode.label);
    const ImVec2 size = view.fonts.measure(Face::body, label);
    const Rect at{x, view.px(22), size.x + view.px(32), view.px(40)};
    if (pressed(view, (std::string("mode:") + mode.word).c_str(), at)) actions.set_mode(mode.mode);
    const bool lit = mode.mode == view.mode;
    if (lit || ImGui::IsItemHovered()) {
      ImGui::GetWindowDrawList()->AddRectFilled(at.min(), at.max(), lit ? colour::active_tab : colour::hover,
                                                view.px(6));
    }
    text(view, {at.x + view.px(16), at.y + (at.h - size.y) / 2}, Face::body, lit ? colour::text : colour::secondary,
         label);
    x += at.w + view.px(8);
  }
  return x;
}

void figures(const View& view, float left, float right) {
  struct Item {
    std::string value;
    std::string name;
    ImU32 colour;
    std::string how;
  };
  const auto& today = view.digest.today();
  const int overdue = view.digest.overdue();
  const auto& rate = view.digest.last_30_days().on_time_rate;
  const auto patrols = view.digest.active_patrols().size();
  const std::array items{
      Item{std::to_string(today.complaints), view.tr("complaints today"), colour::text,
           view.tr("Complaints reported since midnight, by the room's clock and time zone.")},
      Item{std::to_string(view.digest.queue().size()), view.tr("open"), colour::text,
           view.tr("Complaints and findings that are not closed, whenever they were reported.")},
      Item{std::to_string(overdue), view.tr("overdue now"), overdue > 0 ? colour::red : colour::text,
           view.tr(
               "Open ones that have passed one of their limits; limits run in working time by the holiday calendar.")},
      Item{per_cent(rate), view.tr("on time, 30 days"), rate && *rate >= 95 ? colour::green : colour::text,
           view.tr(
               "Of those reported in the last 30 days that were handled or are overdue: handled within every limit.")},
      Item{std::to_string(patrols), view.tr("patrols out"), patrols > 0 ? colour::cyan : colour::text,
           view.tr("Joint patrols that are issued, under way or finished, and not closed or withdrawn.")},
  };
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  float x = left;
  for (const Item& item : items) {
    const float width =
        std::max(view.fonts.measure(Face::figure, item.value).x, view.fonts.measure(Face::small, item.name).x);
    if (x + width + view.px(44) > right) break;
    canvas.AddRectFilled({x, view.px(14)}, {x + view.px(1), view.px(70)}, colour::line);
    figure(view, {x + view.px(22), view.px(8)}, item.value, item.name, item.colour);
    why(view, {x, view.px(8), width + view.px(44), view.px(68)}, item.how);
    x += width + view.px(44);
  }
}

/// Gives the left edge of what it drew.
float lights(const View& view, float right, float y) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  float x = right;
  for (auto light = view.lights.rbegin(); light != view.lights.rend(); ++light) {
    // Our own feeds have English names, those of the room file are data and stay.
    const std::string name = view.tr(light->name.c_str());
    const float width = view.fonts.measure(Face::small, name).x + view.px(18);
    x -= width;
    canvas.AddCircleFilled({x + view.px(6), y + view.px(12)}, view.px(5), lamp(light->state), 20);
    text(view, {x + view.px(16), y}, Face::small, colour::secondary, name);
    const Rect at{x, y, width, view.px(26)};
    (void)pressed(view, ("light:" + light->name).c_str(), at);
    if (!light->message.id.empty()) why(view, at, view.tr(light->message));
    x -= view.px(14);
  }
  return x;
}

/// Speeds of a simulated clock; gives the left edge.
float simulation(const View& view, Actions& actions, float right) {
  if (!view.clock.simulated) return right;
  static constexpr std::array speeds{0.0, 1.0, 10.0, 60.0, 600.0};
  float x = right;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  for (auto speed = speeds.rbegin(); speed != speeds.rend(); ++speed) {
    const std::string label = *speed == 0 ? view.tr("pause") : "×" + std::to_string(static_cast<int>(*speed));
    const ImVec2 size = view.fonts.measure(Face::small, label);
    const bool lit = std::abs(view.clock.speed - *speed) < 1e-9;
    x -= size.x + view.px(16);
    const Rect at{x, view.px(14), size.x + view.px(16), view.px(28)};
    if (pressed(view, ("speed:" + std::to_string(static_cast<int>(*speed))).c_str(), at)) actions.set_speed(*speed);
    const bool hover = ImGui::IsItemHovered();
    if (lit || hover) {
      canvas.AddRectFilled(at.min(), at.max(), lit ? colour::active_tab : colour::hover, view.px(4));
    }
    text(view, {at.x + view.px(8), at.y + (at.h - size.y) / 2}, Face::small, lit ? colour::cyan : colour::secondary,
         label);
  }
  const std::string mark = view.tr("simulated");
  const ImVec2 size = view.fonts.measure(Face::small, mark);
  x -= size.x + view.px(22);
  canvas.AddRect({x, view.px(14)}, {x + size.x + view.px(16), view.px(42)}, colour::sand, view.px(4), 0, view.px(1));
  text(view, {x + view.px(8), view.px(14) + (view.px(28) - size.y) / 2}, Face::small, colour::sand, mark);
  return x - view.px(12);
}

}  // namespace

void TopBar::draw(const View& view, Actions& actions) {
  const float right = ImGui::GetWindowSize().x - view.px(24);
  const std::string time = clock_text(view.now, view.zone());
  const float clock_width = view.fonts.measure(Face::figure, time).x;
  text(view, {right - clock_width, view.px(8)}, Face::figure, colour::text, time);
  float left = simulation(view, actions, right - clock_width - view.px(16));

  const float lamps = lights(view, right, view.px(49));
  const std::string date = date_text(view.tr, view.now, view.zone());
  const float date_width = view.fonts.measure(Face::small, date).x;
  text(view, {lamps - date_width, view.px(49)}, Face::small, colour::secondary, date);
  left = std::min(left, lamps - date_width - view.px(20));

  place(view, actions);
  figures(view, mode_tabs(view, actions) + view.px(14), left);
}

}  // namespace lianxun::ui
