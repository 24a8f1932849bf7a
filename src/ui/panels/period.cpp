#include "ui/panels/period.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using hotspot::Period;
using hotspot::week;

double weeks_between(domain::Instant from, domain::Instant to) {
  return static_cast<double>((to - from).count()) / static_cast<double>(week.count());
}

}  // namespace

void PeriodPanel::brush(const View& view, Actions& actions, const Rect& chart) {
  const hotspot::Answer& answer = *view.inquiry.answer;
  const Period& period = view.inquiry.question.filter.period;
  const float step = chart.w / static_cast<float>(answer.weeks);
  const auto x_of = [&](domain::Instant at) {
    return chart.x + std::clamp(static_cast<float>(weeks_between(answer.first_week, at)) * step, 0.F, chart.w);
  };
  const float left = x_of(period.from);
  const float right = x_of(period.to);
  (void)pressed(view, "brush", {chart.x, chart.y, chart.w, chart.h});
  const ImGuiIO& io = ImGui::GetIO();
  const auto week_at = [&](float x) { return static_cast<int>(std::floor((x - chart.x) / step)); };
  const float reach = view.px(7);
  const float mouse = io.MousePos.x;
  const bool on_left = std::abs(mouse - left) < reach;
  const bool on_right = std::abs(mouse - right) < reach;
  if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
    if (on_left || on_right) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  }
  if (ImGui::IsItemActivated()) {
    grip_ = on_right ? Grip::right : on_left ? Grip::left : mouse > left && mouse < right ? Grip::whole : Grip::anew;
    from_week_ = week_at(mouse);
    before_ = period;
    actions.play(false);
  }
  if (ImGui::IsItemActive() && grip_ != Grip::none) {
    const int now = std::clamp(week_at(mouse), 0, answer.weeks - 1);
    const int moved = now - from_week_;
    hotspot::Question next = view.inquiry.question;
    Period& wanted = next.filter.period;
    const auto start = [&](int index) { return answer.first_week + index * week; };
    switch (grip_) {
      case Grip::whole: {
        const double first = weeks_between(answer.first_week, before_.from);
        const double last = weeks_between(answer.first_week, before_.to);
        const int least = -static_cast<int>(std::lround(first));
        const int most = answer.weeks - static_cast<int>(std::lround(last));
        const int by = std::clamp(moved, std::min(least, 0), std::max(most, 0));
        wanted = {before_.from + by * week, before_.to + by * week};
        break;
      }
      case Grip::left:
        wanted.from = std::min(start(now), before_.to - week);
        break;
      case Grip::right:
        wanted.to = std::max(start(now + 1), before_.from + week);
        break;
      case Grip::anew:
        wanted = {start(std::min(now, from_week_)), start(std::max(now, from_week_) + 1)};
        break;
      case Grip::none:
        break;
    }
    if (!(wanted == period)) actions.ask(next);
  }
  if (ImGui::IsItemDeactivated()) grip_ = Grip::none;

  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  canvas.AddRectFilled({left, chart.y}, {right, chart.y + chart.h}, fade(colour::cyan, 0.12F));
  for (const float x : {left, right}) {
    canvas.AddRectFilled({x - view.px(1), chart.y}, {x + view.px(1), chart.y + chart.h}, colour::cyan);
    canvas.AddRectFilled({x - view.px(3), chart.y + chart.h / 2 - view.px(9)},
                         {x + view.px(3), chart.y + chart.h / 2 + view.px(9)}, colour::cyan, view.px(3));
  }
}

void PeriodPanel::buttons(const View& view, Actions& actions, float right, float y) {
  struct Button {
    const char* id;
    std::string label;
    bool lit;
  };
  const hotspot::Answer& answer = *view.inquiry.answer;
  const Period period = view.inquiry.question.filter.period;
  const double length = weeks_between(period.from, period.to);
  const auto is = [length](int weeks) { return std::abs(length - weeks) < 0.01; };
  const std::array all{
      Button{"period:earlier", view.tr("week earlier"), false},
      Button{"period:play", view.inquiry.playing ? view.tr("pause") : view.tr("play"), view.inquiry.playing},
      Button{"period:pace", "×" + std::to_string(view.inquiry.pace), false},
      Button{"period:later", view.tr("week later"), false},
      Button{"period:4", view.tr("4 weeks"), is(4)},
      Button{"period:13", view.tr("13 weeks"), is(13)},
      Button{"period:52", view.tr("52 weeks"), is(52)},
  };
  const domain::Instant first = answer.first_week;
  const domain::Instant last = answer.first_week + answer.weeks * week;
  float x = right;
  for (auto button = all.rbegin(); button != all.rend(); ++button) {
    const float width = view.fonts.measure(Face::small, button->label).x + view.px(24);
    x -= width;
    const std::string id = button->id;
    if (chip(view, button->id, {x, y, width, view.px(30)}, button->label, button->lit)) {
      hotspot::Question next = view.inquiry.question;
      Period& wanted = next.filter.period;
      if (id == "period:play") {
        actions.play(!view.inquiry.playing);
      } else if (id == "period:pace") {
        actions.set_pace(view.inquiry.pace >= 4 ? 1 : 2 * view.inquiry.pace);
      } else if (id == "period:earlier") {
        if (wanted.from - week >= first) wanted = {wanted.from - week, wanted.to - week};
      } else if (id == "period:later") {
        if (wanted.to + week <= last) wanted = {wanted.from + week, wanted.to + week};
      } else {
        const int weeks = id == "period:4" ? 4 : id == "period:13" ? 13 : 52;
        wanted.from = std::max(first, wanted.to - weeks * week);
      }
      if (!(next == view.inquiry.question)) actions.ask(next);
    }
    x -= view.px(8);
  }
}

void PeriodPanel::draw(const View& view, Actions& actions) {
  if (!view.inquiry.answer || view.inquiry.answer->weeks == 0) return;
  const hotspot::Answer& answer = *view.inquiry.answer;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const ImVec2 corner = ImGui::GetWindowPos();
  const float width = ImGui::GetWindowSize().x;
  const Rect chart{corner.x + view.px(24), corner.y + view.px(44), width - view.px(48), view.px(54)};
  const double most = std::max(4.0, *std::max_element(answer.weekly.begin(), answer.weekly.end()));
  const float step = chart.w / static_cast<float>(answer.weeks);
  const float seam = step > view.px(5) ? view.px(1) : 0;
  const Period& period = view.inquiry.question.filter.period;
  for (int i = 0; i < answer.weeks; ++i) {
    const float x = chart.x + static_cast<float>(i) * step;
    const float h =
        std::max(view.px(2), chart.h * static_cast<float>(answer.weekly[static_cast<std::size_t>(i)] / most));
    const domain::Instant middle = answer.first_week + i * week + week / 2;
    canvas.AddRectFilled({x + seam, chart.y + chart.h - h}, {x + step - seam, chart.y + chart.h},
                         period.contains(middle) ? colour::bar : colour::bar_ahead);
  }
  brush(view, actions, chart);
  // A tick at the first of each quarter.
  const domain::Zone zone = view.zone();
  float free = chart.x;
  for (int i = 0; i < answer.weeks; ++i) {
    const domain::Date day = domain::local_date(answer.first_week + i * week, zone);
    const bool quarter = (static_cast<unsigned>(day.month()) - 1) % 3 == 0 && static_cast<unsigned>(day.day()) <= 7;
    const float x = chart.x + static_cast<float>(i) * step;
    if (!quarter || x < free) continue;
    const std::string label = domain::format_date(day).substr(0, 7);
    if (x + view.fonts.measure(Face::small, label).x > chart.x + chart.w) break;
    free = x + text(view, {x, chart.y + chart.h + view.px(3)}, Face::small, colour::secondary, label) + view.px(20);
  }
  const std::string title = period_text(period, zone) + "   " + view.tr("{} incidents", answer.rows.size());
  const float used = text(view, {chart.x, corner.y + view.px(12)}, Face::body, colour::text, title);
  if (answer.left_out > 0) {
    text(view, {chart.x + used + view.px(16), corner.y + view.px(12)}, Face::body, colour::sand,
         view.tr("{} left out as doubtful", answer.left_out));
  }
  why(view, {chart.x, corner.y + view.px(8), used, view.px(30)},
      view.tr(
          "Incidents by the time of report, those outside every grid included; the filters on the left apply. Below, "
          "the same by week, over all records."));
  buttons(view, actions, chart.x + chart.w, corner.y + view.px(8));
}

}  // namespace lianxun::ui
