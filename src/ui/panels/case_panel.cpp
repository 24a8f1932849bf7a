#include "ui/panels/case_panel.hpp"

#include "ui/widgets.hpp"

namespace lianxun::ui {

void CasePanel::draw(const View& view, Actions& actions) {
  const auto found = view.situation.cases.find(view.selection.penalty_case);
  if (found == view.situation.cases.end()) return;
  const domain::Case& one = found->second;
  if (shown_ != one.id) {
    *this = CasePanel();
    shown_ = one.id;
  }
  card_.draw(view, actions, one);
  const domain::Incident* incident = view.situation.incidents.find(one.incident);
  const domain::Patrol* patrol = view.situation.patrols.find(one.patrol);
  const auto premises = view.situation.premises.find(one.premises);
  const bool at_premises = premises != view.situation.premises.end();
  if (incident == nullptr && patrol == nullptr && !at_premises) return;
  heading(view, view.tr("Where it came from"));
  Chips chips(view);
  if (incident != nullptr && chips.add(("link:" + incident->number).c_str(), incident->number)) {
    actions.select(incident->id);
  }
  if (patrol != nullptr && chips.add(("link:" + patrol->number).c_str(), patrol->number)) actions.select(patrol->id);
  if (at_premises && chips.add("link:premises", premises->second.name)) actions.show(premises->second.position);
}

}  // namespace lianxun::ui
