#pragma once

#include <cstdint>
#include <vector>

#include "domain/situation.hpp"

namespace lianxun::store {

/// The part of a situation that some events change: the incidents, cases and patrols they name, and what is shared
/// anyway. `domain::apply` continues it as it would the whole, so that the rows of the tables follow from `apply` and
/// from no second logic. Premises, other cases, inspections and feed marks are left out: no event reads them, no table
/// shows them.
[[nodiscard]] domain::Situation excerpt(const domain::Situation& situation, const std::vector<domain::Event>& events);

/// The revision of the entity that the event raises, after it was applied.
[[nodiscard]] std::int64_t revision_after(const domain::Situation& situation, const domain::EventBody& event);

}  // namespace lianxun::store
