#include "ui/screen.hpp"

#include <algorithm>
#include <utility>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

constexpr ImGuiWindowFlags fixed = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                   ImGuiWindowFlags_NoNav;

bool begin_region(const char* name, const Rect& area, ImU32 fill, ImGuiWindowFlags more = 0) {
  ImGui::SetNextWindowPos(area.min());
  ImGui::SetNextWindowSize({area.w, area.h});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, fill);
  const bool visible = ImGui::Begin(name, nullptr, fixed | more);
  ImGui::PopStyleColor();
  return visible;
}

}  // namespace

Screen::Screen(Host& host, scene::MapView& map)
    : host_(host), map_(map), content_(map), hotspots_(map), borders_(map), board_(host), input_(map) {
  for (const PanelEntry& panel : panels()) {
    entries_.push_back({panel.name, panel.region, panel.make(), panel.modes});
  }
}

View Screen::view_of(const Frame& frame) const {
  return View{frame.situation, digest_,     index_,     frame.clock,    frame.now,    frame.texts,
              frame.metrics,   frame.fonts, selection_, frame.lights,   frame.orders, frame.operator_name,
              working_,        mode_,       inquiry_,   board_.state(), frame.shown,  frame.probe};
}

Screen::Entry* Screen::entry(const std::string& name) {
  const auto at = std::find_if(entries_.begin(), entries_.end(), [&name](const Entry& e) { return name == e.name; });
  return at == entries_.end() ? nullptr : &*at;
}

void Screen::changed(const Frame& frame, const Changes& changes) {
  digest_.apply(frame.situation, changes);
  index_.apply(frame.situation, changes);
  content_.apply(view_of(frame), changes, frame.steady);
  if (changes.everything || changes.boundaries || changes.history) {
    hotspots_.forget();
    if (inquiry_.asked) ask(inquiry_.question);
  }
  outdated_ = inquiry_.asked && (outdated_ || !changes.incidents.empty());
  // What has been closed elsewhere is no longer selected for a patrol.
  if (selection_.incidents.size() > 1) {
    std::erase_if(selection_.incidents, [&frame](domain::IncidentId id) {
      const domain::Incident* incident = frame.situation.incidents.find(id);
      return incident == nullptr || !domain::is_open(*incident);
    });
  }
}

bool Screen::restless() const { return !toasts_.empty() || inquiry_.playing || wants_outline_; }

/// Years of incidents are not read in one frame, unless somebody wants to search them now.
void Screen::grow_index(const Frame& frame) {
  constexpr std::size_t at_a_time = 2000;
  if (!std::exchange(drawn_, true)) return;  // the first frame is waited for
  const auto date = domain::local_date(frame.now, frame.situation.room->calendar.zone);
  index_.grow(frame.situation, date, working_ == "search" || asked_ == "search" ? TextBlocks::all : at_a_time);
}

bool Screen::wide() const {
  const auto at = std::find_if(entries_.begin(), entries_.end(), [this](const Entry& e) { return working_ == e.name; });
  return at != entries_.end() && at->panel->wants_width();
}

void Screen::settle(const View& view) {
  if (asked_.empty()) return;
  const std::string next = asked_ == "-" ? home() : std::exchange(asked_, "");
  asked_.clear();
  Entry* after = entry(next);
  if (after == nullptr) return;
  if (after->region == Region::overlay) {
    overlay_ = next;
    return;
  }
  const bool was_overlay = !overlay_.empty();
  overlay_.clear();
  if (was_overlay && next == home()) return;
  if (!has(after->modes, mode_)) mode_ = Mode::dispatch;
  if (Entry* before = entry(working_); before != nullptr && working_ != next) before->panel->closed(*this);
  working_ = next;
  if (next != "new-complaint") selection_.place.reset();
  if (next != "compose") purpose_.clear();
  after->panel->opened(view, *this);
}

void Screen::draw(const Frame& frame) {
  steady_ = frame.steady;
  digest_.tick(frame.situation, frame.now);
  grow_index(frame);
  {
    const View before = view_of(frame);
    keys(before);
    settle(before);
  }
  first_question(view_of(frame));
  refresh_answer();
  play_on();
  take_answer();
  ask_for_outline();
  board_.tick(view_of(frame));
  const View view = view_of(frame);
  take_review(view);
  const Layout at = lay_out(frame.width, frame.height, frame.metrics, wide());
  content_.tick(view, draft_);
  hotspots_.tick(view, inquiry_.answer);
  beside_.tick(view, at.map);
  borders_.tick(view);

  ImGui::PushFont(frame.fonts.font(Face::body));
  map_window(view, at);
  region(view, "##top", at.top, Region::top, colour::panel);
  region(view, "##left", at.left, Region::left, colour::panel);
  region(view, "##footer", at.footer, Region::footer, colour::ground);
  region(view, "##bottom", at.bottom, Region::bottom, colour::panel);
  right_column(view, at);
  toasts(view, at.footer);
  coordinates(view, frame, at.footer);
  overlay(view, frame);

  ImDrawList& canvas = *ImGui::GetForegroundDrawList();
  const float thin = frame.metrics.px(1);
  canvas.AddRectFilled({0, at.top.h - thin}, {frame.width, at.top.h}, colour::line);
  canvas.AddRectFilled({0, at.bottom.y}, {frame.width, at.bottom.y + thin}, colour::line);
  canvas.AddRectFilled({at.left.w - thin, at.left.y}, {at.left.w, at.bottom.y}, colour::line);
  canvas.AddRectFilled({at.right.x, at.right.y}, {at.right.x + thin, at.bottom.y}, colour::line);
  if (!at.aside.empty()) {
    canvas.AddRectFilled({at.aside.x, at.aside.y}, {at.aside.x + thin, at.bottom.y}, colour::line);
  }
  ImGui::PopFont();
}

void Screen::region(const View& view, const char* name, const Rect& area, Region which, ImU32 fill) {
  if (area.empty()) return;
  if (begin_region(name, area, fill)) {
    for (Entry& e : entries_) {
      if (e.region != which || !has(e.modes, mode_)) continue;
      ImGui::PushID(e.name);
      ImGui::SetCursorScreenPos(area.min());
      e.panel->draw(view, *this);
      ImGui::PopID();
    }
  }
  ImGui::End();
}

void Screen::right_column(const View& view, const Layout& at) {
  // On a wide wall the board has a column of its own; otherwise it shares this one, more of it while nothing is open.
  const float patrols = static_cast<float>(std::min<std::size_t>(digest_.active_patrols().size(), 3));
  // A panel of tables takes the height too while nobody is out.
  const bool shared = at.aside.empty() && !(wide() && patrols == 0) && mode_ == Mode::dispatch;
  const float board = shared ? view.px(96) + patrols * row_height(view) : 0;
  const Rect upper{at.right.x, at.right.y, at.right.w, at.right.h - board};
  const Rect lower = at.aside.empty() ? Rect{at.right.x, upper.y + upper.h, at.right.w, board} : at.aside;
  if (begin_region("##right", upper, colour::panel)) {
    tools(view);
    ImGui::BeginChild("working");
    if (Entry* e = entry(working_)) {
      ImGui::PushID(e->name);
      e->panel->draw(view, *this);
      gap(view, closing_gap);
      ImGui::PopID();
    }
    ImGui::EndChild();
  }
  ImGui::End();
  region(view, "##board", lower, Region::board, colour::panel);
  if (shared) {
    ImGui::GetForegroundDrawList()->AddRectFilled({lower.x, lower.y}, {lower.x + lower.w, lower.y + view.px(1)},
                                                  colour::line);
  }
}

void Screen::map_window(const View& view, const Layout& at) {
  if (begin_region("##map", at.map, 0, ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse)) {
    if (wants_second_map()) beside_.draw(view, *this, at.map);
    ImGui::SetCursorScreenPos(at.map.min());
    const Entry* open = entry(working_);
    const bool wants_place = open != nullptr && open->panel->wants_place();
    input_.draw(
        view, *this, at.map, wants_place, [this](shape::Point place) { selection_.place = place; },
        mode_ == Mode::boundaries ? &board_ : nullptr, steady_);
    const shape::Box all = map_.extent();
    if (view.probe != nullptr && !all.empty()) {
      const shape::Point from = map_.to_screen({all.min_x, all.max_y});
      const shape::Point to = map_.to_screen({all.max_x, all.min_y});
      view.probe->add("extent", {static_cast<float>(from.x), static_cast<float>(from.y),
                                 static_cast<float>(to.x - from.x), static_cast<float>(to.y - from.y)});
    }
  }
  ImGui::End();
}

void Screen::toasts(const View& view, const Rect& area) {
  for (Toast& toast : toasts_) {
    if (toast.until <= 0) toast.until = steady_ + 8;
  }
  std::erase_if(toasts_, [this](const Toast& toast) { return toast.until < steady_; });
  if (toasts_.empty()) return;
  // In place of the legend, so that nothing floats over map or panels.
  const std::string& words = toasts_.back().words;
  const ImVec2 size = view.fonts.measure(Face::body, words);
  ImDrawList& canvas = *ImGui::GetForegroundDrawList();
  const float legend = area.w - view.px(410);
  canvas.AddRectFilled({area.x + view.px(1), area.y + view.px(1)}, {area.x + legend, area.y + area.h}, colour::ground);
  canvas.AddCircleFilled({area.x + view.px(28), area.y + area.h / 2}, view.px(6), colour::green, 20);
  canvas.AddText(view.fonts.font(Face::body), view.fonts.size(Face::body),
                 {area.x + view.px(44), area.y + (area.h - size.y) / 2}, colour::text, words.c_str());
}

}  // namespace lianxun::ui
