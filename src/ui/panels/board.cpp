#include "ui/panels/board.hpp"

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

const domain::PatrolStop* next_stop(const domain::Patrol& patrol) {
  for (const domain::PatrolStop& stop : patrol.stops) {
    if (!stop.done) return &stop;
  }
  return nullptr;
}

Row row_of(const View& view, const domain::Patrol& patrol) {
  const auto done = std::count_if(patrol.stops.begin(), patrol.stops.end(), [](const auto& stop) { return stop.done; });
  const domain::PatrolStop* next = next_stop(patrol);
  Row row;
  row.id = "patrol:" + patrol.number;
  row.edge = colour::of_patrol(patrol.id.value);
  row.selected = view.selection.patrol == patrol.id;
  row.title = patrol.number;
  row.subtitle = view.tr("{} of {} stops", done, patrol.stops.size()) + " · " + state_text(view.tr, patrol);
  if (next == nullptr) {
    row.right = view.tr("to be closed");
    row.right_colour = colour::cyan;
    return row;
  }
  row.title += " · " + next->name;
  if (next->arrived) {
    row.right = view.tr("on site");
    row.right_colour = colour::green;
    row.subright = domain::format_hour(*next->arrived, view.zone());
    return row;
  }
  row.right = domain::format_hour(next->arrive, view.zone());
  const auto late = std::chrono::floor<std::chrono::minutes>(view.now - next->arrive).count();
  row.subright = late > 0 ? view.tr("{} min late", late) : view.tr("on time");
  if (late > 10) row.right_colour = colour::amber;
  return row;
}

}  // namespace

void Board::draw(const View& view, Actions& actions) {
  const auto& patrols = view.digest.active_patrols();
  heading(view, view.tr("Under way"), view.tr("{} patrols", patrols.size()));
  if (patrols.empty()) {
    paragraph(view, view.tr("No patrol is out."));
    return;
  }
  ImGui::BeginChild("patrols");
  for (const domain::PatrolId id : patrols) {
    if (row(view, row_of(view, *view.situation.patrols.find(id)))) actions.select(id);
  }
  ImGui::EndChild();
}

}  // namespace lianxun::ui
