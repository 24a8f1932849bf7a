#include "ui/first_import.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using State = FirstImport::Step::State;

constexpr float card_width = 640;
constexpr float line = 44;

void step(const View& view, const FirstImport::Step& one) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const Strip s = strip(view);
  const float middle = s.y + view.px(12);
  const ImVec2 dot{s.x + view.px(7), middle};
  switch (one.state) {
    case State::done:
      canvas.AddCircleFilled(dot, view.px(6), colour::green, 20);
      break;
    case State::runs:
      canvas.AddCircleFilled(dot, view.px(6), colour::cyan, 20);
      break;
    case State::waits:
      canvas.AddCircle(dot, view.px(5), colour::edge_calm, 20, view.px(1.5F));
      break;
  }
  text(view, {s.x + view.px(28), s.y}, Face::body, one.state == State::waits ? colour::faint : colour::text,
       view.tr(one.what.c_str()));
  const float left = s.x + view.px(200);
  const float right = s.x + s.w;
  if (one.state == State::waits) return gap(view, line);
  const std::size_t count = one.state == State::done ? std::max(one.read, one.total) : one.read;
  if (count > 0) text_right(view, {right, s.y}, Face::body, colour::secondary, std::to_string(count));
  const float end = right - view.px(110);
  const float share = one.state == State::done ? 1
                      : one.total > 0          ? static_cast<float>(one.read) / static_cast<float>(one.total)
                                               : 0;
  const float high = view.px(6);
  canvas.AddRectFilled({left, middle - high / 2}, {end, middle + high / 2}, colour::raised, high / 2);
  canvas.AddRectFilled({left, middle - high / 2}, {left + (end - left) * std::min(share, 1.0F), middle + high / 2},
                       one.state == State::done ? colour::bar : colour::cyan, high / 2);
  gap(view, line);
}

}  // namespace

FirstImportWish draw_first_import(const View& view, const FirstImport& import) {
  const ImVec2 all = ImGui::GetIO().DisplaySize;
  ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, all, colour::ground);
  const bool failed = !import.problem.empty();
  const float height = failed ? view.px(360) : view.px(line) * static_cast<float>(import.steps.size()) + view.px(256);
  const Rect card{std::floor((all.x - view.px(card_width)) / 2), std::floor(std::max(0.0F, (all.y - height) / 2)),
                  view.px(card_width), std::min(height, all.y)};
  ImGui::SetNextWindowPos(card.min());
  ImGui::SetNextWindowSize({card.w, card.h});
  ImGui::PushFont(view.fonts.font(Face::body));
  ImGui::Begin("##first-import", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav);
  gap(view, 28);
  const Strip s = strip(view);
  text_within(view, {s.x, s.y}, s.w, Face::title, colour::text,
              import.title.empty() ? view.tr("Command room") : import.title);
  gap(view, 46);
  paragraph(view, failed ? view.tr("The office's data could not be read into a store of its own:")
                         : view.tr("The first start reads the office's data into a store of its own:"));
  gap(view, 4);
  const Strip under = strip(view);
  text_within(view, {under.x, under.y}, under.w, Face::small, colour::faint, import.store);
  gap(view, 48);
  FirstImportWish wish = FirstImportWish::none;
  if (!failed) {
    for (const auto& one : import.steps) step(view, one);
    gap(view, 14);
    const bool go_on = !import.stopping;
    if (secondary_button(view, "first-import:cancel", go_on ? view.tr("Cancel") : view.tr("Stopping"), go_on)) {
      wish = FirstImportWish::cancel;
    }
  } else {
    notice(view, import.problem, colour::amber);
    notice(view, view.tr("Nothing has been stored."));
    gap(view, 6);
    if (primary_button(view, "first-import:close", view.tr("Close"))) wish = FirstImportWish::close;
  }
  ImGui::End();
  ImGui::PopFont();
  return wish;
}

}  // namespace lianxun::ui
