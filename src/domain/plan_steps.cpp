#include "domain/plan_steps.hpp"

#include <stdexcept>

namespace lianxun::domain {

void step(Plan& plan, const PlanEdited& event, Instant) {
  plan.edits.resize(static_cast<std::size_t>(plan.done));
  plan.edits.push_back(event.edit);
  ++plan.done;
}

void step(Plan& plan, const PlanEditUndone&, Instant) {
  if (plan.done == 0) throw std::logic_error("plan " + plan.name + " has no edit to undo");
  --plan.done;
}

void step(Plan& plan, const PlanEditRedone&, Instant) {
  if (static_cast<std::size_t>(plan.done) == plan.edits.size()) {
    throw std::logic_error("plan " + plan.name + " has no edit to redo");
  }
  ++plan.done;
}

void step(Plan& plan, const PlanSubmitted& event, Instant) {
  plan.state = PlanState::review;
  if (!event.note.empty()) plan.note = event.note;
}

void step(Plan& plan, const PlanReturned& event, Instant) {
  plan.state = PlanState::draft;
  plan.reason = event.reason;
}

void step(Plan& plan, const PlanPublished& event, Instant at) {
  plan.state = PlanState::published;
  plan.effective = event.effective;
  plan.successions = event.successions;
  plan.ended = at;
}

void step(Plan& plan, const PlanWithdrawn& event, Instant at) {
  plan.state = PlanState::withdrawn;
  plan.reason = event.reason;
  plan.ended = at;
}

}  // namespace lianxun::domain
