#include <stdexcept>

#include "domain/apply_one.hpp"

namespace lianxun::domain {

Case& entity(Situation& situation, const CaseNumber& id) {
  if (const auto at = situation.cases.find(id); at != situation.cases.end()) return at->second;
  throw std::logic_error("there is no case " + id);
}

void apply_one(Situation& situation, const CasesImported& body, const Event& event) {
  for (const auto& row : *body.cases) {
    const auto [at, is_new] = situation.cases.try_emplace(row.id, row);
    if (is_new) continue;
    const int revision = at->second.revision + 1;
    at->second = row;
    at->second.revision = revision;
  }
  ++situation.revisions[entity_of(event.body)];
}

void apply_one(Situation& situation, const CaseOpened& body, const Event&) {
  if (!situation.cases.try_emplace(body.opened.id, body.opened).second) {
    throw std::logic_error("case " + body.opened.id + " is opened twice");
  }
}

void step(Case& one, const CaseDecided& event, Instant at) {
  one.decided = at;
  one.fine_yuan = event.fine_yuan;
  one.major = event.major;
  one.discussion = event.discussion;
  if (!event.note.empty()) one.note += (one.note.empty() ? "" : "; ") + event.note;
}

}  // namespace lianxun::domain
