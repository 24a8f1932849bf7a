#include <algorithm>
#include <random>

#include "catch.hpp"
#include "domain/command.hpp"
#include "patrol/plan.hpp"
#include "random_roads.hpp"
#include "small_room.hpp"

namespace lianxun::patrol {
namespace {

using domain::IncidentId;

Request request_for(const domain::Situation& situation) {
  Request request;
  for (const auto& incident : situation.incidents) request.incidents.push_back(incident.id);
  request.depart = situation.as_of;
  return request;
}

Plan planned(const domain::Situation& situation, const Request& request) {
  auto result = plan(situation, RoadNetwork(*situation.basemap), request);
  if (const auto* reason = std::get_if<domain::Refusal>(&result)) FAIL(reason->id);
  return std::get<Plan>(std::move(result));
}

std::string refused(const domain::Situation& situation, const Request& request) {
  const auto result = plan(situation, RoadNetwork(*situation.basemap), request);
  const auto* reason = std::get_if<domain::Refusal>(&result);
  return reason == nullptr ? "planned" : domain::render(*reason, [](const std::string& id) { return id; });
}

std::string reason(const Plan& plan, const std::string& crew) {
  for (const auto& choice : plan.choices) {
    if (choice.crew == crew) return domain::render(choice.reason, [](const std::string& id) { return id; });
  }
  return "";
}

double minutes(domain::Duration duration) { return std::chrono::duration<double, std::ratio<60>>(duration).count(); }

bool requires_agency(const domain::PatrolStop& stop, const std::string& agency) {
  return std::find(stop.required.begin(), stop.required.end(), agency) != stop.required.end();
}

TEST_CASE("a single complaint takes its agencies, the nearest crews and the time on site") {
  auto situation = small_room();
  add_incident(situation, "fumes", {3000, 0});
  const Plan plan = planned(situation, request_for(situation));
  REQUIRE(plan.patrol.stops.size() == 1);
  const auto& stop = plan.patrol.stops.front();
  CHECK(plan.patrol.lead == "enforcement");
  CHECK(plan.patrol.support == std::vector<domain::AgencyId>{"market"});
  CHECK(stop.required == std::vector<domain::AgencyId>{"enforcement", "market"});
  CHECK(stop.name == "place 1");
  CHECK(stop.arrive == monday("09:05"));  // 3 km at 36 km/h
  CHECK(stop.leave == monday("09:35"));
  CHECK(plan.drive_minutes == Approx(10));
  CHECK(plan.joint_minutes == Approx(70));
  CHECK(plan.merged_visits == 1);  // enforcement and market would have come one after the other
  CHECK(reason(plan, "E1") == "chosen: the only crew free, 5 min to its first stop");
  CHECK(reason(plan, "E2") == "not on duty until 13:00");
  CHECK(reason(plan, "E3") == "only 1 qualified officers");
  REQUIRE(plan.patrol.crews.size() == 2);
  CHECK(plan.patrol.crews.front().officers.size() == 3);
  CHECK(plan.patrol.crews.front().route.back() == stop.position);
}

TEST_CASE("the crew that is there first goes, and the other is told by how much") {
  auto situation = small_room();
  situation.as_of = monday("14:00");
  add_incident(situation, "fumes", {7500, 0});
  const Plan plan = planned(situation, request_for(situation));
  CHECK(reason(plan, "E2") == "chosen: there first, 3 min");
  CHECK(reason(plan, "E1") == "further by 10 min");
  const auto e2 = plan.patrol.crews.front();
  CHECK(e2.crew == "E2");
  CHECK(e2.depart == monday("14:10"));  // the market crew needs 12 min 30 s, nobody waits on the road
}

TEST_CASE("incidents at one place share a stop") {
  auto situation = small_room();
  domain::Premises shop;
  shop.id = "P1";
  shop.name = "Shop";
  shop.position = {2000, 0};
  shop.grid = "g2";
  situation.premises[shop.id] = shop;
  shop.id = "P2";
  shop.position = {2010, 0};
  situation.premises[shop.id] = shop;
  add_incident(situation, "fumes", {1000, 0});
  add_incident(situation, "wires", {1035, 0});                        // 35 m away: the same stop
  add_incident(situation, "fumes", {1000, 30}, "g9");                 // near, but another grid
  add_incident(situation, "fumes", {500, 5}).premises = "P1";         // goes by its premises
  add_incident(situation, "gas", {2020, 0}, "g2");                    // at P1 by distance
  add_incident(situation, "fumes", {2010, 0}, "g2").premises = "P2";  // the shop next door is another object
  const Plan plan = planned(situation, request_for(situation));
  REQUIRE(plan.patrol.stops.size() == 4);
  const auto stop_with = [&](int incident) {
    return *std::find_if(plan.patrol.stops.begin(), plan.patrol.stops.end(), [&](const domain::PatrolStop& stop) {
      return std::count(stop.incidents.begin(), stop.incidents.end(), IncidentId{incident}) > 0;
    });
  };
  CHECK(stop_with(1).incidents == std::vector<IncidentId>{{1}, {2}});
  CHECK(stop_with(1).required == std::vector<domain::AgencyId>{"enforcement", "fire", "market"});
  CHECK(minutes(stop_with(1).leave - stop_with(1).arrive) == 35);  // the longer one and five for the other
  CHECK(stop_with(3).incidents.size() == 1);
  CHECK(stop_with(4).name == "Shop");
  CHECK(stop_with(4).incidents == std::vector<IncidentId>{{4}, {5}});
  CHECK(minutes(stop_with(4).leave - stop_with(4).arrive) == 45);
  CHECK(stop_with(6).premises == "P2");
  // fumes 2 agencies, wires 1, fumes 2, fumes 2, gas 3, fumes 2: twelve visits in four stops
  CHECK(plan.merged_visits == 8);
  CHECK(plan.separate_minutes > plan.drive_minutes);
}

TEST_CASE("an inspection on the way takes the lead along and names the shop") {
  auto situation = small_room();
  domain::Premises shop;
  shop.id = "P1";
  shop.name = "Shop";
  shop.position = {2000, 0};
  situation.premises[shop.id] = shop;
  Request request;
  request.premises = {"P1"};
  request.depart = monday("09:00");
  CHECK(refused(situation, request) == "No agency is responsible for this: choose the lead agency.");
  request.lead = "market";
  request.agencies = {"fire"};
  const Plan plan = planned(situation, request);
  REQUIRE(plan.patrol.stops.size() == 1);
  CHECK(plan.patrol.stops.front().required == std::vector<domain::AgencyId>{"market", "fire"});
  CHECK(minutes(plan.patrol.stops.front().leave - plan.patrol.stops.front().arrive) == 30);
}

TEST_CASE("limits come first, and one that cannot be met is announced") {
  auto situation = small_room();
  add_incident(situation, "wires", {6500, 0});
  add_limit(add_incident(situation, "wires", {9500, 0}), monday("09:30"));
  Plan plan = planned(situation, request_for(situation));
  CHECK(plan.order == std::vector<int>{1, 0});
  CHECK(plan.warnings.empty());
  Request forced = request_for(situation);
  forced.order = {0, 1};
  plan = planned(situation, forced);
  CHECK(plan.order == forced.order);
  CHECK(plan.patrol.stops.front().incidents.front().value == 1);
  REQUIRE(plan.warnings.size() == 1);
  CHECK(plan.warnings.front().id == "{} will be handled at {}, past its limit of {}");
  CHECK(plan.warnings.front().args == std::vector<std::string>{"N2", "09:45", "09:30"});
}

TEST_CASE("what is doubtful is said: no place, overdue, far from roads, past the shift") {
  auto situation = small_room();
  situation.as_of = monday("17:10");
  add_limit(add_incident(situation, "wires", {6000, 900}), monday("08:00"));
  add_incident(situation, "wires", {0, 0}).located = false;
  const Plan plan = planned(situation, request_for(situation));
  std::vector<std::string> ids;
  for (const auto& warning : plan.warnings) ids.push_back(warning.id);
  CHECK(ids == std::vector<std::string>{"{} has no place and was left out", "{} was overdue before departure",
                                        "{} works until {}, past the end of its duty at {}",
                                        "{} lies {} m from the nearest road"});
}

TEST_CASE("a crew with a patrol before or after is left at home with the reason") {
  auto situation = small_room();
  situation.as_of = monday("14:00");
  add_incident(situation, "fumes", {7500, 0});
  domain::Patrol other;
  other.id.value = 1;
  other.number = "X1";
  domain::PatrolStop stop;
  stop.required = {"enforcement"};
  stop.arrive = monday("14:20");
  stop.leave = monday("14:50");
  other.stops = {stop};
  other.crews = {{"E2", "enforcement", {"E2-0", "E2-1", "E2-2"}, monday("14:15"), {}}};
  situation.patrols.insert(other);
  Plan plan = planned(situation, request_for(situation));
  CHECK(plan.patrol.crews.front().crew == "E1");
  CHECK(reason(plan, "E2") == "on patrol X1 until 14:50");

  situation.as_of = monday("15:10");  // it should be back, but nobody has reported the stop
  plan = planned(situation, request_for(situation));
  CHECK(reason(plan, "E2") == "still out on patrol X1");
  situation.patrols.find({1})->state = domain::PatrolState::finished;
  plan = planned(situation, request_for(situation));
  CHECK(plan.patrol.crews.front().crew == "E2");
}

TEST_CASE("every refusal says what is wrong") {
  auto situation = small_room();
  add_incident(situation, "fumes", {1000, 0});
  const Request request = request_for(situation);
  const auto with = [&](auto change) {
    Request changed = request;
    change(changed);
    return refused(situation, changed);
  };
  CHECK(refused(situation, {}) == "Choose at least one incident or one shop.");
  CHECK(with([](Request& r) { r.incidents = {{7}}; }) == "There is no incident with the id 7: look it up again.");
  CHECK(with([](Request& r) { r.premises = {"P"}; }) ==
        "There are no premises \"P\": look them up again or leave them out.");
  CHECK(with([](Request& r) { r.lead = "army"; }) == "There is no agency \"army\": choose one of the room's.");
  CHECK(with([](Request& r) { r.agencies = {"army"}; }) == "There is no agency \"army\": choose one of the room's.");
  CHECK(with([](Request& r) { r.crews = {"Z"}; }) == "There is no crew \"Z\": choose one of the room's.");
  CHECK(with([](Request& r) { r.crews = {"F1"}; }) == "Crew F1 is not needed, no stop requires Fire: leave it out.");
  CHECK(with([](Request& r) { r.crews = {"E2"}; }) ==
        "Crew E2 is not on duty until 13:00: choose another crew or time.");
  CHECK(with([](Request& r) { r.crews = {"E3"}; }) ==
        "Crew E3 has only 1 qualified officers, the law asks for at least two: choose another crew.");
  CHECK(with([](Request& r) {
          r.depart = monday("14:00");
          r.crews = {"E1", "E2"};
        }) == "Two crews of Enforcement were asked for: choose one.");
  CHECK(with([](Request& r) { r.order = {0, 0}; }) == "The order has to name each of the 1 stops once.");
  CHECK(with([](Request& r) { r.depart = monday("20:00"); }) ==
        "Crew M1 is not on duty until 2024-01-09 08:30: choose another crew or time.");
  CHECK(with([](Request& r) { r.depart = monday("03:00"); }) ==
        "No crew of Enforcement is on duty and free with two qualified officers at 03:00: choose another time.");

  auto& incident = *situation.incidents.find({1});
  incident.category = "unknown";
  CHECK(refused(situation, request) == "No agency is responsible for this: choose the lead agency.");
  incident.category = "fumes";
  incident.located = false;
  CHECK(refused(situation, request) == "None of the chosen incidents has a place: put one on the map first.");
  incident.located = true;
  incident.stage = domain::Stage::handled;
  CHECK(refused(situation, request) == "Incident N1 has nothing left to do on site: leave it out.");
  incident.stage = domain::Stage::closed;
  CHECK(refused(situation, request) == "Incident N1 is not open any more: leave it out.");
  incident.stage = domain::Stage::dispatched;
  incident.patrol = {3};
  domain::Patrol other;
  other.id.value = 3;
  other.number = "X3";
  situation.patrols.insert(other);
  CHECK(refused(situation, request) ==
        "Incident N1 is on patrol X3 already: leave it out, or take it off there first.");
}

TEST_CASE("random rounds may be issued: every required agency is at every stop together, no crew at two places") {
  std::mt19937 random(11);
  const char* categories[] = {"fumes", "wires", "gas"};
  std::uniform_real_distribution<double> metre(0, 1000);
  for (int instance = 0; instance < 40; ++instance) {
    auto situation = small_room();
    situation.basemap = std::make_shared<domain::Basemap>(random_roads(random, 12, 16));
    situation.as_of = monday("13:30");
    for (int i = 0; i < 1 + instance % 13; ++i) {
      const double x = metre(random);
      const auto grid = "g" + std::to_string(random() % 3);
      add_incident(situation, categories[random() % 3], {x, metre(random)}, grid.c_str());
    }
    const RoadNetwork roads(*situation.basemap);
    const Plan plan = planned(situation, request_for(situation));
    const domain::Context context{situation.as_of, "tester", "seat", {}, {}, {}};
    CHECK(std::holds_alternative<std::vector<domain::EventBody>>(
        domain::decide(situation, domain::IssuePatrol{plan.patrol}, context)));
    std::size_t visited = 0;
    for (const auto& stop : plan.patrol.stops) visited += stop.incidents.size();
    CHECK(visited == situation.incidents.size());
    for (const auto& member : plan.patrol.crews) {
      shape::Point place = situation.room->find_crew(member.crew)->base;
      domain::Instant free = member.depart;
      for (const auto& stop : plan.patrol.stops) {
        if (!requires_agency(stop, member.agency)) continue;
        const double seconds = roads.seconds(std::vector{place}, std::vector{stop.position}).front();
        CHECK(free + std::chrono::milliseconds(static_cast<long>(seconds * 1000)) <= stop.arrive);
        place = stop.position;
        free = stop.leave;
      }
    }
    for (const auto& stop : plan.patrol.stops) {
      for (const auto& agency : stop.required) {
        CHECK(std::count_if(plan.patrol.crews.begin(), plan.patrol.crews.end(),
                            [&](const auto& member) { return member.agency == agency; }) == 1);
      }
    }
  }
}

}  // namespace
}  // namespace lianxun::patrol
