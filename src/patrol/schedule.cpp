#include "patrol/schedule.hpp"

#include <algorithm>

namespace lianxun::patrol {

Progress::Progress(const Round& round) : round_(&round), crews_(round.crew_count()) {
  for (std::size_t i = 0; i < crews_.size(); ++i) crews_[i].free = round.ready[i];
}

Seconds Progress::leg_to(int crew, int stop) const {
  const int from = place(crew);
  return from < 0 ? round_->base_leg(crew, stop) : round_->leg(from, stop);
}

Seconds Progress::arrival(int crew, int stop) const { return free(crew) + leg_to(crew, stop); }

Seconds Progress::visit(int stop) {
  const Round::Stop& at = round_->stops[static_cast<std::size_t>(stop)];
  Seconds start = 0;
  for (const int crew : at.crews) {
    start = std::max(start, arrival(crew, stop));
    merit_.drive += leg_to(crew, stop);
  }
  const Seconds leave = start + at.service;
  for (const int crew : at.crews) crews_[static_cast<std::size_t>(crew)] = {stop, leave};
  for (const Seconds due : at.due) merit_.late += std::max<Seconds>(leave - due, 0);
  merit_.finish = std::max(merit_.finish, leave);
  return start;
}

Merit merit(const Round& round, std::span<const int> order) {
  Progress progress(round);
  for (const int stop : order) progress.visit(stop);
  return progress.merit();
}

Schedule schedule(const Round& round, std::span<const int> order) {
  Schedule result;
  result.start.resize(round.stops.size());
  result.leave.resize(round.stops.size());
  result.depart = round.ready;
  result.drive.assign(round.crew_count(), 0);
  Progress progress(round);
  for (const int stop : order) {
    const auto at = static_cast<std::size_t>(stop);
    const auto& crews = round.stops[at].crews;
    std::vector<Seconds> legs;
    for (const int crew : crews) legs.push_back(progress.arrival(crew, stop) - progress.free(crew));
    std::vector<char> first;
    for (const int crew : crews) first.push_back(progress.place(crew) < 0 ? 1 : 0);
    result.start[at] = progress.visit(stop);
    result.leave[at] = result.start[at] + round.stops[at].service;
    for (std::size_t i = 0; i < crews.size(); ++i) {
      const auto crew = static_cast<std::size_t>(crews[i]);
      result.drive[crew] += legs[i];
      if (first[i] != 0) result.depart[crew] = result.start[at] - legs[i];
    }
  }
  result.merit = progress.merit();
  return result;
}

}  // namespace lianxun::patrol
