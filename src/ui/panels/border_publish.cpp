#include "ui/panels/border_publish.hpp"

#include "ui/drawing_board.hpp"
#include "ui/format.hpp"
#include "ui/plan_text.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void BorderPublish::opened(const View& view, Actions&) {
  *this = BorderPublish();
  effective_ = first_of_next_month(domain::local_date(view.now, view.zone()));
}

/// Grid by grid, the ground before and after.
void BorderPublish::changes(const View& view, const domain::Plan& plan) const {
  const auto found = domain::first_found(plan);
  const auto latest = domain::latest(plan);
  caption(view, view.tr("What it changes"));
  for (const auto& [code, before] : found) {
    const domain::PlanGrid& now = *latest.at(code);
    if (only_gets_vertices(*before, now.after)) continue;
    const double was = shape::area(*before);
    const double is = shape::area(now.after);
    const std::string value = before->empty()     ? view.tr("begins") + " · " + ground_text(is)
                              : now.after.empty() ? view.tr("ceases")
                                                  : ground_text(was) + " → " + ground_text(is);
    fact(view, grid_of_village_text(view.tr, view.situation, now.grid, view.now), value,
         before->empty() || now.after.empty() ? colour::cyan : colour::text);
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
  changes(view, *plan);
  gap(view, 12);
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
}

}  // namespace lianxun::ui
