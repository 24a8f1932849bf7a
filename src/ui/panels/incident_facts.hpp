#pragma once

#include "domain/incident.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// Heading, stage and what was said: what one reads first.
void incident_summary(const View& view, const domain::Incident& incident);

/// Place, people and every clock with when it is or was due: answers "why late".
void incident_facts(const View& view, const domain::Incident& incident);

/// A milestone that only this category has, such as "stop work".
[[nodiscard]] bool is_own_milestone(const domain::Milestone& milestone);

}  // namespace lianxun::ui
