#include "domain/case_rules.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "domain/decide_one.hpp"
#include "domain/numbering.hpp"

namespace lianxun::domain {
namespace {

using Fault = std::optional<Refusal>;

Fault check_power(const Room& room, const OpenCase& command) {
  const auto* agency = room.find_agency(command.agency);
  if (agency == nullptr) return refuse("There is no agency \"{}\": choose one of the room's.", command.agency);
  if (command.power.empty()) {
    const bool has_some = std::any_of(room.powers.begin(), room.powers.end(),
                                      [&](const Power& power) { return power.agency == command.agency; });
    if (has_some) return refuse("Say which of the powers of {} is exercised.", agency->name);
    return {};
  }
  const auto* power = room.find_power(command.power);
  if (power == nullptr) return refuse("There is no power \"{}\": choose one of the room's.", command.power);
  if (power->agency != command.agency) {
    return refuse("{} does not have the power \"{}\": choose one of its own, or another agency.", agency->name,
                  power->name);
  }
  return {};
}

Fault check_officers(const Room& room, const AgencyId& agency, const std::vector<OfficerId>& officers) {
  std::set<OfficerId> seen;
  int qualified = 0;
  for (const auto& id : officers) {
    const auto* officer = room.find_officer(id);
    if (officer == nullptr) return refuse("There is no officer \"{}\": choose one of the room's.", id);
    if (!seen.insert(id).second) return refuse("Officer {} is on the case twice: name another.", officer->name);
    if (officer->qualified && officer->agency == agency) ++qualified;
  }
  if (qualified >= officers_by_law) return {};
  return refuse(
      "{} has {} qualified officers on the case, the law asks for at least two (Administrative Penalty Law, art. 42): "
      "name others.",
      room.find_agency(agency)->name, std::to_string(qualified));
}

std::string yuan(double amount) {
  auto text = std::to_string(amount);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

Fault check_procedure(const OpenCase& command, Case::Party party) {
  if (auto fault = check_fine(command.fine_yuan)) return fault;
  if (command.procedure == Case::Procedure::general) {
    if (command.fine_yuan != 0) return refuse("The fine of a general case comes with its decision: leave it out now.");
    return {};
  }
  if (command.major) {
    return refuse("A major case cannot be decided on the spot: open it in the general procedure.");
  }
  if (command.fine_yuan <= most_on_the_spot_yuan(party)) return {};
  if (party == Case::Party::citizen) {
    return refuse(
        "On the spot a citizen is fined 200 yuan at most, not {} (Administrative Penalty Law, art. 51): lower the "
        "fine, "
        "or open a general case.",
        yuan(command.fine_yuan));
  }
  return refuse(
      "On the spot an organisation is fined 3,000 yuan at most, not {} (Administrative Penalty Law, art. 51): lower "
      "the "
      "fine, or open a general case.",
      yuan(command.fine_yuan));
}

Fault fined_before(const Situation& situation, const OpenCase& command, const CaseOrigin& origin) {
  if (origin.incident == nullptr) return {};
  for (const auto& [id, other] : situation.cases) {
    if (other.incident != origin.incident->id || other.power != command.power || other.agency != command.agency) {
      continue;
    }
    return refuse(
        "Incident {} has case {} for this power already, and one act is fined once (Administrative Penalty Law, art. "
        "29): decide that case, or choose another power.",
        origin.incident->number, id);
  }
  return {};
}

}  // namespace

Fault check_fine(double yuan) {
  if (std::isfinite(yuan) && yuan >= 0) return {};
  return refuse("The fine is not an amount: give it in yuan, 0 for a warning.");
}

CaseOrigin origin_at(const Situation& situation, const Patrol& patrol, const PatrolStop& stop,
                     const OpenCase& command) {
  CaseOrigin origin{nullptr, stop.premises, stop.grid, stop.village, patrol.id, {}};
  const auto wanted = command.incident || stop.incidents.empty() ? command.incident : stop.incidents.front();
  origin.incident = situation.incidents.find(wanted);
  if (origin.incident != nullptr && origin.incident->located) {
    origin.grid = origin.incident->grid;
    origin.village = origin.incident->village;
  }
  for (const auto& crew : patrol.crews) {
    if (crew.agency != command.agency) continue;
    origin.officers.insert(origin.officers.end(), crew.officers.begin(), crew.officers.end());
  }
  return origin;
}

std::variant<Case, Refusal> open_case(const Situation& situation, const OpenCase& command, const CaseOrigin& origin,
                                      const Context& context) {
  const auto& room = *situation.room;
  const auto& officers = command.officers.empty() ? origin.officers : command.officers;
  const auto party = command.party.value_or(origin.premises.empty() ? Case::Party::citizen : Case::Party::organisation);
  if (auto fault = check_power(room, command)) return *fault;
  if (auto fault = check_officers(room, command.agency, officers)) return *fault;
  if (auto fault = check_procedure(command, party)) return *fault;
  if (auto fault = fined_before(situation, command, origin)) return *fault;
  Case opened;
  opened.id = next_case_number(situation, command.procedure, local_date(context.now, room.calendar.zone));
  opened.procedure = command.procedure;
  opened.major = command.major;
  opened.opened = context.now;
  if (command.procedure == Case::Procedure::simple) opened.decided = context.now;
  opened.fine_yuan = command.fine_yuan;
  opened.power = command.power;
  opened.agency = command.agency;
  if (origin.incident != nullptr) opened.incident = origin.incident->id;
  opened.premises = origin.premises;
  opened.grid = origin.grid;
  opened.village = origin.village;
  opened.party = party;
  opened.officers = officers;
  opened.due = decision_due(room.calendar, command.procedure, context.now);
  opened.patrol = origin.patrol;
  opened.note = command.note;
  return opened;
}

}  // namespace lianxun::domain
