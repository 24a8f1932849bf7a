#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "ui/keys.hpp"
#include "ui/screen.hpp"
#include "ui/tools/tool.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void Screen::keys(const View& view) {
  const ImGuiIO& io = ImGui::GetIO();
  if (key_pressed(ImGuiKey_Escape)) {
    if (mode_ == Mode::boundaries && working_ == home() && overlay_.empty() && board_.step_back()) return;
    open({});
    if (overlay_.empty() && working_ != "new-complaint") selection_ = {};
    return;
  }
  if (io.KeyCtrl && key_pressed(key_of_letter('f'))) open("search");
  for (std::size_t i = 0; i < modes().size(); ++i) {
    if (key_pressed(key_of_function(static_cast<int>(i) + 1))) set_mode(modes()[i].mode);
  }
  if (mode_ == Mode::boundaries) drawing_keys();
  if (io.WantTextInput || io.KeyCtrl || io.KeyAlt) return;
  for (const ImWchar c : io.InputQueueCharacters) {
    if (c == '/') open("search");
    if (c == '?') open("help");
    if (c == '+' || c == '=') map_.zoom_at(map_.to_screen(map_.camera().centre), 1.5, steady_);
    if (c == '-') map_.zoom_at(map_.to_screen(map_.camera().centre), 1 / 1.5, steady_);
    if (c == 'n' || c == 'N') open("new-complaint");
    if (c == 'c' || c == 'C') open("compose");
    if (c == 'i' || c == 'I') open("import");
    if (c == 'o' || c == 'O') open("settings");
    if ((c == 'b' || c == 'B') && !digest_.active_patrols().empty()) {
      const auto& all = digest_.active_patrols();
      const auto at = std::find(all.begin(), all.end(), view.selection.patrol);
      select(at == all.end() || at + 1 == all.end() ? all.front() : *(at + 1));
    }
  }
  if (key_pressed(ImGuiKey_Home)) show_all();
}

void Screen::drawing_keys() {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput) return;
  if (io.KeyCtrl && key_pressed(key_of_letter('z'))) board_.undo();
  if (io.KeyCtrl && key_pressed(key_of_letter('y'))) board_.redo();
  if (io.KeyCtrl || io.KeyAlt || !board_.state().sketch) return;
  for (const Tool& tool : ui::tools()) {
    if (tool.key != 0 && key_pressed(key_of_letter(tool.key))) board_.take(tool.name);
  }
}

void Screen::tools(const View& view) {
  // What can be done at any time, with the key that does it, for those who use the mouse.
  gap(view, 14);
  Chips chips(view);
  if (working_ != home()) {
    if (chips.add("close", view.tr("back") + "  Esc")) {
      open({});
      selection_ = {};
    }
  }
  if (chips.add("open-complaint", view.tr("New complaint") + "  N", working_ == "new-complaint")) {
    open("new-complaint");
  }
  if (chips.add("open-search", view.tr("Search") + "  /", working_ == "search")) open("search");
  if (chips.add("open-help", "?", overlay_ == "help")) open("help");
}

void Screen::coordinates(const View& view, const Frame& frame, const Rect& area) {
  ImDrawList& canvas = *ImGui::GetForegroundDrawList();
  const float y = area.y + (area.h - view.fonts.size(Face::small)) / 2 - view.px(1);
  const auto draw = [&](float right, const std::string& words) {
    const float width = view.fonts.measure(Face::small, words).x;
    canvas.AddText(view.fonts.font(Face::small), view.fonts.size(Face::small), {right - width, y}, colour::secondary,
                   words.c_str());
    return right - width;
  };
  float right = area.x + area.w - view.px(20);
  const scene::ScaleBar bar = scene::scale_bar(map_.camera().metres_per_pixel, static_cast<double>(view.px(110)));
  const auto length = static_cast<float>(bar.pixels);
  const float mid = area.y + area.h / 2;
  canvas.AddRectFilled({right - length, mid - view.px(1)}, {right, mid + view.px(1)}, colour::secondary);
  canvas.AddRectFilled({right - length, mid - view.px(7)}, {right - length + view.px(2), mid + view.px(7)},
                       colour::secondary);
  canvas.AddRectFilled({right - view.px(2), mid - view.px(7)}, {right, mid + view.px(7)}, colour::secondary);
  const long metres = std::lround(bar.metres);
  right = draw(right - length - view.px(10),
               metres >= 1000 ? std::to_string(metres / 1000) + " km" : std::to_string(metres) + " m");
  if (!frame.to_degrees) return;
  const shape::Point at = frame.to_degrees(input_.under_pointer().value_or(map_.camera().centre));
  if (!std::isfinite(at.x)) return;
  std::array<char, 64> numbers{};
  std::snprintf(numbers.data(), numbers.size(), "%.4f, %.4f", at.x, at.y);
  draw(right - view.px(28), std::string(numbers.data()) + (frame.crs.empty() ? "" : " · " + frame.crs));
}

void Screen::overlay(const View& view, const Frame& frame) {
  Entry* open_overlay = entry(overlay_);
  if (open_overlay == nullptr) return;
  const Rect card{std::floor((frame.width - view.px(760)) / 2), std::floor((frame.height - view.px(620)) / 2),
                  view.px(760), view.px(620)};
  ImGui::SetNextWindowFocus();
  ImGui::SetNextWindowPos(card.min());
  ImGui::SetNextWindowSize({card.w, card.h});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, view.px(1));
  ImGui::PushStyleColor(ImGuiCol_Border, colour::edge_calm);
  ImGui::Begin("##overlay", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav);
  open_overlay->panel->draw(view, *this);
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
}

}  // namespace lianxun::ui
