#pragma once

#include "domain/situation.hpp"
#include "patrol/schedule.hpp"
#include "patrol/visits.hpp"

namespace lianxun::patrol {

/// What going together is worth.
struct Saving {
  Seconds separate = 0;   // driving and work if every agency made its own round and took one incident after the other
  int merged_visits = 0;  // visits of that kind less the stops of the joint round
};

/// `round` is that of the visits, its crews beside `visits.agencies`.
[[nodiscard]] Saving saving_of(const domain::Situation& situation, const Visits& visits, const Round& round);

}  // namespace lianxun::patrol
