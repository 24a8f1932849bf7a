#include "ui/widgets.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "ui/wrap.hpp"

namespace lianxun::ui {

namespace {

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

bool hovered_now() { return ImGui::IsItemHovered(); }

void centred(const View& view, const Rect& at, Face face, ImU32 colour, std::string_view what) {
  const ImVec2 size = view.fonts.measure(face, what);
  text(view, {at.x + (at.w - size.x) / 2, at.y + (at.h - size.y) / 2}, face, colour, what);
}

bool filled_button(const View& view, const char* id, const Rect& at, std::string_view label, ImU32 fill, ImU32 ink,
                   bool enabled) {
  const bool hit = pressed(view, id, at) && enabled;
  const bool hover = enabled && hovered_now();
  canvas().AddRectFilled(at.min(), at.max(), fade(fill, enabled ? 1 : 0.35F), view.px(5));
  if (hover) canvas().AddRect(at.min(), at.max(), colour::text, view.px(5), 0, view.px(1));
  centred(view, at, Face::strong, fade(ink, enabled ? 1 : 0.6F), label);
  return hit;
}

}  // namespace

Strip strip(const View& view) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float pad = view.px(margin);
  // Of the window, not of what a scroll bar leaves: lists with and without one end at the same edge.
  return {at.x + pad, at.y, ImGui::GetWindowWidth() - 2 * pad};
}

void advance(float height) { ImGui::Dummy({1, height}); }
void gap(const View& view, float at_1080) { advance(view.px(at_1080)); }

float text(const View& view, ImVec2 at, Face face, ImU32 colour, std::string_view what) {
  const ImVec2 size = view.fonts.measure(face, what);
  canvas().AddText(view.fonts.font(face), view.fonts.size(face),
                   {static_cast<float>(static_cast<int>(at.x)), static_cast<float>(static_cast<int>(at.y))}, colour,
                   what.data(), what.data() + what.size());
  return size.x;
}

float text_right(const View& view, ImVec2 right_top, Face face, ImU32 colour, std::string_view what) {
  const float width = view.fonts.measure(face, what).x;
  return text(view, {right_top.x - width, right_top.y}, face, colour, what);
}

float text_within(const View& view, ImVec2 at, float width, Face face, ImU32 colour, std::string_view what) {
  const auto measure = [&view, face](std::string_view part) { return view.fonts.measure(face, part).x; };
  return text(view, at, face, colour, shorten(what, width, measure));
}

void heading(const View& view, std::string_view what, std::string_view right) {
  gap(view, 16);
  const Strip s = strip(view);
  float used = 0;
  if (!right.empty()) {
    used = text_right(view, {s.x + s.w, s.y + view.px(3)}, Face::small, colour::secondary, right) + view.px(12);
  }
  text_within(view, {s.x, s.y}, s.w - used, Face::section, colour::text, what);
  gap(view, 34);
}

void caption(const View& view, std::string_view what, std::string_view right) {
  gap(view, 14);
  const Strip s = strip(view);
  float used = 0;
  if (!right.empty()) used = text_right(view, {s.x + s.w, s.y}, Face::small, colour::faint, right) + view.px(12);
  text_within(view, {s.x, s.y}, s.w - used, Face::small, colour::secondary, what);
  gap(view, 30);
}

void progress_bar(const View& view, float share) {
  const Strip s = strip(view);
  const float high = view.px(6);
  canvas().AddRectFilled({s.x, s.y}, {s.x + s.w, s.y + high}, colour::raised, high / 2);
  if (share > 0)
    canvas().AddRectFilled({s.x, s.y}, {s.x + s.w * std::min(share, 1.0F), s.y + high}, colour::cyan, high / 2);
  gap(view, 18);
}

void paragraph(const View& view, std::string_view what, ImU32 colour, Face face) {
  const Strip s = strip(view);
  const float step = view.fonts.size(face) * 1.38F;
  const auto measure = [&view, face](std::string_view part) { return view.fonts.measure(face, part).x; };
  float y = s.y;
  for (const std::string& line : wrap(what, s.w, measure)) {
    text(view, {s.x, y}, face, colour, line);
    y += step;
  }
  advance(y - s.y);
}

void fact(const View& view, std::string_view name, std::string_view value, ImU32 colour) {
  const Strip s = strip(view);
  const float used = text(view, {s.x, s.y + view.px(1)}, Face::small, colour::secondary, name);
  const float room = s.w - used - view.px(16);
  const float width = view.fonts.measure(Face::body, value).x;
  if (width <= room) {
    text_right(view, {s.x + s.w, s.y}, Face::body, colour, value);
  } else {
    text_within(view, {s.x + used + view.px(16), s.y}, room, Face::body, colour, value);
  }
  gap(view, 30);
}

void notice(const View& view, std::string_view what, ImU32 edge) {
  const Strip s = strip(view);
  const float pad = view.px(12);
  const auto measure = [&view](std::string_view part) { return view.fonts.measure(Face::small, part).x; };
  const auto lines = wrap(what, s.w - 2 * pad, measure);
  const float step = view.fonts.size(Face::small) * 1.38F;
  const float height = static_cast<float>(lines.size()) * step + 2 * pad - view.px(4);
  canvas().AddRectFilled({s.x, s.y}, {s.x + s.w, s.y + height}, colour::raised, view.px(4));
  canvas().AddRectFilled({s.x, s.y}, {s.x + view.px(4), s.y + height}, edge, view.px(2));
  float y = s.y + pad - view.px(2);
  for (const std::string& line : lines) {
    text(view, {s.x + pad, y}, Face::small, colour::text, line);
    y += step;
  }
  advance(height);
  gap(view, 10);
}

void refusal(const View& view, const std::shared_ptr<const Reply>& reply) {
  if (reply && reply->ready && reply->refusal) notice(view, view.tr(*reply->refusal), colour::amber);
}

void rule(const View& view) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  canvas().AddRectFilled(at, {at.x + ImGui::GetWindowWidth(), at.y + view.px(1)}, colour::line);
  gap(view, 1);
}

bool pressed(const View& view, const char* id, const Rect& at) {
  const ImVec2 before = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(at.min());
  const bool hit = ImGui::InvisibleButton(id, {std::max(at.w, 1.0F), std::max(at.h, 1.0F)});
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  // Keyboard users see where they are.
  if (context.NavId == ImGui::GetItemID() && !context.NavDisableHighlight) {
    canvas().AddRect(at.min(), at.max(), colour::cyan, view.px(5), 0, view.px(2));
  }
  if (view.probe != nullptr && ImGui::IsItemVisible()) view.probe->add(id, at);
  ImGui::SetCursorScreenPos(before);
  return hit;
}

bool primary_button(const View& view, const char* id, std::string_view label, std::string_view key, bool enabled) {
  const Strip s = strip(view);
  const Rect at{s.x, s.y, s.w, view.px(46)};
  std::string words(label);
  if (!key.empty()) words += "   " + std::string(key);
  const bool hit = filled_button(view, id, at, words, colour::cyan, colour::on_cyan, enabled);
  advance(at.h);
  gap(view, 10);
  return hit;
}

bool secondary_button(const View& view, const char* id, std::string_view label, bool enabled) {
  const Strip s = strip(view);
  const Rect at{s.x, s.y, s.w, view.px(42)};
  const bool hit = filled_button(view, id, at, label, colour::active_tab, colour::text, enabled);
  advance(at.h);
  gap(view, 10);
  return hit;
}

bool row_button(const View& view, const char* id, std::string_view label, int index, int count, bool enabled) {
  const Strip s = strip(view);
  const float space = view.px(8);
  const float width = (s.w - space * static_cast<float>(count - 1)) / static_cast<float>(count);
  const Rect at{s.x + static_cast<float>(index) * (width + space), s.y, width, view.px(42)};
  const bool hit = filled_button(view, id, at, label, colour::active_tab, colour::text, enabled);
  if (index == count - 1) {
    advance(at.h);
    gap(view, 10);
  }
  return hit;
}

ActionPair action_pair(const View& view, const ActionLabel& secondary, const ActionLabel& primary, bool enabled) {
  const Strip s = strip(view);
  const float space = view.px(8);
  const float narrow = (s.w - space) / 3;
  const Rect left{s.x, s.y, narrow, view.px(46)};
  const Rect right{s.x + narrow + space, s.y, s.w - narrow - space, view.px(46)};
  ActionPair hit = ActionPair::none;
  if (filled_button(view, secondary.id, left, secondary.label, colour::active_tab, colour::text, enabled)) {
    hit = ActionPair::secondary;
  }
  if (filled_button(view, primary.id, right, primary.label, colour::cyan, colour::on_cyan, enabled)) {
    hit = ActionPair::primary;
  }
  advance(right.h);
  gap(view, 12);
  return hit;
}

bool chip(const View& view, const char* id, const Rect& at, std::string_view label, bool lit, ImU32 colour) {
  const bool hit = pressed(view, id, at);
  const bool hover = hovered_now();
  canvas().AddRectFilled(at.min(), at.max(), lit ? colour::active_tab : colour::raised, view.px(4));
  if (lit || hover) {
    canvas().AddRect(at.min(), at.max(), lit ? colour::cyan : colour::edge_calm, view.px(4), 0, view.px(1));
  }
  centred(view, at, Face::small, colour, label);
  return hit;
}

Chips::Chips(const View& view) : view_(view), strip_(strip(view)), x_(strip_.x), y_(strip_.y) {}

Chips::~Chips() {
  advance(y_ - strip_.y + view_.px(30));
  gap(view_, 8);
}

Rect Chips::place(float width) {
  if (x_ > strip_.x && x_ + width > strip_.x + strip_.w) {
    x_ = strip_.x;
    y_ += view_.px(36);
  }
  const Rect at{x_, y_, width, view_.px(30)};
  x_ += width + view_.px(8);
  return at;
}

bool Chips::add(const char* id, std::string_view label, bool lit, ImU32 colour) {
  return chip(view_, id, place(view_.fonts.measure(Face::small, label).x + view_.px(20)), label, lit, colour);
}

void Chips::label(std::string_view what, ImU32 colour, ImU32 fill) {
  const Rect at = place(view_.fonts.measure(Face::small, what).x + view_.px(20));
  canvas().AddRectFilled(at.min(), at.max(), fill, view_.px(4));
  centred(view_, at, Face::small, colour, what);
}

bool text_field(const View& view, const char* id, std::string_view label, std::string& value, bool focus) {
  const Strip s = strip(view);
  if (!label.empty()) {
    text(view, {s.x, s.y}, Face::small, colour::secondary, label);
    gap(view, 26);
  }
  const Strip at = strip(view);
  view.fonts.note(Face::body, value);
  ImGui::SetCursorScreenPos({at.x, at.y});
  ImGui::SetNextItemWidth(at.w);
  ImGui::PushFont(view.fonts.font(Face::body));
  if (focus) ImGui::SetKeyboardFocusHere();
  const bool changed = ImGui::InputText((std::string("##") + id).c_str(), &value);
  ImGui::PopFont();
  const float height = ImGui::GetItemRectSize().y;
  if (view.probe != nullptr) view.probe->add(id, {at.x, at.y, at.w, height});
  ImGui::SetCursorScreenPos({ImGui::GetWindowPos().x, at.y});
  advance(height);
  gap(view, 12);
  return changed;
}

float figure(const View& view, ImVec2 at, std::string_view value, std::string_view name, ImU32 colour) {
  const float wide = text(view, at, Face::figure, colour, value);
  const float narrow = text(view, {at.x, at.y + view.px(42)}, Face::small, colour::secondary, name);
  return std::max(wide, narrow);
}

void why(const View& view, const Rect& at, std::string_view words) {
  if (!ImGui::IsWindowHovered() || !ImGui::IsMouseHoveringRect(at.min(), at.max())) return;
  view.fonts.note(Face::body, words);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {view.px(12), view.px(8)});
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(view.px(460));
  ImGui::TextUnformatted(words.data(), words.data() + words.size());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

}  // namespace lianxun::ui
