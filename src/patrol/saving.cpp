#include "patrol/saving.hpp"

#include <algorithm>

#include "patrol/best_order.hpp"

namespace lianxun::patrol {
namespace {

struct Alone {
  int visits = 0;
  Seconds service = 0;
};

// What the agency would do at the stop by itself: each incident that needs it, otherwise what the joint visit does.
Alone alone(const domain::Situation& situation, const domain::AgencyId& agency, const Visit& visit) {
  Alone result;
  for (const auto id : visit.stop.incidents) {
    const auto& incident = *situation.incidents.find(id);
    const auto agencies = agencies_of(*situation.room, incident);
    if (std::find(agencies.begin(), agencies.end(), agency) == agencies.end()) continue;
    ++result.visits;
    result.service += Seconds{60} * minutes_on_site(*situation.room, incident);
  }
  if (visit.inspection) {
    ++result.visits;
    result.service += Seconds{60} * inspection_minutes;
  }
  return result.visits > 0 ? result : Alone{1, visit.service};
}

}  // namespace

Saving saving_of(const domain::Situation& situation, const Visits& visits, const Round& round) {
  Saving saving;
  const std::size_t n = visits.visits.size();
  for (std::size_t crew = 0; crew < visits.agencies.size(); ++crew) {
    Round own;
    own.ready = {0};
    std::vector<std::size_t> stops;
    for (std::size_t i = 0; i < n; ++i) {
      const auto& crews = round.stops[i].crews;
      if (std::find(crews.begin(), crews.end(), static_cast<int>(crew)) == crews.end()) continue;
      const Alone visit = alone(situation, visits.agencies[crew], visits.visits[i]);
      saving.merged_visits += visit.visits;
      stops.push_back(i);
      own.stops.push_back({{0}, visit.service, {}});
      own.from_base.push_back(round.from_base[crew * n + i]);
    }
    for (const std::size_t a : stops) {
      for (const std::size_t b : stops) own.from_stop.push_back(round.from_stop[a * n + b]);
    }
    saving.separate += merit(own, best_order(own)).finish;
  }
  saving.merged_visits -= static_cast<int>(n);
  return saving;
}

}  // namespace lianxun::patrol
