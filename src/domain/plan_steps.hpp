#pragma once

#include "domain/event.hpp"

namespace lianxun::domain {

// What one event does to its plan.

void step(Plan& plan, const PlanEdited& event, Instant at);
void step(Plan& plan, const PlanEditUndone& event, Instant at);
void step(Plan& plan, const PlanEditRedone& event, Instant at);
void step(Plan& plan, const PlanSubmitted& event, Instant at);
void step(Plan& plan, const PlanReturned& event, Instant at);
void step(Plan& plan, const PlanPublished& event, Instant at);
void step(Plan& plan, const PlanWithdrawn& event, Instant at);

}  // namespace lianxun::domain
