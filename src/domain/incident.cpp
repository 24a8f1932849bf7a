#include "domain/incident.hpp"

namespace lianxun::domain {

bool is_open(const Incident& incident) {
  return incident.stage != Stage::closed && incident.stage != Stage::evaluated && incident.stage != Stage::dismissed;
}

const Deadline* next_deadline(const Incident& incident) {
  if (!is_open(incident)) return nullptr;
  const Deadline* next = nullptr;
  for (const auto& deadline : incident.deadlines) {
    if (!deadline.met && (next == nullptr || deadline.due < next->due)) next = &deadline;
  }
  return next;
}

Urgency urgency(const Incident& incident, Instant now) {
  if (!is_open(incident)) return Urgency::done;
  if (const auto* next = next_deadline(incident)) {
    if (next->due < now) return Urgency::overdue;
    if (next->due - now <= std::chrono::hours(2)) return Urgency::due_soon;
  }
  const bool untouched = incident.source == Source::complaint && incident.stage == Stage::reported &&
                         !incident.verified && !incident.patrol && incident.owner.empty();
  return untouched ? Urgency::fresh : Urgency::calm;
}

bool more_urgent(const Incident& a, const Incident& b, Instant /*now*/) {
  // The longest overdue is the earliest due, so one comparison orders both halves of the queue.
  const auto* due_a = next_deadline(a);
  const auto* due_b = next_deadline(b);
  if ((due_a == nullptr) != (due_b == nullptr)) return due_b == nullptr;
  if (due_a != nullptr && due_a->due != due_b->due) return due_a->due < due_b->due;
  return a.id < b.id;
}

}  // namespace lianxun::domain
