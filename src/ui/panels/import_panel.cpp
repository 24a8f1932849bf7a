#include "ui/panels/import_panel.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using Target = Importer::Target;

std::string target_text(const Texts& tr, Target target) {
  switch (target) {
    case Target::villages:
      return tr("villages");
    case Target::grids:
      return tr("grids");
    case Target::incidents:
      return tr("incidents");
    case Target::premises:
      return tr("premises");
    case Target::roads:
      return tr("roads");
  }
  return {};
}

}  // namespace

void ImportPanel::source(const View& view, Importer& importer) {
  const Importer::State& state = importer.state();
  text_field(view, "import:source", view.tr("file, folder or connection (any OGR source)"), request_.source);
  if (secondary_button(view, "import:look", view.tr("Look into it"), !request_.source.empty() && !state.busy)) {
    request_.layer.clear();
    request_.fields.clear();
    importer.look(request_);
  }
  if (state.layers.size() > 1) {
    Chips chips(view);
    for (const std::string& layer : state.layers) {
      if (chips.add(("layer:" + layer).c_str(), layer, request_.layer == layer)) {
        request_.layer = layer;
        importer.look(request_);
      }
    }
  }
}

bool ImportPanel::choose(const View& view, const std::string& id, const std::string& label, std::string& value,
                         const Importer::State& state) {
  const Strip s = strip(view);
  text(view, {s.x, s.y + view.px(4)}, Face::small, colour::secondary, label);
  ImGui::SetCursorScreenPos({s.x + view.px(150) - view.px(margin), s.y});
  bool changed = false;
  {
    Chips chips(view);
    if (chips.add((id + ":now").c_str(), value.empty() ? view.tr("choose") : value, !value.empty())) {
      choosing_ = choosing_ == id ? "" : id;
    }
  }
  if (choosing_ != id) return false;
  Chips chips(view);
  for (const std::string& column : state.columns) {
    if (!chips.add((id + ":" + column).c_str(), column, value == column)) continue;
    value = column;
    choosing_.clear();
    changed = true;
  }
  return changed;
}

void ImportPanel::mapping(const View& view, Importer& importer) {
  const Importer::State& state = importer.state();
  heading(view, view.tr("What it is"));
  {
    Chips chips(view);
    for (const Target target : {Target::villages, Target::grids, Target::incidents, Target::premises, Target::roads}) {
      const std::string id = "target:" + std::to_string(static_cast<int>(target));
      if (chips.add(id.c_str(), target_text(view.tr, target), request_.target == target)) {
        request_.target = target;
        request_.fields.clear();
      }
    }
  }
  heading(view, view.tr("Datum"), state.crs);
  {
    Chips chips(view);
    for (const char* datum : {"wgs84", "cgcs2000", "gcj02", "bd09"}) {
      if (chips.add((std::string("datum:") + datum).c_str(), datum, request_.datum == datum)) request_.datum = datum;
    }
  }
  heading(view, view.tr("Fields"));
  if (!state.has_geometry) {
    choose(view, "x", view.tr("x or longitude"), request_.x, state);
    choose(view, "y", view.tr("y or latitude"), request_.y, state);
  }
  for (const Importer::Field& field : importer.fields(request_.target)) {
    std::string value = request_.fields.count(field.name) != 0 ? request_.fields[field.name] : "";
    // A column of our name needs no entry.
    const bool same = std::find(state.columns.begin(), state.columns.end(), field.name) != state.columns.end();
    if (value.empty() && same) value = field.name;
    if (choose(view, "field:" + field.name, field.name + (field.required ? " *" : ""), value, state)) {
      request_.fields[field.name] = value;
    }
  }
}

void ImportPanel::preview(const View& view, const Importer::State& state) {
  heading(view, view.tr("First rows"));
  for (const auto& cells : state.rows) {
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : " | ") + cell;
    const Strip s = strip(view);
    text_within(view, {s.x, s.y}, s.w, Face::small, colour::secondary, line);
    gap(view, 26);
  }
}

void ImportPanel::report(const View& view, const Importer::State& state) {
  if (!state.checked && !state.imported) return;
  heading(view, state.imported ? view.tr("Imported") : view.tr("Checked"),
          view.tr("{} good, {} rejected", state.loaded, state.rejected));
  for (const std::string& finding : state.findings) notice(view, finding, colour::amber);
  std::size_t shown = 0;
  for (const std::string& line : state.report) {
    if (++shown > 50) break;
    paragraph(view, line);
    gap(view, 4);
  }
  if (state.report.size() > 50) paragraph(view, view.tr("and {} more", state.report.size() - 50));
}

void ImportPanel::draw(const View& view, Actions& actions) {
  Importer& importer = actions.importer();
  const Importer::State& state = importer.state();
  heading(view, view.tr("Import"));
  source(view, importer);
  if (!state.problem.empty()) notice(view, state.problem, colour::amber);
  if (state.busy) {
    const Strip s = strip(view);
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    const float filled = s.w * static_cast<float>(state.progress);
    canvas.AddRectFilled({s.x, s.y}, {s.x + s.w, s.y + view.px(6)}, colour::raised);
    canvas.AddRectFilled({s.x, s.y}, {s.x + filled, s.y + view.px(6)}, colour::cyan);
    gap(view, 16);
    if (secondary_button(view, "import:cancel", view.tr("Cancel"))) importer.cancel();
    return;
  }
  if (state.columns.empty()) {
    paragraph(view, view.tr("Shapefile, CSV, GeoPackage, GeoJSON, FlatGeobuf, PostGIS …"));
    return;
  }
  report(view, state);
  mapping(view, importer);
  if (secondary_button(view, "import:check", view.tr("Only check"))) importer.check(request_);
  if (primary_button(view, "import:load", view.tr("Import"))) importer.load(request_);
  preview(view, state);
}

}  // namespace lianxun::ui
