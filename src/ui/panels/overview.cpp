#include "ui/panels/overview.hpp"

#include <algorithm>
#include <map>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using Counts = std::vector<std::pair<std::string, int>>;

/// Open incidents by category, most first; of one grid, or of all.
Counts by_category(const View& view, const domain::GridCode& grid) {
  std::map<domain::CategoryId, int> counts;
  for (const domain::IncidentId id : view.digest.queue()) {
    const domain::Incident& incident = *view.situation.incidents.find(id);
    if (grid.empty() || incident.grid == grid) ++counts[incident.category];
  }
  Counts sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return sorted;
}

void bars(const View& view, const Counts& counts) {
  const int most = counts.empty() ? 1 : counts.front().second;
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  for (const auto& entry : counts) {
    const Strip s = strip(view);
    const float name = view.px(150);
    text_within(view, {s.x, s.y}, name, Face::body, colour::text, category_text(view.tr, view.situation, entry.first));
    const float room = s.w - name - view.px(64);
    const float x = s.x + name + view.px(12);
    const float y = s.y + view.px(7);
    const float filled = room * static_cast<float>(entry.second) / static_cast<float>(most);
    canvas.AddRectFilled({x, y}, {x + room, y + view.px(12)}, colour::raised, view.px(2));
    canvas.AddRectFilled({x, y}, {x + filled, y + view.px(12)}, colour::bar, view.px(2));
    text_right(view, {s.x + s.w, s.y}, Face::body, colour::text, std::to_string(entry.second));
    gap(view, 34);
  }
}

bool is_empty(const domain::Situation& situation) {
  return situation.boundaries.empty() && situation.incidents.empty() && situation.premises.empty();
}

/// A store that nothing has been imported into yet.
void invite(const View& view, Actions& actions) {
  heading(view, view.tr("An empty room"));
  paragraph(
      view,
      view.tr("Import your own grids first (Shapefile, GeoPackage, GeoJSON, CSV …), then villages, premises and "
              "complaints. Categories come from the complaints; agencies, crews and deadlines from a room file."));
  gap(view, 14);
  if (primary_button(view, "open-import", view.tr("Import"), "I")) actions.open("import");
  if (secondary_button(view, "open-settings", view.operator_name + "  O")) actions.open("settings");
}

void grid_card(const View& view, Actions& actions) {
  const auto date = domain::local_date(view.now, view.zone());
  const domain::Grid* grid = domain::resolve_grid(view.situation, view.selection.grid, date);
  if (grid == nullptr) return;
  heading(view, grid_of_village_text(view.tr, view.situation, *grid, view.now), grid->kind);
  fact(view, view.tr("code"), grid->code);
  if (grid->residents) fact(view, view.tr("residents"), std::to_string(*grid->residents));
  const auto shops = std::count_if(view.situation.premises.begin(), view.situation.premises.end(),
                                   [grid](const auto& entry) { return entry.second.grid == grid->code; });
  fact(view, view.tr("premises"), std::to_string(shops));
  if (secondary_button(view, "overview:clear", view.tr("Show the whole place"))) {
    actions.clear_selection();
    actions.show_all();
  }
}

/// Cases of the general procedure, the one to be decided first on top.
void open_cases(const View& view, Actions& actions) {
  const auto& cases = view.digest.open_cases();
  if (cases.empty()) return;
  constexpr std::size_t most = 5;
  heading(view, view.tr("Cases to be decided"), std::to_string(cases.size()));
  for (std::size_t i = 0; i < cases.size() && i < most; ++i) {
    const domain::Case& one = view.situation.cases.at(cases[i]);
    const domain::Power* power = view.situation.room->find_power(one.power);
    Row row;
    row.id = "case:" + one.id;
    row.title = one.id;
    row.subtitle = power == nullptr ? agency_text(view.tr, view.situation, one.agency) : power->name;
    if (one.due) {
      const bool late = *one.due < view.now;
      row.right = countdown(view.tr, *one.due - view.now);
      row.right_colour = late ? colour::red : colour::text;
      row.edge = late ? colour::red : colour::edge_calm;
    }
    if (lianxun::ui::row(view, row)) actions.select_case(one.id);
  }
}

}  // namespace

void Overview::draw(const View& view, Actions& actions) {
  if (is_empty(view.situation)) return invite(view, actions);
  if (view.selection.grid.empty()) {
    heading(view, view.tr("Now"));
  } else {
    grid_card(view, actions);
  }
  if (view.digest.unowned() > 0 && view.selection.grid.empty()) {
    notice(view,
           view.tr("{} overdue incidents belong to nobody yet. Open one and take charge of it.", view.digest.unowned()),
           colour::red);
  }
  if (primary_button(view, "new-complaint", view.tr("New complaint"), "N")) actions.open("new-complaint");
  if (row_button(view, "open-import", view.tr("Import") + "  I", 0, 2)) actions.open("import");
  if (row_button(view, "open-settings", view.operator_name + "  O", 1, 2)) actions.open("settings");
  gap(view, 4);
  if (view.selection.grid.empty()) open_cases(view, actions);
  const Counts counts = by_category(view, view.selection.grid);
  if (counts.empty()) return;
  heading(view, view.tr("Open by category"));
  bars(view, counts);
}

}  // namespace lianxun::ui
