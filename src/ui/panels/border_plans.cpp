#include "ui/panels/border_plans.hpp"

#include <algorithm>

#include "ui/drawing_board.hpp"
#include "ui/format.hpp"
#include "ui/keys.hpp"
#include "ui/plan_text.hpp"
#include "ui/tools/tool.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

constexpr std::size_t most_edits_shown = 60;

ImU32 colour_of(domain::PlanState state) {
  switch (state) {
    case domain::PlanState::draft:
      return colour::cyan;
    case domain::PlanState::review:
      return colour::amber;
    case domain::PlanState::published:
      return colour::green;
    case domain::PlanState::withdrawn:
      return colour::faint;
  }
  return colour::text;
}

Row row_of(const View& view, const domain::Plan& plan) {
  Row row;
  row.id = "plan:" + std::to_string(plan.id.value);
  row.title = plan.name;
  row.right = view.tr(domain::name(plan.state).c_str());
  row.right_colour = row.edge = colour_of(plan.state);
  row.subtitle = plan.author + " · " + view.tr("edits: {}", plan.done);
  row.subright = plan.effective ? domain::format_date(*plan.effective)
                                : domain::format_date(domain::local_date(plan.begun, view.zone()));
  return row;
}

}  // namespace

void BorderPlans::begin(const View& view, Actions& actions) {
  caption(view, view.tr("New plan"));
  if (!named_) {
    // A name to begin with, so that a hand on the mouse need not leave it.
    const domain::Date today = domain::local_date(view.now, view.zone());
    name_ = view.tr("Plan {}", std::to_string(static_cast<int>(today.year())) + "-" +
                                   std::to_string(view.situation.plans.size() + 1));
    named_ = true;
  }
  text_field(view, "plan:name", view.tr("name"), name_);
  text_field(view, "plan:note", view.tr("why"), note_);
  refusal(view, begun_);
  const bool ready = !name_.empty() && (!begun_ || begun_->ready);
  if (primary_button(view, "plan:begin", view.tr("Begin a plan"), {}, ready) && ready) {
    begun_ = actions.submit(domain::BeginPlan{name_, note_, {}});
  }
  if (!begun_ || !begun_->accepted()) return;
  for (const domain::Event& event : *begun_->events) {
    if (const auto* begun = std::get_if<domain::PlanBegun>(&event.body)) actions.board().choose(begun->plan.id);
  }
  *this = BorderPlans();
}

void BorderPlans::all_plans(const View& view, Actions& actions) {
  const auto& plans = view.situation.plans;
  heading(view, view.tr("Plans"), std::to_string(plans.size()));
  if (plans.empty()) {
    paragraph(view, view.tr("A plan is a copy of the boundaries to draw on. Nothing changes until it is published."),
              colour::secondary, Face::body);
    gap(view, 10);
  }
  std::vector<const domain::Plan*> newest_first;
  for (const domain::Plan& plan : plans) newest_first.insert(newest_first.begin(), &plan);
  for (const domain::Plan* plan : newest_first) {
    if (row(view, row_of(view, *plan))) actions.board().choose(plan->id);
  }
  gap(view, 16);
  begin(view, actions);
}

void BorderPlans::edits(const View& view, const domain::Plan& plan) const {
  std::size_t shown = 0;
  for (std::size_t i = plan.edits.size(); i-- > 0 && shown < most_edits_shown; ++shown) {
    const domain::PlanEdit& edit = *plan.edits[i];
    const bool in_force = i < static_cast<std::size_t>(plan.done);
    const Strip s = strip(view);
    const float y = s.y + view.px(6);
    const std::string time = moment_text(view.tr, edit.at, view.now, view.zone());
    const float right = view.fonts.measure(Face::small, time).x + view.px(12);
    text_within(view, {s.x, y}, s.w - right, Face::body, in_force ? colour::text : colour::faint,
                edit_text(view, edit));
    text_right(view, {s.x + s.w, y + view.px(2)}, Face::small, colour::secondary, time);
    why(view, {s.x, s.y, s.w, view.px(34)},
        (in_force ? edit.by : view.tr("undone") + " · " + edit.by) + " · " + view.tr("{} grids", edit.grids.size()));
    gap(view, 36);
    ImGui::GetWindowDrawList()->AddRectFilled({s.x, s.y + view.px(35)}, {s.x + s.w, s.y + view.px(36)}, colour::line);
  }
}

void BorderPlans::tools(const View& view, Actions& actions) const {
  gap(view, 14);
  caption(view, view.tr("Tools"));
  const Tool& held = tool_called(view.redraw.tool);
  {
    Chips chips(view);
    for (const Tool& tool : ui::tools()) {
      std::string label = view.tr(tool.label);
      if (tool.key != 0) label += std::string("  ") + static_cast<char>(tool.key - 'a' + 'A');
      if (chips.add((std::string("tool:") + tool.name).c_str(), label, &tool == &held)) {
        actions.board().take(tool.name);
      }
    }
  }
  gap(view, 6);
  paragraph(view, view.tr(held.hint));
  if (secondary_button(view, "plan:balance", view.tr("Even out work …"))) actions.open("border-balance");
}

/// From the draft to the day from which it is in force.
void BorderPlans::steps(const View& view, Actions& actions, const domain::Plan& plan) {
  gap(view, 14);
  refusal(view, step_);
  const bool ready = !step_ || step_->ready;
  if (plan.state == domain::PlanState::draft) {
    if (secondary_button(view, "plan:submit", view.tr("Submit for review"), ready && plan.done > 0)) {
      step_ = actions.submit(domain::SubmitPlan{plan.id, {}}, plan.revision);
    }
  } else if (plan.state == domain::PlanState::review) {
    if (primary_button(view, "plan:publish", view.tr("Publish …"))) actions.open("border-publish");
  }
}

/// Grids that another plan has drawn anew since this one began: each can be looked at.
void BorderPlans::disputed(const View& view, Actions& actions) const {
  constexpr std::size_t most = 3;
  const auto& all = view.redraw.disputed;
  if (all.empty()) return;
  notice(view,
         view.tr("{} grids have been drawn anew since this plan began. It cannot be published on top of them: undo its "
                 "edits there, or begin anew.",
                 all.size()),
         colour::orange);
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) {
    Row line;
    line.id = "disputed:" + all[i].code;
    line.title = grid_text(view.tr, all[i].code);
    line.subtitle = all[i].by.empty() ? view.tr("by an import") : view.tr("by \"{}\"", all[i].by);
    line.edge = colour::orange;
    if (row(view, line)) actions.show(shape::label_point(all[i].theirs));
  }
  gap(view, 12);
  if (all.size() > most) paragraph(view, view.tr("and {} more", all.size() - most));
}

/// A plan that is given up stays readable; so it is asked for twice, but no more.
void BorderPlans::withdraw(const View& view, Actions& actions, const domain::Plan& plan) {
  notice(view, view.tr("A withdrawn plan stays to be read, but nobody can draw on it or publish it."), colour::amber);
  text_field(view, "plan:reason", view.tr("reason"), reason_);
  refusal(view, withdrawn_);
  const bool ready = !withdrawn_ || withdrawn_->ready;
  const ActionPair done =
      action_pair(view, {"plan:keep", view.tr("Keep it")}, {"plan:withdraw", view.tr("Withdraw")}, ready);
  if (done == ActionPair::primary) withdrawn_ = actions.submit(domain::WithdrawPlan{plan.id, reason_}, plan.revision);
  if (done == ActionPair::secondary) withdrawing_ = {};
}

void BorderPlans::one_plan(const View& view, Actions& actions, const domain::Plan& plan) {
  heading(view, plan.name + " · " + view.tr(domain::name(plan.state).c_str()), view.tr("edits: {}", plan.done));
  {
    Chips chips(view);
    if (chips.add("plan:all", view.tr("all plans"))) actions.board().choose({});
    const bool draft = plan.state == domain::PlanState::draft;
    if (draft && plan.done > 0 && chips.add("plan:undo", view.tr("undo") + "  Ctrl Z")) actions.board().undo();
    if (draft && static_cast<std::size_t>(plan.done) < plan.edits.size() &&
        chips.add("plan:redo", view.tr("redo") + "  Ctrl Y")) {
      actions.board().redo();
    }
    if (domain::is_open(plan) && withdrawing_ != plan.id && chips.add("plan:give-up", view.tr("withdraw …"))) {
      withdrawing_ = plan.id;
      reason_.clear();
      withdrawn_.reset();
    }
  }
  gap(view, 8);
  if (!plan.reason.empty()) notice(view, plan.reason, colour::sand);
  if (domain::is_open(plan) && withdrawing_ == plan.id) {
    withdraw(view, actions, plan);
  } else if (plan.state == domain::PlanState::draft) {
    tools(view, actions);
    gap(view, 10);
  }
  disputed(view, actions);
  text(view, {strip(view).x, strip(view).y}, Face::small, colour::green,
       "● " + view.tr("no gap, no overlap, no stray piece"));
  gap(view, 34);
  ImGui::BeginChild("edits", {0, std::max(ImGui::GetContentRegionAvail().y - view.px(76), view.px(36))});
  edits(view, plan);
  ImGui::EndChild();
  steps(view, actions, plan);
}

void BorderPlans::draw(const View& view, Actions& actions) {
  if (const domain::Plan* plan = view.situation.plans.find(view.redraw.plan)) {
    one_plan(view, actions, *plan);
  } else {
    all_plans(view, actions);
  }
}

}  // namespace lianxun::ui
