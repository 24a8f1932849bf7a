#include "ui/panels/file_chooser.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

constexpr float line = 40;  // of a row, at 1080 lines
constexpr float date_column = 116;
constexpr float size_column = 84;

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

/// A folder, a folder with a band for an archive, a sheet for a file; 18 wide.
void sign(const View& view, ImVec2 at, FileRow::Kind kind) {
  const float u = view.px(1);
  const bool folder = kind == FileRow::Kind::folder || kind == FileRow::Kind::archive;
  if (folder) {
    canvas().AddRectFilled({at.x, at.y + 2 * u}, {at.x + 8 * u, at.y + 6 * u}, colour::secondary, 1.5F * u);
    canvas().AddRectFilled({at.x, at.y + 4 * u}, {at.x + 18 * u, at.y + 16 * u}, colour::secondary, 1.5F * u);
    if (kind == FileRow::Kind::archive) {
      canvas().AddRectFilled({at.x + 8 * u, at.y + 4 * u}, {at.x + 10 * u, at.y + 16 * u}, colour::panel);
    }
    return;
  }
  const ImU32 ink = kind == FileRow::Kind::data ? colour::cyan : colour::edge_calm;
  canvas().AddRect({at.x + 3 * u, at.y + u}, {at.x + 15 * u, at.y + 17 * u}, ink, 1.5F * u, 0, 1.5F * u);
  for (const float y : {6.0F, 9.5F, 13.0F}) {
    canvas().AddRectFilled({at.x + 6 * u, at.y + (y - 0.7F) * u}, {at.x + 12 * u, at.y + (y + 0.7F) * u}, ink);
  }
}

std::string last_of(const std::string& path) {
  const auto crumbs = crumbs_of(path);
  return crumbs.back().name;
}

std::string date_of(const View& view, domain::Instant at) {
  return at == domain::Instant{} ? "" : domain::format_date(domain::local_date(at, view.zone()));
}

}  // namespace

void FileChooser::refresh(Folders& folders) { folders.open(path_); }

void FileChooser::take(const Folders::State& state) {
  if (rule_.extensions.empty()) rule_.extensions = state.extensions;
  if (was_busy_ && !state.busy) stale_ = true;
  was_busy_ = state.busy;
  if (state.listing.path != path_) {
    path_ = state.listing.path;
    stale_ = true;
    to_top_ = true;
  }
  if (!std::exchange(stale_, false)) return;
  rows_ = rows_of(state.listing, rule_, order_);
}

void FileChooser::places(const View& view, Folders& folders) {
  const Folders::State& state = folders.state();
  Chips chips(view);
  if (chips.add("files:parent", "↑ " + view.tr("up"))) folders.open(parent_of(path_));
  if (chips.add("files:home", view.tr("home folder"), path_ == state.home)) folders.open(state.home);
  for (const std::string& recent : state.recent) {
    if (recent == state.home) continue;
    if (chips.add(("files:recent:" + recent).c_str(), last_of(recent), path_ == recent, colour::secondary)) {
      folders.open(recent);
    }
  }
}

void FileChooser::path(const View& view, Folders& folders) {
  const auto crumbs = crumbs_of(path_);
  const Strip s = strip(view);
  const float space = view.px(8);
  const auto width_of = [&](std::size_t i) { return view.fonts.measure(Face::small, crumbs[i].name).x; };
  const float arrow = view.fonts.measure(Face::small, "›").x + 2 * space;
  // The end of a long path is what matters: as many of the last folders as fit.
  std::size_t first = crumbs.size() - 1;
  float used = std::min(width_of(first), s.w);
  while (first > 0 && used + arrow + width_of(first - 1) + (first > 1 ? arrow + view.px(20) : 0) < s.w) {
    used += arrow + width_of(--first);
  }
  float x = s.x;
  const float high = view.px(26);
  const auto next = [&] { x += space + text(view, {x + space, s.y}, Face::small, colour::faint, "›") + space; };
  if (first > 0) {
    x += text(view, {x, s.y}, Face::small, colour::faint, "…");
    next();
  }
  for (std::size_t i = first; i < crumbs.size(); ++i) {
    const bool here = i + 1 == crumbs.size();
    const float width = std::min(width_of(i), s.x + s.w - x);
    const bool hit = !here && pressed(view, ("files:crumb:" + crumbs[i].path).c_str(), {x, s.y, width, high});
    const bool hover = !here && ImGui::IsItemHovered();
    text_within(view, {x, s.y}, width, Face::small, here || hover ? colour::text : colour::secondary, crumbs[i].name);
    if (hit) folders.open(crumbs[i].path);
    x += width;
    if (!here) next();
  }
  gap(view, 32);
}

void FileChooser::head(const View& view) {
  const Strip s = strip(view);
  const float right = s.x + s.w;
  const auto column = [&](const char* id, const std::string& label, float end, FileOrder order) {
    const float width = view.fonts.measure(Face::small, label).x;
    const Rect at{end - width, s.y, width, view.px(26)};
    if (pressed(view, id, at)) {
      order_ = order;
      stale_ = true;
      to_top_ = true;
    }
    const bool lit = order_ == order || ImGui::IsItemHovered();
    text(view, at.min(), Face::small, lit ? colour::text : colour::faint, label);
  };
  const std::string name = view.tr("file name");
  column("files:by-name", name, s.x + view.px(30) + view.fonts.measure(Face::small, name).x, FileOrder::name);
  column("files:by-date", view.tr("date"), right - view.px(size_column), FileOrder::date);
  column("files:by-size", view.tr("size"), right, FileOrder::size);
  gap(view, 30);
  const Strip under = strip(view);
  canvas().AddRectFilled({under.x, under.y}, {under.x + under.w, under.y + view.px(1)}, colour::line);
  gap(view, 1);
}

std::optional<std::string> FileChooser::list(const View& view, Folders& folders, float height) {
  const Folders::State& state = folders.state();
  std::optional<std::string> chosen;
  ImGui::BeginChild("files", {0, height});
  if (std::exchange(to_top_, false)) ImGui::SetScrollY(0);
  if (!state.listing.problem.id.empty()) {
    gap(view, 12);
    notice(view, view.tr(state.listing.problem), colour::amber);
  } else if (rows_.rows.empty() && !state.busy && !path_.empty()) {
    gap(view, 12);
    paragraph(view, rows_.left_out > 0 ? view.tr("No data here. Files of other kinds: {}.", rows_.left_out)
                                       : view.tr("This folder is empty."));
  }
  const float high = view.px(line);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows_.rows.size()), high);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const FileRow& row = rows_.rows[static_cast<std::size_t>(i)];
      const Strip s = strip(view);
      const Rect at{ImGui::GetWindowPos().x, s.y, ImGui::GetWindowWidth(), high};
      const bool hit = pressed(view, ("file:" + row.name).c_str(), at);
      if (ImGui::IsItemHovered()) canvas().AddRectFilled(at.min(), at.max(), colour::hover);
      const float y = s.y + (high - view.fonts.size(Face::small)) / 2;
      const float right = s.x + s.w;
      sign(view, {s.x, s.y + view.px(11)}, row.kind);
      const bool usable = row.kind != FileRow::Kind::other;
      const float name = s.x + view.px(30);
      text_within(view, {name, y}, right - view.px(size_column + date_column) - name, Face::small,
                  usable ? colour::text : colour::secondary, row.name);
      text_right(view, {right - view.px(size_column), y}, Face::small, colour::secondary, date_of(view, row.modified));
      text_right(view, {right, y}, Face::small, colour::secondary, row.size);
      advance(high);
      if (!hit) continue;
      if (row.kind == FileRow::Kind::folder || row.kind == FileRow::Kind::archive) {
        folders.open(row.path);
      } else {
        chosen = row.path;
      }
    }
  }
  ImGui::EndChild();
  return chosen;
}

void FileChooser::foot(const View& view) {
  gap(view, 10);
  const Strip s = strip(view);
  if (rows_.left_out > 0 && !rule_.all) {
    const std::string words = view.tr("files of other kinds: {}", rows_.left_out);
    text_right(view, {s.x + s.w, s.y + view.px(4)}, Face::small, colour::faint, words);
  }
  Chips chips(view);
  const auto choose = [this](bool all) {
    stale_ = stale_ || rule_.all != all;
    rule_.all = all;
  };
  if (chips.add("files:data", view.tr("data files"), !rule_.all)) choose(false);
  if (chips.add("files:all", view.tr("all files"), rule_.all)) choose(true);
}

std::optional<std::string> FileChooser::draw(const View& view, Folders& folders) {
  if (path_.empty() && !folders.state().busy && folders.state().listing.path.empty()) folders.open({});
  take(folders.state());
  places(view, folders);
  path(view, folders);
  head(view);
  const float left = ImGui::GetContentRegionAvail().y - view.px(50 + closing_gap);
  auto chosen = list(view, folders, std::max(left, view.px(line) * 4));
  foot(view);
  return chosen;
}

}  // namespace lianxun::ui
