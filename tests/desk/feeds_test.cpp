#include "desk/feeds.hpp"

#include <chrono>
#include <fstream>
#include <thread>

#include "catch.hpp"
#include "feed/replay.hpp"
#include "folder.hpp"
#include "small_desk.hpp"
#include "store/journal.hpp"

using namespace lianxun;
using namespace lianxun::desk;

namespace {

domain::Clock still(domain::Instant at) { return {true, at, domain::real_now(), 0}; }

void set_up(Desk& desk) {
  std::promise<Outcome> done;
  desk.submit_all(set_up_commands(), {"test", "test", {}}, [&](const Outcome& outcome) { done.set_value(outcome); });
  REQUIRE(std::holds_alternative<Accepted>(done.get_future().get()));
}

std::size_t incidents(Desk& desk) {
  std::size_t count = 0;
  room_for(desk, "test").query([&](const domain::Situation& situation) { count = situation.incidents.size(); });
  return count;
}

template <class Condition>
bool eventually(Condition condition) {
  for (int i = 0; i < 1000 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  return condition();
}

std::string rows(const Folder& folder, int count) {
  const auto path = folder.path("new.csv");
  std::ofstream out(path + ".part");
  out << "category,address,lon,lat\n";
  const auto category = small_room()->categories.front().id;
  for (int i = 0; i < count; ++i) out << category << ",River Road " << i << ",121.6501,29.9701\n";
  out.close();
  std::filesystem::rename(path + ".part", path);
  return path;
}

FeedSpec polled(const std::string& path) {
  FeedSpec spec;
  spec.type = FeedSpec::Type::ogr;
  spec.name = "grid staff";
  spec.source.source = path;
  spec.source.datum = domain::Datum{};
  spec.every = std::chrono::seconds(1);
  return spec;
}

}  // namespace

TEST_CASE("what a feed brings is located and durable, once, over restarts") {
  const Folder folder;
  RoomFile file;
  file.feeds = {polled(rows(folder, 3))};
  {
    Desk desk({folder.path("store.gpkg"), still(morning()), {}});
    set_up(desk);
    const auto feeds = start_feeds(file, desk);
    REQUIRE(eventually([&] { return incidents(desk) == 3; }));
    CHECK(feeds.front()->name() == "grid staff");
  }
  rows(folder, 5);
  {
    Desk desk({folder.path("store.gpkg"), still(morning()), {}});
    const auto feeds = start_feeds(file, desk);
    REQUIRE(eventually([&] { return incidents(desk) == 5; }));
  }
  const auto situation = store::load(store::Journal::open(folder.path("store.gpkg"), store::Journal::Mode::read));
  REQUIRE(situation.incidents.size() == 5);
  for (const auto& incident : situation.incidents) {
    CHECK(incident.grid == "330211002001004");
    CHECK(incident.feed == "grid staff");
  }
}

TEST_CASE("a feed's commands go by its name, and a refusal comes back to it") {
  const Folder folder;
  Desk desk({folder.path("store.gpkg"), still(morning()), {}});
  set_up(desk);
  const auto room = room_for(desk, "12345");
  const auto accepted = room.submit({complaint_at(10, 10), domain::AdvanceFeed{"12345", "1"}}).get();
  REQUIRE(std::holds_alternative<std::shared_ptr<const domain::EventBatch>>(accepted));
  const auto& batch = *std::get<std::shared_ptr<const domain::EventBatch>>(accepted);
  REQUIRE(batch.size() == 2);
  CHECK(batch[0].operator_name == "12345");
  CHECK(batch[0].seat == "feed");
  CHECK(room.now() == morning());

  auto wrong = complaint_at(10, 10);
  wrong.category = "none";
  const auto refused = room.submit({wrong, domain::AdvanceFeed{"12345", "2"}}).get();
  CHECK(std::holds_alternative<domain::Refusal>(refused));
  room.query([](const domain::Situation& situation) { CHECK(situation.feed_marks.at("12345") == "1"); });
}

TEST_CASE("a day replays under the desk's clock") {
  const Folder folder;
  Desk desk({folder.path("store.gpkg"), still(morning()), {}});
  set_up(desk);
  feed::Day day;
  for (int minute = 0; minute < 30; ++minute) {
    auto report = complaint_at(10, 10);
    report.feed = "replay";
    report.external_id = std::to_string(minute);
    report.reported = morning() + std::chrono::minutes(minute);
    day.rows.push_back({*report.reported, report});
  }
  const feed::Replay replay("replay", day, room_for(desk, "replay"));
  REQUIRE(eventually([&] { return replay.done() == 1; }));
  desk.set_clock(desk.clock().with_speed(600, domain::real_now()));
  REQUIRE(eventually([&] { return replay.finished(); }));
  desk.set_clock(still(morning() + std::chrono::hours(1)));
  room_for(desk, "test").query([](const domain::Situation& situation) {
    REQUIRE(situation.incidents.size() == 30);
    for (const auto& incident : situation.incidents) {
      CHECK(incident.reported == morning() + std::chrono::minutes(std::stoi(incident.external_id)));
    }
  });
}
