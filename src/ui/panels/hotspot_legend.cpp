#include "ui/panels/hotspot_legend.hpp"

#include <algorithm>
#include <array>

#include "ui/format.hpp"
#include "ui/panels/legend_parts.hpp"
#include "ui/ramp.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

void ramp(const View& view, LegendCursor& at, double end) {
  legend_word(view, at, "0");
  at.x += view.px(10);
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  constexpr int steps = 30;
  const float step = view.px(4);
  for (int i = 0; i < steps; ++i) {
    const float x = at.x + static_cast<float>(i) * step;
    canvas.AddRectFilled({x, at.y - view.px(7)}, {x + step, at.y + view.px(7)},
                         heat((static_cast<float>(i) + 0.5F) / steps));
  }
  at.x += static_cast<float>(steps) * step + view.px(10);
  legend_word(view, at, number_text(end) + "+");
  at.x += view.px(14);
}

void scale_of_significance(const View& view, LegendCursor& at) {
  static constexpr std::array bins{-3, -2, -1, 0, 1, 2, 3};
  static constexpr std::array words{"99", "95", "90", "", "90", "95", "99 %"};
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  legend_word(view, at, view.tr("less"));
  at.x += view.px(12);
  for (std::size_t i = 0; i < bins.size(); ++i) {
    const std::string label = bins[i] == 0 ? view.tr("within chance") : words[i];
    canvas.AddRectFilled({at.x, at.y - view.px(7)}, {at.x + view.px(22), at.y + view.px(7)}, spot(bins[i]), view.px(2));
    at.x += view.px(28);
    legend_word(view, at, label);
    at.x += view.px(14);
  }
  legend_word(view, at, view.tr("more"));
}

/// As the map draws it: solid, dashed, dotted.
void outline_sample(const View& view, LegendCursor& at, int bin) {
  static constexpr std::array words{"90 %", "95 %", "99 %"};
  at.x += view.px(10);
  const float whole = view.px(24);
  const float on = bin == 3 ? whole : bin == 2 ? view.px(8) : view.px(2);
  legend_line(view, at, colour::text, whole, on, bin == 3 ? 0 : view.px(3));
  at.x += view.px(8);
  legend_word(view, at, words[static_cast<std::size_t>(bin - 1)]);
}

void outline_of_density(const View& view, LegendCursor& at) {
  at.x += view.px(18);
  const hotspot::DensityOutline* outline = view.inquiry.outline();
  if (outline == nullptr) {
    legend_word(view, at, view.tr("looking for what is beyond chance …"));
    return;
  }
  if (outline->rings.empty()) {
    legend_word(view, at, view.tr("nothing is beyond chance"));
    return;
  }
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  canvas.AddRectFilled({at.x, at.y - view.px(1)}, {at.x + view.px(24), at.y + view.px(1)}, colour::text);
  at.x += view.px(32);
  legend_word(view, at, view.tr("beyond chance") + " 95 %");
}

/// Only what is on the map: seventeen colours at once say nothing.
void patterns(const View& view, LegendCursor& at, const hotspot::Answer& answer) {
  if (answer.no_patterns) {
    legend_word(view, at, view.tr(*answer.no_patterns), colour::sand);
    return;
  }
  if (!answer.patterns) return;
  std::array<bool, hotspot::pattern_kinds> there{};
  for (const hotspot::Pattern pattern : answer.patterns->patterns) there[static_cast<std::size_t>(pattern)] = true;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  for (std::size_t i = 0; i < there.size(); ++i) {
    if (!there[i]) continue;
    const auto pattern = static_cast<hotspot::Pattern>(i);
    canvas.AddRectFilled({at.x, at.y - view.px(7)}, {at.x + view.px(22), at.y + view.px(7)}, pattern_colour(pattern),
                         view.px(2));
    at.x += view.px(28);
    legend_word(view, at, view.tr(hotspot::name(pattern).c_str()));
    at.x += view.px(16);
  }
}

std::string how(const View& view) {
  const hotspot::Answer& answer = *view.inquiry.answer;
  switch (view.inquiry.picture) {
    case Picture::counts:
      return view.tr(
          "The scale ends at the most that a grid has had in 30 days, as an average of any 13 weeks; it stays "
          "while the period moves. Outlined grids are beyond chance by Getis-Ord Gi* under a false discovery "
          "rate.");
    case Picture::density:
      return view.tr(
          "Incidents per km² in 30 days, each spread over {} m, divided by the share of that inside the grids. "
          "Outlined where it is higher than anywhere in 95 of 100 maps of as many incidents that fall anywhere.",
          number_text(answer.kernel.bandwidth));
    case Picture::significance:
      return view.tr(
          "Getis-Ord Gi*: a grid and those that touch it, against all others. By permutation under a false "
          "discovery rate, so that of the grids marked at 95 % about one in twenty is chance.");
    case Picture::patterns:
      return view.tr(
          "Emerging hot spots: how each grid was hot or cold, step by step of the period, in seventeen published "
          "classes. Only those on the map are listed.");
  }
  return {};
}

}  // namespace

void HotspotLegend::draw(const View& view, Actions&) {
  if (!view.inquiry.answer) return;
  const ImVec2 corner = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  why(view, {corner.x, corner.y, size.x * 0.6F, size.y}, how(view));
  LegendCursor at{corner.x + view.px(20), corner.y + ImGui::GetWindowSize().y / 2};
  const hotspot::Answer& answer = *view.inquiry.answer;
  switch (view.inquiry.picture) {
    case Picture::counts:
      ramp(view, at, answer.scale);
      legend_word(view, at, per_text(view.tr, answer.question.per) + view.tr(" in 30 days"));
      break;
    case Picture::density:
      if (!answer.density) return;
      ramp(view, at, answer.density_scale);
      legend_word(view, at, view.tr("per km²") + view.tr(" in 30 days"));
      break;
    case Picture::significance:
      scale_of_significance(view, at);
      return;
    case Picture::patterns:
      patterns(view, at, answer);
      return;
  }
  if (view.inquiry.picture == Picture::density) {
    outline_of_density(view, at);
    return;
  }
  at.x += view.px(18);
  legend_word(view, at, view.tr("beyond chance"));
  for (const int bin : {3, 2, 1}) outline_sample(view, at, bin);
}

}  // namespace lianxun::ui
