#include "patrol/plan.hpp"

#include <algorithm>
#include <chrono>

#include "patrol/best_order.hpp"
#include "patrol/saving.hpp"
#include "patrol/team.hpp"
#include "patrol/travel.hpp"
#include "patrol/warnings.hpp"

namespace lianxun::patrol {
namespace {

using domain::Instant;
using domain::Refusal;
using std::chrono::seconds;

std::vector<shape::Point> positions(const Visits& visits) {
  std::vector<shape::Point> points;
  for (const Visit& visit : visits.visits) points.push_back(visit.stop.position);
  return points;
}

class Planner {
 public:
  Planner(const domain::Situation& situation, const RoadNetwork& roads, const Request& request)
      : situation_(situation), roads_(roads), request_(request), zone_(situation.room->calendar.zone) {
    depart_ = request.depart == Instant{} ? situation.as_of : request.depart;
  }

  std::variant<Plan, Refusal> run() {
    auto opened = open_visits(situation_, request_);
    if (auto* reason = std::get_if<Refusal>(&opened)) return *reason;
    visits_ = std::get<Visits>(std::move(opened));
    if (auto reason = wrong_order()) return *reason;
    auto gathered = gather_team(situation_, roads_, visits_, request_.crews, depart_);
    if (auto* reason = std::get_if<Refusal>(&gathered)) return *reason;
    team_ = std::get<Team>(std::move(gathered));
    prepare();
    do {
      if (auto reason =
              choose_nearest(*situation_.room, visits_, team_, clock_text(depart_, situation_.as_of, zone_))) {
        return *reason;
      }
      settle();
    } while (drop_crews_needed_later());
    return compose();
  }

 private:
  [[nodiscard]] std::optional<Refusal> wrong_order() const {
    if (request_.order.empty()) return std::nullopt;
    std::vector<int> sorted = request_.order;
    std::sort(sorted.begin(), sorted.end());
    bool right = sorted.size() == visits_.visits.size();
    for (std::size_t i = 0; right && i < sorted.size(); ++i) right = sorted[i] == static_cast<int>(i);
    if (right) return std::nullopt;
    return Refusal{"The order has to name each of the {} stops once.", {std::to_string(visits_.visits.size())}};
  }

  // What does not depend on which crews go.
  void prepare() {
    const auto places = positions(visits_);
    round_.from_stop = travel(roads_, places, places);
    round_.ready.assign(team_.size(), 0);
    for (const Visit& visit : visits_.visits) {
      Round::Stop& stop = round_.stops.emplace_back();
      stop.service = visit.service;
      for (const Instant due : visit.due) stop.due.push_back(std::chrono::floor<seconds>(due - depart_).count());
      for (std::size_t i = 0; i < team_.size(); ++i) {
        const auto& required = visit.stop.required;
        if (std::find(required.begin(), required.end(), team_[i].agency) != required.end()) {
          stop.crews.push_back(static_cast<int>(i));
        }
      }
    }
  }

  void start_from_chosen_bases() {
    round_.from_base.clear();
    for (const AgencyCrews& crews : team_) {
      for (std::size_t stop = 0; stop < visits_.visits.size(); ++stop) {
        round_.from_base.push_back(crews.leg(crews.chosen, stop));
      }
    }
  }

  // The order depends on where the crews start, and who is there first on the order: in turns until they agree. Should
  // they not, the crews follow the last order.
  void settle() {
    constexpr int turns = 4;
    for (int turn = 0; turn < turns; ++turn) {
      start_from_chosen_bases();
      order_ = request_.order.empty() ? best_order(round_) : request_.order;
      if (!choose_first_there(visits_, order_, team_)) break;
    }
    start_from_chosen_bases();
    times_ = schedule(round_, order_);
  }

  [[nodiscard]] Instant at(Seconds offset) const { return depart_ + seconds(offset); }

  [[nodiscard]] Seconds last_leave(int crew) const {
    Seconds last = times_.depart[static_cast<std::size_t>(crew)];
    for (std::size_t i = 0; i < round_.stops.size(); ++i) {
      const auto& crews = round_.stops[i].crews;
      if (std::find(crews.begin(), crews.end(), crew) != crews.end()) last = std::max(last, times_.leave[i]);
    }
    return last;
  }

  // A crew that can go at the departure of the round may be off duty when it has to leave itself, or have a patrol to
  // go to before this one ends.
  bool drop_crews_needed_later() {
    bool dropped = false;
    for (std::size_t i = 0; i < team_.size(); ++i) {
      Candidate& candidate = team_[i].candidates[team_[i].chosen];
      const Instant end = at(last_leave(static_cast<int>(i)));
      auto unfit = assess(situation_, *candidate.crew, at(times_.depart[i]), end).unfit;
      if (!unfit) continue;
      candidate.unfit = std::move(unfit);
      dropped = true;
    }
    return dropped;
  }

  void add_crew(Plan& plan, std::size_t i) const {
    const Candidate& candidate = team_[i].candidates[team_[i].chosen];
    std::vector<shape::Point> places{candidate.crew->base};
    for (const int stop : order_) {
      const auto index = static_cast<std::size_t>(stop);
      const auto& crews = round_.stops[index].crews;
      if (std::find(crews.begin(), crews.end(), static_cast<int>(i)) == crews.end()) continue;
      places.push_back(visits_.visits[index].stop.position);
    }
    plan.patrol.crews.push_back(
        {candidate.crew->id, team_[i].agency, candidate.officers, at(times_.depart[i]), route_over(roads_, places)});
    const Instant end = at(last_leave(static_cast<int>(i)));
    plan.joint_minutes += std::chrono::duration<double, std::ratio<60>>(end - at(times_.depart[i])).count();
    if (auto warning = duty_warning(situation_, *candidate.crew, depart_, end)) plan.warnings.push_back(*warning);
  }

  [[nodiscard]] Plan compose() {
    Plan plan;
    plan.warnings = visits_.warnings;
    plan.order = order_;
    plan.patrol.purpose = request_.purpose;
    plan.patrol.lead = visits_.lead;
    for (const auto& agency : visits_.agencies) {
      if (agency != visits_.lead) plan.patrol.support.push_back(agency);
    }
    for (const int stop : order_) {
      const auto index = static_cast<std::size_t>(stop);
      auto& added = plan.patrol.stops.emplace_back(visits_.visits[index].stop);
      added.arrive = at(times_.start[index]);
      added.leave = at(times_.leave[index]);
      for (const auto id : added.incidents) {
        const auto warning = late_warning(situation_, *situation_.incidents.find(id), depart_, added.leave);
        if (warning) plan.warnings.push_back(*warning);
      }
    }
    for (std::size_t i = 0; i < team_.size(); ++i) add_crew(plan, i);
    const auto base = team_.front().candidates[team_.front().chosen].crew->base;
    for (auto& warning : road_warnings(roads_, base, plan.patrol.stops)) plan.warnings.push_back(std::move(warning));
    plan.choices = explain(visits_, order_, team_);
    plan.drive_minutes = static_cast<double>(times_.merit.drive) / 60;
    const Saving saving = saving_of(situation_, visits_, round_);
    plan.separate_minutes = static_cast<double>(saving.separate) / 60;
    plan.merged_visits = saving.merged_visits;
    return plan;
  }

  const domain::Situation& situation_;
  const RoadNetwork& roads_;
  const Request& request_;
  domain::Zone zone_;
  Instant depart_;
  Visits visits_;
  Team team_;
  Round round_;
  std::vector<int> order_;
  Schedule times_;
};

}  // namespace

std::variant<Plan, Refusal> plan(const domain::Situation& situation, const RoadNetwork& roads, const Request& request) {
  return Planner(situation, roads, request).run();
}

}  // namespace lianxun::patrol
