#include "ui/panels/border_effects.hpp"

#include <cmath>

#include "boundary/edits/edits.hpp"
#include "ui/drawing_board.hpp"
#include "ui/format.hpp"
#include "ui/keys.hpp"
#include "ui/plan_text.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void BorderEffects::grids(const View& view) const {
  caption(view, view.tr("Area"), view.tr("before → after"));
  for (const auto& each : view.redraw.change()->faces) {
    const double before = shape::area(each.before);
    const double after = shape::area(each.after);
    if (std::abs(after - before) < 0.5) continue;
    fact(view, grid_of_table(view, each.face), ground_text(before) + " → " + ground_text(after));
  }
}

void BorderEffects::act(const View& view, Actions& actions) const {
  const Redraw& redraw = view.redraw;
  const bool can = redraw.change() != nullptr && !redraw.drawn.points.empty();
  const bool ready = can && (!redraw.reply || redraw.reply->ready);
  gap(view, 14);
  if ((primary_button(view, "edit:apply", view.tr("Apply"), "Enter", ready) || enter_pressed()) && ready) {
    actions.board().apply();
  }
  if (secondary_button(view, "edit:back", view.tr("Take the last point back"))) (void)actions.board().step_back();
}

void BorderEffects::chosen(const View& view) const {
  const Redraw& redraw = view.redraw;
  if (!redraw.sketch || redraw.face < 0) {
    heading(view, view.tr("Borders"));
    paragraph(view,
              redraw.sketch
                  ? view.tr("Take a tool on the left and draw. What it would do stands here before it is done.")
                  : view.tr("Choose a plan on the left, or begin one, to draw on the boundaries."),
              colour::secondary, Face::body);
    return;
  }
  heading(view, grid_of_table(view, redraw.face));
  const auto& area = redraw.sketch->draft.faces[static_cast<std::size_t>(redraw.face)];
  const domain::Grid& grid = redraw.sketch->grids[static_cast<std::size_t>(redraw.face)];
  fact(view, view.tr("code"), grid.code);
  fact(view, view.tr("area"), ground_text(shape::area(area)));
  if (grid.residents) fact(view, view.tr("residents"), std::to_string(*grid.residents));
}

/// Ground that has another code than in the version before, the largest first.
void BorderEffects::compared(const View& view, Actions& actions) const {
  constexpr std::size_t most = 40;
  const Compared& compared = *view.redraw.compared;
  heading(view, view.tr("What has changed"), view.tr("since {}", domain::format_date(compared.before->effective)));
  if (!compared.ready) return paragraph(view, view.tr("comparing …"), colour::secondary, Face::body);
  if (!compared.problem.empty()) return notice(view, compared.problem, colour::amber);
  const boundary::Difference& found = compared.difference;
  if (found.transfers.empty()) {
    return paragraph(view, view.tr("No ground has another code."), colour::secondary, Face::body);
  }
  double sum = 0;
  for (const auto& each : found.transfers) sum += each.square_metres;
  fact(view, view.tr("ground with another code"), ground_text(sum));
  fact(view, view.tr("grids begun"), std::to_string(found.added.size()));
  fact(view, view.tr("grids ceased"), std::to_string(found.removed.size()));
  gap(view, 10);
  for (std::size_t i = 0; i < std::min(most, found.transfers.size()); ++i) {
    const boundary::Transfer& each = found.transfers[i];
    const auto named = [&](const std::string& code) {
      return code.empty() ? view.tr("nobody") : grid_text(view.tr, code);
    };
    Row line;
    line.id = "transfer:" + std::to_string(i);
    line.title = named(each.from) + " → " + named(each.to);
    line.right = ground_text(each.square_metres);
    line.subtitle =
        village_text(view.tr, view.situation, (each.to.empty() ? each.from : each.to).substr(0, 12), view.now);
    line.edge = colour::cyan;
    if (row(view, line)) actions.show(each.at);
  }
}

void BorderEffects::hands(const View&) const {}

void BorderEffects::draw(const View& view, Actions& actions) {
  const Redraw& redraw = view.redraw;
  refusal(view, redraw.reply);
  if (!redraw.edit) {
    if (redraw.compared) return compared(view, actions);
    return chosen(view);
  }
  heading(view, view.tr(boundary::name(*redraw.edit).c_str()), grid_of_table(view, redraw.face));
  if (const auto* why_not = redraw.why_not()) {
    notice(view, domain::render(why_not->reason, [&view](const std::string& id) { return view.tr(id.c_str()); }),
           colour::orange);
  } else if (redraw.change() != nullptr) {
    grids(view);
    hands(view);
  }
  if (!redraw.drawn.points.empty()) act(view, actions);
}

}  // namespace lianxun::ui
