#include <algorithm>

#include "domain/decide_one.hpp"

namespace lianxun::domain {
namespace {

Refusal base_is_gone(const Plan& plan) {
  return refuse("The boundaries that the plan \"{}\" began from are gone.", plan.name);
}

Refusal not_a_draft(const Plan& plan) {
  switch (plan.state) {
    case PlanState::review:
      return refuse("The plan \"{}\" is under review: have it returned before it is changed.", plan.name);
    case PlanState::published:
      return refuse("The plan \"{}\" has been published: begin another one.", plan.name);
    default:
      return refuse("The plan \"{}\" has been withdrawn: begin another one.", plan.name);
  }
}

std::string list(const std::vector<GridCode>& codes) {
  constexpr std::size_t most = 5;
  std::string out;
  for (std::size_t i = 0; i < std::min(codes.size(), most); ++i) out += (i == 0 ? "" : ", ") + codes[i];
  if (codes.size() > most) out += " …";
  return out;
}

/// A code is given once: not again after its grid has ceased, so that old records keep their meaning.
bool has_been_used(const Situation& situation, const std::map<GridCode, const PlanGrid*>& changed,
                   const GridCode& code) {
  return changed.contains(code) ||
         std::any_of(situation.boundaries.begin(), situation.boundaries.end(),
                     [&code](const auto& version) { return version->find_grid(code) != nullptr; });
}

struct Standing {
  const Grid* grid = nullptr;
  const shape::MultiPolygon* area = nullptr;  // null: there is no such grid
};

Standing standing(const Boundaries& base, const std::map<GridCode, const PlanGrid*>& changed, const GridCode& code) {
  if (const auto at = changed.find(code); at != changed.end()) {
    return at->second->after.empty() ? Standing{} : Standing{&at->second->grid, &at->second->after};
  }
  const int at = base.grid_index(code);
  if (at < 0) return {};
  return {&base.grids[static_cast<std::size_t>(at)], &base.grid_areas[static_cast<std::size_t>(at)]};
}

/// What an edit may not do whatever its shapes are; whether these fit together, the desk has proved.
std::optional<Refusal> check(const Situation& situation, const Plan& plan, const PlanEdit& edit) {
  const auto base = version_from(situation, plan.base);
  if (base == nullptr) return base_is_gone(plan);
  if (edit.grids.empty()) return refuse("The edit changes nothing: draw it again.");
  const auto changed = latest(plan);
  std::vector<GridCode> meanwhile;
  for (std::size_t i = 0; i < edit.grids.size(); ++i) {
    const PlanGrid& each = edit.grids[i];
    const GridCode& code = each.grid.code;
    if (i > 0 && !(edit.grids[i - 1].grid.code < code)) {
      return refuse("The code {} stands twice in the edit: give every grid a code of its own.", code);
    }
    const Standing now = standing(*base, changed, code);
    if (now.area == nullptr) {
      if (!each.before.empty()) {
        meanwhile.push_back(code);
        continue;
      }
      if (has_been_used(situation, changed, code)) {
        return refuse("The code {} has been used before: number the new grid otherwise.", code);
      }
      if (!each.grid.village.empty() && base->find_village(each.grid.village) == nullptr) {
        return refuse("There is no village {}: choose one of the boundaries.", each.grid.village);
      }
      if (code.empty()) return refuse("A new grid has no code: give it one.");
      continue;
    }
    if (!(each.before == *now.area)) {
      meanwhile.push_back(code);
    } else if (each.grid.village != now.grid->village) {
      return refuse("The grid {} would change its village: its ground cannot.", code);
    }
  }
  if (!meanwhile.empty()) {
    return refuse("Somebody has changed {} meanwhile: look at it again, then repeat.", list(meanwhile));
  }
  return std::nullopt;
}

PlanId next_id(const Situation& situation) {
  return {situation.plans.empty() ? 1 : situation.plans.back().id.value + 1};
}

}  // namespace

Decision decide_one(const Situation& situation, const BeginPlan& command, const Context& context) {
  if (command.name.empty()) return refuse("The plan has no name: give it one.");
  if (situation.boundaries.empty()) return refuse("There are no boundaries yet: import some first.");
  const auto base = command.base ? version_from(situation, *command.base) : situation.boundaries.back();
  if (base == nullptr) {
    return refuse("No boundaries are in force from {}: choose another date.", format_date(*command.base));
  }
  for (const Plan& plan : situation.plans) {
    if (is_open(plan) && plan.name == command.name) {
      return refuse("There is a plan \"{}\" already: choose another name.", command.name);
    }
  }
  Plan plan;
  plan.id = next_id(situation);
  plan.name = command.name;
  plan.note = command.note;
  plan.author = context.operator_name;
  plan.base = base->effective;
  plan.begun = context.now;
  plan.revision = 1;
  return one(PlanBegun{std::move(plan)});
}

Decision decide_one(const Situation& situation, const Plan& plan, const EditPlan& command, const Context& context) {
  if (plan.state != PlanState::draft) return not_a_draft(plan);
  if (!command.edit) return refuse("The command carries no content: read the source again.");
  if (auto refusal = check(situation, plan, *command.edit)) return *refusal;
  auto edit = std::make_shared<PlanEdit>(*command.edit);
  edit->at = context.now;
  edit->by = context.operator_name;
  return one(PlanEdited{plan.id, std::move(edit)});
}

Decision decide_one(const Situation&, const Plan& plan, const UndoPlanEdit& command, const Context&) {
  if (plan.state != PlanState::draft) return not_a_draft(plan);
  if (plan.done == 0) return refuse("The plan \"{}\" has no edit to undo.", plan.name);
  if (command.edit != plan.done) {
    return refuse("{} has been changed by someone else meanwhile: look at it again, then repeat.", plan.name);
  }
  return one(PlanEditUndone{plan.id});
}

Decision decide_one(const Situation&, const Plan& plan, const RedoPlanEdit& command, const Context&) {
  if (plan.state != PlanState::draft) return not_a_draft(plan);
  if (static_cast<std::size_t>(plan.done) == plan.edits.size()) {
    return refuse("The plan \"{}\" has no edit to redo.", plan.name);
  }
  if (command.edit != plan.done + 1) {
    return refuse("{} has been changed by someone else meanwhile: look at it again, then repeat.", plan.name);
  }
  return one(PlanEditRedone{plan.id});
}

Decision decide_one(const Situation&, const Plan& plan, const SubmitPlan& command, const Context&) {
  if (plan.state != PlanState::draft) return not_a_draft(plan);
  if (plan.done == 0) return refuse("The plan \"{}\" changes nothing yet: edit it first.", plan.name);
  return one(PlanSubmitted{plan.id, command.note});
}

Decision decide_one(const Situation&, const Plan& plan, const ReturnPlan& command, const Context&) {
  if (plan.state == PlanState::draft) return nothing();
  if (plan.state != PlanState::review) return not_a_draft(plan);
  if (command.reason.empty()) return refuse("A plan is returned for a reason: say which.");
  return one(PlanReturned{plan.id, command.reason});
}

Decision decide_one(const Situation& situation, const Plan& plan, const PublishPlan& command, const Context& context) {
  if (!is_open(plan)) return not_a_draft(plan);
  if (plan.state != PlanState::review) {
    return refuse("The plan \"{}\" is a draft: submit it for review before it is published.", plan.name);
  }
  if (!command.effective.ok()) return refuse("The boundaries have no date from which they are in force: give one.");
  if (std::chrono::sys_days(command.effective) <
      std::chrono::sys_days(local_date(context.now, situation.room->calendar.zone))) {
    return refuse("Boundaries cannot come into force in the past: choose today or a later day.");
  }
  const auto& newest = *situation.boundaries.back();
  if (!(newest.effective < command.effective)) {
    return refuse("Boundaries in force from {} are there already: choose a later day.", format_date(newest.effective));
  }
  const auto base = version_from(situation, plan.base);
  if (base == nullptr) return base_is_gone(plan);
  if (const auto both = conflicts(*base, newest, plan); !both.empty()) {
    return refuse("Another plan has changed {} since this one began: begin anew from the newest boundaries.",
                  list(both));
  }
  std::vector<EventBody> events;
  events.emplace_back(
      BoundariesPublished{std::make_shared<const Boundaries>(planned(*base, newest, plan, command.effective))});
  events.emplace_back(PlanPublished{plan.id, command.effective, context.successions});
  return events;
}

Decision decide_one(const Situation&, const Plan& plan, const WithdrawPlan& command, const Context&) {
  if (!is_open(plan)) return not_a_draft(plan);
  return one(PlanWithdrawn{plan.id, command.reason});
}

}  // namespace lianxun::domain
