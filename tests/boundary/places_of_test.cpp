#include "boundary/places_of.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using namespace std::chrono_literals;

namespace {

domain::Incident incident(std::int64_t id, domain::Date reported, domain::Stage stage) {
  domain::Incident out;
  out.id = {id};
  out.category = "stall";
  out.stage = stage;
  out.reported = domain::start_of_day(reported, {}) + 10h;
  out.position = {static_cast<double>(id), 1};
  out.located = true;
  return out;
}

domain::Situation situation() {
  domain::Situation out;
  auto room = std::make_shared<domain::Room>();
  domain::Category stall;
  stall.id = "stall";
  stall.minutes_on_site = 20;
  room->categories.push_back(stall);
  domain::Crew crew;
  crew.id = "c1";
  crew.agency = "law";
  crew.base = {500, 500};
  room->crews.push_back(crew);
  crew.id = "c2";
  crew.agency = "fire";
  crew.base = {600, 600};
  room->crews.push_back(crew);
  out.room = room;
  out.premises["shop"].position = {7, 8};
  return out;
}

constexpr domain::Date last{2024y / 2 / 29};

}  // namespace

TEST_CASE("incidents of the twelve months count their category's minutes, open ones of any age are there") {
  auto room = situation();
  using domain::Stage;
  room.incidents.insert(incident(1, 2023y / 2 / 28, Stage::closed));     // the day before the first
  room.incidents.insert(incident(2, 2023y / 3 / 1, Stage::closed));      // the first
  room.incidents.insert(incident(3, last, Stage::filed));                // the last
  room.incidents.insert(incident(4, 2024y / 3 / 1, Stage::reported));    // after it
  room.incidents.insert(incident(5, 2020y / 1 / 1, Stage::dispatched));  // old and open
  room.incidents.insert(incident(6, 2023y / 9 / 1, Stage::dismissed));
  auto nowhere = incident(7, 2023y / 9 / 1, Stage::filed);
  nowhere.located = false;
  room.incidents.insert(nowhere);
  auto unknown = incident(8, 2023y / 9 / 1, Stage::evaluated);
  unknown.category = "?";
  room.incidents.insert(unknown);

  const auto all = places_of(room, last);
  std::vector<Place> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [](const Place& place) { return place.kind == PlaceKind::incident; });
  REQUIRE(found.size() == 5);
  const auto is = [&found](std::size_t i, int index, bool open, bool of_year, int minutes) {
    return found[i].index == index && found[i].open == open && found[i].of_year == of_year &&
           found[i].minutes == minutes;
  };
  CHECK(is(0, 1, false, true, 20));
  CHECK(is(1, 2, true, true, 20));
  CHECK(is(2, 3, true, false, 0));
  CHECK(is(3, 4, true, false, 0));
  CHECK(is(4, 7, false, true, 30));
  CHECK(found[1].at == shape::Point{3, 1});
}

TEST_CASE("a crew is where it arrived last, otherwise at its base; premises are where they are") {
  auto room = situation();
  domain::Patrol patrol;
  patrol.id = {1};
  patrol.state = domain::PatrolState::under_way;
  patrol.crews.push_back({"c1", "law", {}, {}, {}});
  patrol.stops.resize(3);
  patrol.stops[0].position = {10, 10};
  patrol.stops[0].arrived = domain::Instant{1h};
  patrol.stops[1].position = {20, 20};
  patrol.stops[1].arrived = domain::Instant{2h};
  patrol.stops[2].position = {30, 30};
  room.patrols.insert(patrol);
  const auto positions = [&room] {
    std::vector<shape::Point> out;
    for (const Place& place : places_of(room, last))
      if (place.kind == PlaceKind::crew) out.push_back(place.at);
    return out;
  };
  CHECK(positions() == std::vector<shape::Point>{{20, 20}, {600, 600}});
  room.patrols.find({1})->stops[1].required = {"fire"};
  CHECK(positions().front() == shape::Point{10, 10});
  room.patrols.find({1})->state = domain::PatrolState::closed;
  CHECK(positions().front() == shape::Point{500, 500});
  const auto all = places_of(room, last);
  CHECK(all.front().kind == PlaceKind::premises);
  CHECK(all.front().at == shape::Point{7, 8});
}
