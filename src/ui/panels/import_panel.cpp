#include "ui/panels/import_panel.hpp"

#include <algorithm>
#include <array>

#include "domain/place.hpp"
#include "ui/keys.hpp"
#include "ui/panels/import_result.hpp"
#include "ui/panels/import_words.hpp"
#include "ui/widgets.hpp"
#include "ui/widgets_table.hpp"

namespace lianxun::ui {

using Busy = Importer::State::Busy;
using Kind = Importer::Result::Kind;
using Target = Importer::Target;

void ImportPanel::opened(const View&, Actions& actions) {
  if (!actions.importer().state().source) chooser_.refresh(actions.importer().folders());
}

void ImportPanel::dropped(const std::string& path, Actions& actions) {
  if (actions.importer().state().busy != Busy::no) return;  // what is under way is not given up for a slip of the hand
  actions.importer().forget();
  look(actions.importer(), path, {});
}

void ImportPanel::look(Importer& importer, const std::string& source, const std::string& layer) {
  looked_at_ = source;
  typed_.clear();
  taken_ = false;
  importer.look(source, layer);
}

void ImportPanel::choose(const View& view, Importer& importer) {
  heading(view, view.tr("Import"), view.tr("data of one's own"));
  if (!importer.state().problem.empty()) notice(view, importer.state().problem, colour::amber);
  text_field(view, "import:source", view.tr("a file below, or a path or PG: connection here"), typed_);
  if (!typed_.empty() && (primary_button(view, "import:look", view.tr("Open"), "Enter") || enter_pressed())) {
    look(importer, typed_, {});
    return;
  }
  if (const auto chosen = chooser_.draw(view, importer.folders())) look(importer, *chosen, {});
}

void ImportPanel::wait(const View& view, Importer& importer) {
  const Importer::State& state = importer.state();
  heading(view, busy_text(view.tr, state.busy));
  const Strip s = strip(view);
  text_within(view, {s.x, s.y}, s.w, Face::small, colour::secondary, shown_source(looked_at_));
  gap(view, 34);
  progress_bar(view, state.total > 0 ? static_cast<float>(state.done) / static_cast<float>(state.total) : 0);
  const Strip under = strip(view);
  text(view, {under.x, under.y}, Face::small, colour::secondary, progress_text(view.tr, state));
  gap(view, 40);
  if (secondary_button(view, "import:cancel", view.tr("Cancel"))) importer.cancel();
}

void ImportPanel::source(const View& view, Importer& importer, const Importer::Source& source) {
  gap(view, 16);
  const Strip s = strip(view);
  const std::string name = last_part(source.suggested.source);
  const std::string other = view.tr("another file");
  const float width = view.fonts.measure(Face::small, other).x + view.px(20);
  text_within(view, {s.x, s.y}, s.w - width - view.px(16), Face::section, colour::text, name);
  const Rect at{s.x + s.w - width, s.y, width, view.px(30)};
  if (chip(view, "import:another", at, other)) {
    importer.forget();
    chooser_.refresh(importer.folders());
    return;
  }
  gap(view, 34);
  const Importer::Layer& layer = source.layers[source.layer];
  const Strip under = strip(view);
  text_within(view, {under.x, under.y}, under.w, Face::small, colour::secondary, layer_text(view.tr, source, layer));
  gap(view, 32);
  if (source.layers.size() < 2) return;
  Chips chips(view);
  for (std::size_t i = 0; i < source.layers.size(); ++i) {
    const std::string& one = source.layers[i].name;
    if (!chips.add(("layer:" + one).c_str(), one, i == source.layer) || i == source.layer) continue;
    look(importer, source.suggested.source, one);
    return;
  }
}

void ImportPanel::target(const View& view, Importer& importer) {
  caption(view, view.tr("What it is"));
  Chips chips(view);
  for (const Target target : {Target::villages, Target::grids, Target::incidents, Target::premises, Target::roads,
                              Target::water, Target::inspections, Target::cases}) {
    const std::string id = "target:" + std::to_string(static_cast<int>(target));
    if (!chips.add(id.c_str(), target_text(view.tr, target), request_.target == target)) continue;
    if (request_.target == target) continue;
    auto suggested = importer.suggest(target);
    suggested.datum = request_.datum;
    suggested.effective = request_.effective;
    request_ = std::move(suggested);
    mapping_.close();
  }
}

void ImportPanel::datum(const View& view, const Importer::Source& source) {
  caption(view, view.tr("Coordinates are measured in"));
  const std::string& here = view.situation.working_crs;
  static constexpr std::array names{"wgs84", "cgcs2000", "gcj02", "bd09"};
  {
    Chips chips(view);
    const auto choose = [&](const char* id, const std::string& label, const std::string& value) {
      if (!chips.add(id, label, !types_crs_ && request_.datum == value)) return;
      request_.datum = value;
      types_crs_ = false;
    };
    choose("datum:stated",
           source.crs.empty() ? view.tr("as stated: nothing, so WGS 84") : view.tr("as stated: {}", source.crs), {});
    for (const char* name : names) choose((std::string("datum:") + name).c_str(), datum_text(name), name);
    constexpr std::size_t longest = 24;  // WKT is nothing to choose from
    if (!here.empty() && here.size() <= longest) choose("datum:store", here, here);
    if (chips.add("datum:other", view.tr("other"), types_crs_)) types_crs_ = true;
  }
  if (!types_crs_) return;
  if (text_field(view, "datum:typed", view.tr("EPSG number, such as EPSG:4547"), other_crs_))
    request_.datum = other_crs_;
}

void ImportPanel::effective(const View& view) {
  if (request_.target != Target::villages && request_.target != Target::grids) return;
  const domain::Date today = domain::local_date(view.now, view.zone());
  if (!request_.effective.ok()) request_.effective = today;
  caption(view, view.tr("In force from"));
  date_is_good_ = date_.draw(view, request_.effective, today);
  if (!date_is_good_) notice(view, view.tr("The date does not exist: write it as 2024-07-01."), colour::amber);
}

void ImportPanel::preview(const View& view, const Importer::Source& source) {
  if (source.rows.empty()) return;
  std::vector<std::string> head;
  for (const Importer::Column& column : source.columns) head.push_back(column.name);
  const std::size_t end = first_column_ + columns_shown_;
  const bool all = first_column_ == 0 && columns_shown_ >= head.size();
  caption(view, view.tr("First rows"),
          all ? std::string() : view.tr("columns {} to {} of {}", first_column_ + 1, end, head.size()));
  columns_shown_ = cell_table(view, {head, source.rows, first_column_});
  if (all) return;
  gap(view, 6);
  Chips chips(view);
  if (chips.add("preview:back", view.tr("← earlier columns"), false,
                first_column_ > 0 ? colour::text : colour::faint)) {
    first_column_ -= std::min(first_column_, columns_shown_);
  }
  if (chips.add("preview:on", view.tr("further columns →"), false, end < head.size() ? colour::text : colour::faint) &&
      end < head.size()) {
    first_column_ = end;
  }
}

void ImportPanel::result(const View& view, Importer& importer, const Importer::Result& result) {
  switch (draw_result(view, result, all_lines_)) {
    case ResultWish::none:
      break;
    case ResultWish::take_datum:
      request_.datum = result.better_datum;
      types_crs_ = false;
      importer.check(request_);
      break;
    case ResultWish::add_categories:
      request_.new_categories = true;
      importer.check(request_);
      break;
    case ResultWish::save:
      importer.save_report();
      break;
    case ResultWish::show_all_lines:
      all_lines_ = !all_lines_;
      break;
  }
}

std::string ImportPanel::obstacle(const View& view, const Importer& importer) const {
  const Importer::Source& source = *importer.state().source;
  const auto missing = missing_fields(importer.fields(request_.target), source, request_);
  if (!missing.empty()) {
    std::string list;
    for (const std::string& field : missing) list += (list.empty() ? "" : view.tr(", ")) + field_text(view.tr, field);
    return view.tr("Choose a column for: {}", list);
  }
  const bool boundaries = request_.target == Target::villages || request_.target == Target::grids;
  if (boundaries && !date_is_good_) return view.tr("The date does not exist: write it as 2024-07-01.");
  if (types_crs_ && request_.datum.empty()) return view.tr("Say what the coordinates are measured in.");
  return {};
}

void ImportPanel::act(const View& view, Importer& importer) {
  const auto& result = importer.state().result;
  rule(view);
  gap(view, 12);
  if (result && result->kind == Kind::imported && result->request == request_) {
    if (primary_button(view, "import:more", view.tr("Import another file"))) {
      importer.forget();
      chooser_.refresh(importer.folders());
    }
    return;
  }
  const std::string why_not = obstacle(view, importer);
  if (!why_not.empty()) {
    const Strip s = strip(view);
    text_within(view, {s.x, s.y}, s.w, Face::small, colour::amber, why_not);
    gap(view, 32);
  }
  const bool held = result && result->kind == Kind::held && result->request == request_;
  switch (action_pair(view, {"import:check", view.tr("Only check")},
                      {"import:load", held ? view.tr("Import as it is") : view.tr("Import")}, why_not.empty())) {
    case ActionPair::none:
      return;
    case ActionPair::secondary:
      importer.check(request_);
      break;
    case ActionPair::primary:
      importer.load(request_);
      break;
  }
  all_lines_ = false;
  to_top_ = true;
}

void ImportPanel::describe(const View& view, Importer& importer) {
  const Importer::State& state = importer.state();
  if (!taken_) {
    request_ = state.source->suggested;
    taken_ = true;
    types_crs_ = false;
    mapping_.close();
    first_column_ = 0;
    columns_shown_ = 0;
    to_top_ = true;
  }
  const bool told = !obstacle(view, importer).empty();
  const float bar = view.px((told ? 103 : 71) + closing_gap);
  ImGui::BeginChild("body", {0, std::max(ImGui::GetContentRegionAvail().y - bar, view.px(200))});
  if (std::exchange(to_top_, false)) ImGui::SetScrollY(0);
  const Importer::Source& seen = *state.source;
  source(view, importer, seen);
  if (!state.source || state.busy != Busy::no) {
    ImGui::EndChild();
    return;  // another one has been asked for
  }
  if (!state.problem.empty()) notice(view, state.problem, colour::amber);
  if (state.result) result(view, importer, *state.result);
  if (state.busy == Busy::no) {
    target(view, importer);
    datum(view, seen);
    effective(view);
    caption(view, view.tr("Columns"));
    mapping_.draw(view, importer.fields(request_.target), seen, request_);
    preview(view, seen);
    gap(view, 16);
  }
  ImGui::EndChild();
  if (state.busy == Busy::no) act(view, importer);
}

void ImportPanel::draw(const View& view, Actions& actions) {
  Importer& importer = actions.importer();
  if (importer.state().busy != Busy::no) {
    wait(view, importer);
  } else if (importer.state().source) {
    describe(view, importer);
  } else {
    choose(view, importer);
  }
}

}  // namespace lianxun::ui
