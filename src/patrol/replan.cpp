#include <algorithm>
#include <chrono>
#include <numeric>

#include "patrol/crews.hpp"
#include "patrol/plan.hpp"
#include "patrol/travel.hpp"
#include "patrol/warnings.hpp"

namespace lianxun::patrol {
namespace {

using domain::Instant;
using domain::Patrol;
using domain::PatrolCrew;
using domain::PatrolStop;
using domain::Refusal;
using std::chrono::ceil;
using std::chrono::seconds;

bool needs(const PatrolStop& stop, const domain::AgencyId& agency) {
  return std::find(stop.required.begin(), stop.required.end(), agency) != stop.required.end();
}

// When a stop that was reached is over: as recorded, otherwise as long as planned but not before now.
Instant end_of(const PatrolStop& stop, Instant now) {
  return stop.done ? *stop.done : std::max(now, *stop.arrived + (stop.leave - stop.arrive));
}

class Replanner {
 public:
  Replanner(const domain::Situation& situation, const RoadNetwork& roads, const Patrol& patrol, Instant now)
      : situation_(situation), roads_(roads), now_(now), before_(situation.patrols.find(patrol.id)) {
    plan_.patrol = patrol;
  }

  std::variant<Plan, Refusal> run() {
    Patrol& patrol = plan_.patrol;
    if (patrol.state != domain::PatrolState::issued && patrol.state != domain::PatrolState::under_way) {
      return Refusal{"Patrol {} is not on the road any more: plan another one.", {patrol.number}};
    }
    for (PatrolStop& stop : patrol.stops) {
      if (stop.arrived && !stop.done) stop.leave = std::max(stop.arrive, end_of(stop, now_));
      if (!stop.arrived && !stop.done) left_.push_back(&stop);
    }
    if (left_.empty()) return Refusal{"Patrol {} has no stop left to visit.", {patrol.number}};
    for (const PatrolCrew& member : patrol.crews) {
      if (situation_.room->find_crew(member.crew) == nullptr) {
        return Refusal{"There is no crew \"{}\": choose one of the room's.", {member.crew}};
      }
    }
    set_up_round();
    std::vector<int> order(left_.size());
    std::iota(order.begin(), order.end(), 0);
    times_ = schedule(round_, order);
    if (auto reason = settle()) return *reason;
    explain();
    return std::move(plan_);
  }

 private:
  [[nodiscard]] bool put_in(const PatrolCrew& member) const {
    if (before_ == nullptr) return true;
    const auto& crews = before_->crews;
    return std::none_of(crews.begin(), crews.end(), [&](const PatrolCrew& old) { return old.crew == member.crew; });
  }

  // The last stop at which the crew has been seen; null when it comes from its base.
  [[nodiscard]] const PatrolStop* last_reached(const PatrolCrew& member) const {
    const PatrolStop* last = nullptr;
    if (put_in(member)) return last;
    for (const PatrolStop& stop : plan_.patrol.stops) {
      if ((stop.arrived || stop.done) && needs(stop, member.agency)) last = &stop;
    }
    return last;
  }

  [[nodiscard]] shape::Point place_of(const PatrolCrew& member) const {
    const auto* last = last_reached(member);
    return last != nullptr ? last->position : situation_.room->find_crew(member.crew)->base;
  }

  [[nodiscard]] bool on_its_way(const PatrolCrew& member) const {
    return plan_.patrol.state == domain::PatrolState::under_way && !put_in(member) && member.depart <= now_;
  }

  [[nodiscard]] Instant ready(const PatrolCrew& member) const {
    if (const auto* last = last_reached(member)) return end_of(*last, now_);
    if (on_its_way(member)) return member.depart;
    Instant planned = Instant::max();  // the round begins with the first crew that leaves
    for (const PatrolCrew& crew : plan_.patrol.crews) planned = std::min(planned, crew.depart);
    return std::max(now_, planned);
  }

  void set_up_round() {
    std::vector<shape::Point> stops;
    for (const PatrolStop* stop : left_) stops.push_back(stop->position);
    std::vector<shape::Point> places;
    for (const PatrolCrew& member : plan_.patrol.crews) {
      places.push_back(place_of(member));
      round_.ready.push_back(ceil<seconds>(ready(member) - now_).count());
    }
    round_.from_base = travel(roads_, places, stops);
    round_.from_stop = travel(roads_, stops, stops);
    for (const PatrolStop* stop : left_) {
      Round::Stop& each = round_.stops.emplace_back();
      each.service = ceil<seconds>(stop->leave - stop->arrive).count();
      for (std::size_t i = 0; i < plan_.patrol.crews.size(); ++i) {
        if (needs(*stop, plan_.patrol.crews[i].agency)) each.crews.push_back(static_cast<int>(i));
      }
    }
  }

  // Writes the new times and ways into the patrol. Refused when a crew put in cannot go.
  std::optional<Refusal> settle() {
    for (std::size_t i = 0; i < left_.size(); ++i) {
      left_[i]->arrive = now_ + seconds(times_.start[i]);
      left_[i]->leave = now_ + seconds(times_.leave[i]);
      for (const auto id : left_[i]->incidents) {
        const auto* incident = situation_.incidents.find(id);
        if (incident == nullptr) continue;
        if (auto warning = late_warning(situation_, *incident, now_, left_[i]->leave)) {
          plan_.warnings.push_back(*warning);
        }
      }
    }
    for (std::size_t i = 0; i < plan_.patrol.crews.size(); ++i) {
      if (auto reason = settle(plan_.patrol.crews[i], i)) return reason;
    }
    plan_.order.resize(plan_.patrol.stops.size());
    std::iota(plan_.order.begin(), plan_.order.end(), 0);
    plan_.drive_minutes = static_cast<double>(times_.merit.drive) / 60;
    return std::nullopt;
  }

  std::optional<Refusal> settle(PatrolCrew& member, std::size_t index) {
    const auto& crew = *situation_.room->find_crew(member.crew);
    std::vector<shape::Point> places{crew.base};
    Instant end = member.depart;
    for (const PatrolStop& stop : plan_.patrol.stops) {
      const bool past = stop.arrived || stop.done;
      if (!needs(stop, member.agency) || (past && put_in(member))) continue;
      places.push_back(stop.position);
      end = std::max(end, stop.leave);
    }
    if (last_reached(member) == nullptr && !on_its_way(member)) member.depart = now_ + seconds(times_.depart[index]);
    member.route = route_over(roads_, places);
    if (put_in(member)) {
      const Candidate candidate = assess(situation_, crew, member.depart, end, plan_.patrol.id);
      if (candidate.unfit) return candidate.unfit->of_crew;
      member.officers = candidate.officers;
    }
    if (auto warning = duty_warning(situation_, crew, member.depart, end)) plan_.warnings.push_back(*warning);
    const auto out = std::max(domain::Duration{0}, end - std::max(now_, member.depart));
    plan_.joint_minutes += std::chrono::duration<double, std::ratio<60>>(out).count();
    return std::nullopt;
  }

  // Who could go instead: the other crews of each agency from their bases to the next stop that needs it.
  void explain() {
    for (std::size_t i = 0; i < plan_.patrol.crews.size(); ++i) {
      const PatrolCrew& member = plan_.patrol.crews[i];
      const auto next =
          std::find_if(left_.begin(), left_.end(), [&](const PatrolStop* stop) { return needs(*stop, member.agency); });
      if (next == left_.end()) continue;
      const auto stop = static_cast<std::size_t>(next - left_.begin());
      const double minutes = static_cast<double>(round_.from_base[i * left_.size() + stop]) / 60;
      plan_.choices.push_back({member.crew, member.agency, true, minutes, {"goes on this patrol", {}}});
      for (const auto& crew : situation_.room->crews) {
        if (crew.agency == member.agency && crew.id != member.crew) add_choice(crew, **next);
      }
    }
  }

  void add_choice(const domain::Crew& crew, const PatrolStop& next) {
    const std::vector<shape::Point> from{crew.base};
    const std::vector<shape::Point> to{next.position};
    const Seconds leg = travel(roads_, from, to).front();
    const Candidate candidate = assess(situation_, crew, now_, std::max(now_, next.leave), plan_.patrol.id);
    const auto text = std::to_string((leg + 30) / 60);
    plan_.choices.push_back(
        {crew.id, crew.agency, false, static_cast<double>(leg) / 60,
         candidate.unfit ? candidate.unfit->reason : domain::Message{"free, {} min to the next stop", {text}}});
  }

  const domain::Situation& situation_;
  const RoadNetwork& roads_;
  Instant now_;
  const Patrol* before_;  // as the situation has it; null when it was never issued
  Plan plan_;
  std::vector<PatrolStop*> left_;  // in plan_.patrol.stops: not reached yet
  Round round_;                    // of those; times from now
  Schedule times_;
};

}  // namespace

std::variant<Plan, Refusal> replan(const domain::Situation& situation, const RoadNetwork& roads, const Patrol& patrol,
                                   Instant now) {
  return Replanner(situation, roads, patrol, now).run();
}

}  // namespace lianxun::patrol
