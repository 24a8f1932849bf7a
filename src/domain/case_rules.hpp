#pragma once

#include <variant>

#include "domain/command.hpp"

namespace lianxun::domain {

/// Where a case comes from: what its command does not say.
struct CaseOrigin {
  const Incident* incident = nullptr;  // null: an inspection of premises alone
  PremisesId premises;
  GridCode grid;
  VillageCode village;
  PatrolId patrol;
  std::vector<OfficerId> officers;  // who was there; for a command that names nobody
};

/// At a stop of a patrol, whose crews were there.
[[nodiscard]] CaseOrigin origin_at(const Situation& situation, const Patrol& patrol, const PatrolStop& stop,
                                   const OpenCase& command);

/// The case as it is opened, its number given and in the simple procedure decided; or why the law does not allow it:
/// a power of the agency's own, two qualified officers of the agency (Administrative Penalty Law, art. 42), on the spot
/// no more than the simple procedure may fine (art. 51), one act fined once (art. 29).
[[nodiscard]] std::variant<Case, Refusal> open_case(const Situation& situation, const OpenCase& command,
                                                    const CaseOrigin& origin, const Context& context);

/// Why a fine is none; nothing for an amount.
[[nodiscard]] std::optional<Refusal> check_fine(double yuan);

/// Qualified officers of an agency that an inspection or a penalty needs (art. 42).
inline constexpr int officers_by_law = 2;

}  // namespace lianxun::domain
