#include "domain/enforcement.hpp"

namespace lianxun::domain {

std::optional<Instant> decision_due(const Calendar& calendar, Case::Procedure procedure, Instant opened) {
  if (procedure == Case::Procedure::simple) return {};
  return add_days(calendar, opened, days_to_decide);
}

double most_on_the_spot_yuan(Case::Party party) { return party == Case::Party::citizen ? 200 : 3000; }

}  // namespace lianxun::domain
