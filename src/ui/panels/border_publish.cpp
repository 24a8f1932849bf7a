#include "ui/panels/border_publish.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "ui/drawing_board.hpp"
#include "ui/format.hpp"
#include "ui/plan_text.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {
namespace {

/// A grid that begins with the plan.
struct Begun {
  domain::GridCode code;
  shape::Box box;
  double square_metres;
};

/// The one on the ground of a grid that ceases, but for vertices that a neighbour's line has left in a border.
const Begun* heir_of(const shape::MultiPolygon& ceased, const std::vector<Begun>& all) {
  const shape::Box box = shape::bounds(ceased);
  const double square_metres = shape::area(ceased);
  const auto at = std::find_if(all.begin(), all.end(), [&](const Begun& each) {
    return each.box == box && std::abs(each.square_metres - square_metres) < least_ground;
  });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace

void BorderPublish::opened(const View& view, Actions&) {
  *this = BorderPublish();
  effective_ = first_of_next_month(domain::local_date(view.now, view.zone()));
}

/// Grid by grid, the ground before and after.
void BorderPublish::changes(const View& view, const domain::Plan& plan) {
  const auto found = domain::first_found(plan);
  const auto latest = domain::latest(plan);
  std::vector<Begun> begun;
  for (const auto& [code, before] : found) {
    const shape::MultiPolygon& after = latest.at(code)->after;
    if (before->empty() && !after.empty()) begun.push_back({code, shape::bounds(after), shape::area(after)});
  }
  std::set<domain::GridCode> told;
  const auto line = [&](const domain::PlanGrid& grid, const std::string& value, bool stays) {
    fact(view, grid_of_village_text(view.tr, view.situation, grid.grid, view.now), value,
         stays ? colour::text : colour::cyan);
  };
  gap(view, 16);
  caption(view, view.tr("What it changes"));
  for (const auto& [code, before] : found) {
    const domain::PlanGrid& now = *latest.at(code);
    // What began and ceased within the plan, and a neighbour's new vertex, nobody outside of it will see.
    if ((before->empty() && now.after.empty()) || only_gets_vertices(*before, now.after)) continue;
    if (before->empty()) {
      if (!told.contains(code)) line(now, view.tr("begins") + " · " + ground_text(shape::area(now.after)), false);
    } else if (now.after.empty()) {
      const Begun* const heir = heir_of(*before, begun);
      if (heir != nullptr) told.insert(heir->code);
      line(now, heir == nullptr ? view.tr("ceases") : "→ " + grid_text(view.tr, heir->code), false);
    } else if (*before == now.after) {
      line(now, view.tr("name and kind"), true);
    } else {
      line(now, ground_text(shape::area(*before)) + " → " + ground_text(shape::area(now.after)), true);
    }
  }
}

void BorderPublish::draw(const View& view, Actions& actions) {
  const domain::Plan* plan = view.situation.plans.find(view.redraw.plan);
  if (plan == nullptr) return actions.open({});
  if (reply_ && reply_->accepted()) {
    actions.toast(plan->state == domain::PlanState::published
                      ? view.tr("\"{}\" is in force from {}", plan->name, domain::format_date(*plan->effective))
                      : view.tr("\"{}\" has gone back to its author", plan->name));
    return actions.open({});
  }
  heading(view, view.tr("Publish \"{}\"", plan->name), plan->author);
  if (!plan->note.empty()) paragraph(view, plan->note);
  caption(view, view.tr("In force from"));
  const bool day = field_.draw(view, effective_, domain::local_date(view.now, view.zone()));
  refusal(view, reply_);
  const bool ready = !reply_ || reply_->ready;
  if (primary_button(view, "publish:do", view.tr("Publish"), {}, ready && day) && ready && day) {
    reply_ = actions.submit(domain::PublishPlan{plan->id, effective_}, plan->revision);
  }
  gap(view, 16);
  caption(view, view.tr("Back to the author"));
  text_field(view, "publish:reason", view.tr("reason"), reason_);
  if (secondary_button(view, "publish:return", view.tr("Return"), ready && !reason_.empty())) {
    reply_ = actions.submit(domain::ReturnPlan{plan->id, reason_}, plan->revision);
  }
  changes(view, *plan);
}

}  // namespace lianxun::ui
