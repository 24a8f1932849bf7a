#include "ui/panels/search_panel.hpp"

#include "shape/polygon.hpp"
#include "ui/format.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

std::string kind_text(const Texts& tr, Found::Kind kind) {
  switch (kind) {
    case Found::Kind::incident:
      return tr("incident");
    case Found::Kind::patrol:
      return tr("patrol");
    case Found::Kind::penalty_case:
      return tr("case");
    case Found::Kind::premises:
      return tr("premises");
    case Found::Kind::village:
      return tr("village");
    case Found::Kind::grid:
      return tr("grid");
  }
  return {};
}

}  // namespace

void SearchPanel::opened(const View&, Actions&) {
  *this = SearchPanel();
  focus_ = true;
}

void SearchPanel::go(const View& view, Actions& actions, const Found& found) {
  if (found.kind == Found::Kind::incident) {
    const auto id = view.situation.by_number.find(found.key);
    if (id != view.situation.by_number.end()) actions.select(id->second);
    if (found.located) actions.show(found.position);
    return;
  }
  if (found.kind == Found::Kind::patrol) {
    for (const domain::Patrol& patrol : view.situation.patrols) {
      if (patrol.number == found.key) actions.select(patrol.id);
    }
    return;
  }
  if (found.kind == Found::Kind::penalty_case) {
    actions.select_case(found.key);
    return;
  }
  const auto boundaries = domain::boundaries_on(view.situation, domain::local_date(view.now, view.zone()));
  if (!boundaries || found.kind == Found::Kind::premises) {
    if (found.located) actions.show(found.position);
    return;
  }
  if (found.kind == Found::Kind::grid) {
    actions.select_grid(found.key);
    const int at = boundaries->grid_index(found.key);
    if (at >= 0) actions.show(shape::bounds(boundaries->grid_areas[static_cast<std::size_t>(at)]));
    return;
  }
  const int at = boundaries->village_index(found.key);
  if (at >= 0) actions.show(shape::bounds(boundaries->village_areas[static_cast<std::size_t>(at)]));
}

void SearchPanel::draw(const View& view, Actions& actions) {
  heading(view, view.tr("Search"));
  const bool typed = text_field(view, "search:text", view.tr("number, place, premises, village, phone"), text_,
                                std::exchange(focus_, false));
  if (typed || as_of_ != view.situation.applied) {
    found_ = find(view.situation, view.index, text_, 8);
    as_of_ = view.situation.applied;
  }
  if (found_.empty() && !text_.empty()) paragraph(view, view.tr("Nothing found."));
  const bool enter = enter_pressed();
  if (enter && !found_.empty()) {
    go(view, actions, Found(found_.front()));
    return;
  }
  for (const Found& found : found_) {
    Row row;
    row.id = "found:" + found.key;
    row.edge = 0;
    row.title = found.title;
    row.subtitle = found.detail;
    row.right = kind_text(view.tr, found.kind);
    row.right_colour = colour::secondary;
    if (found.kind == Found::Kind::incident) {
      const auto id = view.situation.by_number.find(found.key);
      const domain::Incident& incident = *view.situation.incidents.find(id->second);
      row.title = headline(view.tr, view.situation, incident);
      row.subtitle = incident.number + " · " + incident.address;
      row.right = domain::is_open(incident) ? countdown(view.tr, incident, view.now) : stage_text(view.tr, incident);
    }
    if (lianxun::ui::row(view, row)) {
      go(view, actions, Found(found));
      return;
    }
  }
}

}  // namespace lianxun::ui
