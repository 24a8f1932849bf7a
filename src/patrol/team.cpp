#include "patrol/team.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "patrol/travel.hpp"

namespace lianxun::patrol {
namespace {

using domain::Refusal;

bool needs(const Visit& visit, const domain::AgencyId& agency) {
  const auto& required = visit.stop.required;
  return std::find(required.begin(), required.end(), agency) != required.end();
}

AgencyCrews crews_of(const domain::Situation& situation, const RoadNetwork& roads, const Visits& visits,
                     const domain::AgencyId& agency, domain::Instant depart) {
  AgencyCrews result;
  result.agency = agency;
  std::vector<shape::Point> bases;
  std::vector<shape::Point> stops;
  for (const auto& crew : situation.room->crews) {
    if (crew.agency != agency) continue;
    result.candidates.push_back(assess(situation, crew, depart, depart));
    bases.push_back(crew.base);
  }
  for (const Visit& visit : visits.visits) stops.push_back(visit.stop.position);
  result.legs = travel(roads, bases, stops);
  return result;
}

std::optional<Refusal> force(const domain::Room& room, Team& team, const domain::CrewId& id) {
  const auto* crew = room.find_crew(id);
  if (crew == nullptr) return Refusal{"There is no crew \"{}\": choose one of the room's.", {id}};
  const auto at =
      std::find_if(team.begin(), team.end(), [&](const AgencyCrews& crews) { return crews.agency == crew->agency; });
  if (at == team.end()) {
    return Refusal{"Crew {} is not needed, no stop requires {}: leave it out.",
                   {crew->name, agency_name(room, crew->agency)}};
  }
  const auto candidate = std::find_if(at->candidates.begin(), at->candidates.end(),
                                      [&](const Candidate& each) { return each.crew->id == id; });
  const auto index = static_cast<std::size_t>(candidate - at->candidates.begin());
  if (at->forced && *at->forced != index) {
    return Refusal{"Two crews of {} were asked for: choose one.", {agency_name(room, crew->agency)}};
  }
  if (candidate->unfit) return candidate->unfit->of_crew;
  at->forced = index;
  return std::nullopt;
}

std::size_t first_stop(const Visits& visits, std::span<const int> order, const domain::AgencyId& agency) {
  for (const int stop : order) {
    if (needs(visits.visits[static_cast<std::size_t>(stop)], agency)) return static_cast<std::size_t>(stop);
  }
  return 0;
}

std::string minutes_text(Seconds seconds) { return std::to_string(std::lround(static_cast<double>(seconds) / 60)); }

domain::Message reason_for(const AgencyCrews& crews, std::size_t candidate, std::size_t stop) {
  const Seconds leg = crews.leg(candidate, stop);
  if (candidate == crews.chosen) {
    const auto eligible = [&](std::size_t i) { return crews.eligible(i); };
    std::size_t count = 0;
    for (std::size_t i = 0; i < crews.candidates.size(); ++i) count += eligible(i) ? 1 : 0;
    if (crews.forced) return {"chosen: asked for, {} min to its first stop", {minutes_text(leg)}};
    if (count == 1) return {"chosen: the only crew free, {} min to its first stop", {minutes_text(leg)}};
    return {"chosen: there first, {} min", {minutes_text(leg)}};
  }
  if (crews.candidates[candidate].unfit) return crews.candidates[candidate].unfit->reason;
  if (crews.forced) return {"another crew was asked for", {}};
  const Seconds further = leg - crews.leg(crews.chosen, stop);
  if (further < 30) return {"as near, listed later", {}};
  return {"further by {} min", {minutes_text(further)}};
}

}  // namespace

std::variant<Team, Refusal> gather_team(const domain::Situation& situation, const RoadNetwork& roads,
                                        const Visits& visits, std::span<const domain::CrewId> forced,
                                        domain::Instant depart) {
  Team team;
  for (const auto& agency : visits.agencies) {
    team.push_back(crews_of(situation, roads, visits, agency, depart));
    if (team.back().candidates.empty()) {
      return Refusal{"{} is needed but has no crew: give it one in the room file.",
                     {agency_name(*situation.room, agency)}};
    }
  }
  for (const auto& id : forced) {
    if (auto reason = force(*situation.room, team, id)) return *reason;
  }
  return team;
}

std::optional<Refusal> choose_nearest(const domain::Room& room, const Visits& visits, Team& team,
                                      const std::string& depart) {
  for (AgencyCrews& crews : team) {
    Seconds best = std::numeric_limits<Seconds>::max();
    for (std::size_t i = 0; i < crews.candidates.size(); ++i) {
      if (!crews.eligible(i)) continue;
      for (std::size_t stop = 0; stop < visits.visits.size(); ++stop) {
        if (!needs(visits.visits[stop], crews.agency) || crews.leg(i, stop) >= best) continue;
        best = crews.leg(i, stop);
        crews.chosen = i;
      }
    }
    if (best != std::numeric_limits<Seconds>::max()) continue;
    if (crews.candidates.size() == 1) return crews.candidates.front().unfit->of_crew;
    return Refusal{"No crew of {} is on duty and free with two qualified officers at {}: choose another time.",
                   {agency_name(room, crews.agency), depart}};
  }
  return std::nullopt;
}

bool choose_first_there(const Visits& visits, std::span<const int> order, Team& team) {
  bool changed = false;
  for (AgencyCrews& crews : team) {
    const std::size_t stop = first_stop(visits, order, crews.agency);
    std::size_t best = crews.chosen;
    for (std::size_t i = 0; i < crews.candidates.size(); ++i) {
      if (!crews.eligible(i)) continue;
      const bool nearer = crews.leg(i, stop) < crews.leg(best, stop);
      if (nearer || (i < best && crews.leg(i, stop) == crews.leg(best, stop))) best = i;
    }
    changed = changed || best != crews.chosen;
    crews.chosen = best;
  }
  return changed;
}

std::vector<CrewChoice> explain(const Visits& visits, std::span<const int> order, const Team& team) {
  std::vector<CrewChoice> choices;
  for (const AgencyCrews& crews : team) {
    const std::size_t stop = first_stop(visits, order, crews.agency);
    std::vector<std::size_t> ranked(crews.candidates.size());
    for (std::size_t i = 0; i < ranked.size(); ++i) ranked[i] = i;
    const auto rank = [&](std::size_t i) {
      const int group = i == crews.chosen ? 0 : crews.eligible(i) ? 1 : 2;
      return std::pair(group, group == 1 ? crews.leg(i, stop) : Seconds{0});
    };
    std::stable_sort(ranked.begin(), ranked.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    for (const std::size_t i : ranked) {
      choices.push_back({crews.candidates[i].crew->id, crews.agency, i == crews.chosen,
                         static_cast<double>(crews.leg(i, stop)) / 60, reason_for(crews, i, stop)});
    }
  }
  return choices;
}

}  // namespace lianxun::patrol
