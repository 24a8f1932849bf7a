#include "catch.hpp"
#include "patrol/plan.hpp"
#include "small_room.hpp"

namespace lianxun::patrol {
namespace {

// Enforcement and market: two stops, issued at 14:00 with the crew from the east.
domain::Situation under_way() {
  auto situation = small_room();
  situation.as_of = monday("14:00");
  add_incident(situation, "fumes", {7500, 0});
  add_incident(situation, "fumes", {4500, 0});
  Request request;
  request.incidents = {{1}, {2}};
  request.order = {0, 1};
  auto plan_result = plan(situation, RoadNetwork(*situation.basemap), request);
  auto patrol = std::get<Plan>(plan_result).patrol;
  patrol.id.value = 1;
  patrol.number = "X1";
  patrol.state = domain::PatrolState::under_way;
  situation.patrols.insert(patrol);
  return situation;
}

std::variant<Plan, domain::Refusal> again(const domain::Situation& situation, const domain::Patrol& patrol,
                                          const std::string& now) {
  return replan(situation, RoadNetwork(*situation.basemap), patrol, monday(now));
}

TEST_CASE("a round that runs to plan keeps its times") {
  const auto situation = under_way();
  const auto& patrol = *situation.patrols.find({1});
  const auto result = std::get<Plan>(again(situation, patrol, "14:05"));
  CHECK(result.patrol.stops == patrol.stops);
  CHECK(result.patrol.crews[1].depart == patrol.crews[1].depart);
  CHECK(result.patrol.crews[1].route == patrol.crews[1].route);
}

TEST_CASE("a late stop moves those after it and nothing that is done") {
  auto situation = under_way();
  auto& patrol = *situation.patrols.find({1});
  patrol.stops[0].arrived = monday("14:13");
  patrol.stops[0].done = monday("15:00");
  const auto result = std::get<Plan>(again(situation, patrol, "15:02"));
  CHECK(result.patrol.stops[0] == patrol.stops[0]);
  CHECK(result.patrol.stops[1].arrive == monday("15:05"));  // 3 km from the first stop, left at 15:00
  CHECK(result.patrol.stops[1].leave == monday("15:35"));
}

TEST_CASE("a crew put in comes from its base, and who cannot go is refused") {
  auto situation = under_way();
  auto patrol = *situation.patrols.find({1});
  CHECK(patrol.crews[0].crew == "E2");
  patrol.stops[0].arrived = patrol.stops[0].done = monday("14:40");
  *situation.patrols.find({1}) = patrol;
  patrol.crews[0].crew = "E1";
  const auto result = std::get<Plan>(again(situation, patrol, "14:40"));
  const auto& member = result.patrol.crews[0];
  CHECK(result.patrol.stops[1].arrive == monday("14:47:30"));  // 4.5 km from the west
  CHECK(member.depart == monday("14:40"));
  CHECK(member.officers == std::vector<domain::OfficerId>{"E1-0", "E1-1", "E1-2"});
  CHECK(member.route.front() == shape::Point{0, 0});
  CHECK(member.route.back() == shape::Point{4500, 0});
  patrol.crews[0].crew = "E3";
  const auto refusal = std::get<domain::Refusal>(again(situation, patrol, "14:40"));
  CHECK(refusal.args.front() == "E3");
  CHECK(refusal.id.find("qualified officers") != std::string::npos);
}

TEST_CASE("a round that is over is not planned again") {
  auto situation = under_way();
  auto patrol = *situation.patrols.find({1});
  for (auto& stop : patrol.stops) stop.arrived = stop.done = monday("14:40");
  CHECK(std::get<domain::Refusal>(again(situation, patrol, "14:40")).id == "Patrol {} has no stop left to visit.");
  patrol.state = domain::PatrolState::withdrawn;
  CHECK(std::get<domain::Refusal>(again(situation, patrol, "14:40")).id ==
        "Patrol {} is not on the road any more: plan another one.");
}

}  // namespace
}  // namespace lianxun::patrol
