#include <algorithm>

#include "domain/case_rules.hpp"
#include "domain/decide_one.hpp"

namespace lianxun::domain {
namespace {

/// Whether the agency was there to see it; an incident on a round has its result, and with it its case, at the stop.
std::optional<Refusal> not_yet(const Situation& situation, const Incident& incident, const OpenCase& command) {
  const auto* patrol = situation.patrols.find(incident.patrol);
  if (patrol != nullptr && is_active(*patrol) && incident.stage < Stage::handled) {
    return refuse("Incident {} is on patrol {}: record the penalty at its stop.", incident.number, patrol->number);
  }
  if (incident.stage < Stage::dispatched) {
    return refuse("Nobody has been sent to incident {} yet: dispatch it first.", incident.number);
  }
  if (!is_open(incident)) {
    return refuse("Incident {} is closed: report it again if it came back.", incident.number);
  }
  const auto& sent = incident.agencies;
  if (std::find(sent.begin(), sent.end(), command.agency) != sent.end()) return {};
  const auto* agency = situation.room->find_agency(command.agency);
  return refuse("Incident {} was not sent to {}: choose an agency that saw it, or dispatch it there.", incident.number,
                agency == nullptr ? command.agency : agency->name);
}

}  // namespace

Decision decide_one(const Situation& situation, const Incident& incident, const OpenCase& command,
                    const Context& context) {
  if (auto refusal = not_yet(situation, incident, command)) return *refusal;
  const CaseOrigin origin{&incident, incident.premises, incident.grid, incident.village, incident.patrol, {}};
  auto opened = open_case(situation, command, origin, context);
  if (auto* refusal = std::get_if<Refusal>(&opened)) return std::move(*refusal);
  return std::vector<EventBody>{CaseOpened{std::get<Case>(std::move(opened))}};
}

Decision decide_one(const Situation&, const Case& open, const DecideCase& command, const Context&) {
  if (!is_open(open)) return refuse("Case {} has been decided already: it stays.", open.id);
  if (auto refusal = check_fine(command.fine_yuan)) return *refusal;
  const bool major = open.major || command.major;
  if (major && command.discussion.empty()) {
    return refuse(
        "Case {} is major and is discussed collectively (Administrative Penalty Law, art. 57): note when and by whom, "
        "then decide.",
        open.id);
  }
  return std::vector<EventBody>{CaseDecided{open.id, command.fine_yuan, major, command.discussion, command.note}};
}

}  // namespace lianxun::domain
