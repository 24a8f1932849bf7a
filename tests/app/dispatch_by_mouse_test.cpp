#include <set>

#include "app/real_window.hpp"
#include "app/window_place.hpp"
#include "catch.hpp"

namespace fs = std::filesystem;
using namespace lianxun;
using namespace window_place;

namespace {

/// What was registered by hand, in order.
std::vector<domain::Incident> by_hand(const fs::path& store) {
  std::vector<domain::Incident> out;
  for (const auto& incident : read(store).incidents) {
    if (incident.feed == "hand") out.push_back(incident);
  }
  return out;
}

domain::Stage stage_of(const fs::path& store, const std::string& number) {
  const auto situation = read(store);
  return situation.incidents.find(situation.by_number.at(number))->stage;
}

}  // namespace

TEST_CASE("With the mouse alone, three complaints become a joint patrol over three villages and are closed",
          "[window]") {
  const std::string missing = real_window::missing_tool();
  if (!missing.empty() || !fs::exists(room_file)) {
    WARN("skipped: " << (missing.empty() ? "the sample" : missing) << " is not here");
    return;
  }
  const Scratch scratch;
  const fs::path folder = scratch.folder();
  const fs::path original = folder / "store.gpkg";
  REQUIRE(import_sample(original));
  const auto before = read(original).applied;

  const fs::path store = folder / "replayed.gpkg";
  const real_window::Display display(1920, 1080);
  real_window::Room room(display,
                         "--operator Test --room " + room_file.string() + " --store " + original.string() + " --day " +
                             (source / "data" / "jiaochuan" / "live_2024-01-08.csv").string() +
                             " --at 2024-01-08T09:00 --speed 1 --replay-store " + store.string(),
                         folder);

  // Three calls, each a place on the map and a category.
  const double places[][2] = {{0.28, 0.35}, {0.19, 0.58}, {0.83, 0.48}};
  for (std::size_t call = 0; call < 3; ++call) {
    room.click_until("open-complaint", [&] { return room.shows("complaint:send"); });
    room.click("map", places[call][0], places[call][1]);
    room.click("category:fumes");
    room.click_until("complaint:send", [&] { return by_hand(store).size() == call + 1; });
    room.wait_for([&] { return !room.shows("complaint:send"); }, "the registered complaint");
  }
  const auto calls = by_hand(store);
  std::set<std::string> villages;
  for (const auto& incident : calls) villages.insert(incident.village);
  REQUIRE(villages.size() == 3);
  CHECK(villages.count("") == 0);

  // The last one is in focus; the other two are ticked.
  room.click_until("check:" + calls[1].number, [&] { return room.shows("issue"); });
  room.click("check:" + calls[0].number);
  room.find("stop:3");
  room.click_until("issue", [&] { return !read(store).patrols.empty(); });

  for (int stop = 0; stop < 3; ++stop) {
    room.click_until("arrived", [&] {
      return read(store).patrols.back().stops[static_cast<std::size_t>(stop)].arrived.has_value();
    });
    const auto done = [&] { return read(store).patrols.back().stops[static_cast<std::size_t>(stop)].done.has_value(); };
    if (stop == 0) {
      room.click_until("outcome:0", done);
      continue;
    }
    // A penalty asks for its power first, and on the spot for its fine.
    room.click_until(stop == 1 ? "outcome:2" : "outcome:3", [&] { return room.shows("power:0"); });
    room.click_until("power:0", [&] { return room.shows("penalty:other-power"); });
    if (stop == 1) room.click("penalty-fine:100");
    room.click_until("penalty:record", done);
  }
  const std::string number = read(store).patrols.back().number;
  for (const auto& incident : calls) {
    room.click_until("patrol:" + number, [&] { return room.shows("link:" + incident.number); });
    room.click_until("link:" + incident.number, [&] { return room.shows("feed-back"); });
    room.click_until("feed-back", [&] { return stage_of(store, incident.number) == domain::Stage::fed_back; });
    room.click_until("close-incident", [&] { return stage_of(store, incident.number) == domain::Stage::closed; });
  }
  room.click_until("patrol:" + number, [&] { return room.shows("close-patrol"); });
  room.click_until("close-patrol", [&] { return read(store).patrols.back().state == domain::PatrolState::closed; });
  CHECK(room.close() == 0);

  const auto after = read(store);
  const auto& patrol = after.patrols.back();
  CHECK(patrol.stops.size() == 3);
  const auto& on_the_spot = after.cases.at("JF2024-0001");
  CHECK(on_the_spot.fine_yuan == 100);
  CHECK(on_the_spot.patrol == patrol.id);
  CHECK(on_the_spot.officers.size() >= 2);
  CHECK(after.room->find_power(on_the_spot.power)->agency == on_the_spot.agency);
  CHECK(domain::is_open(after.cases.at("CF2024-0001")));
  CHECK(fs::exists(folder / "orders" / (patrol.number + ".pdf")));
  CHECK(fs::exists(folder / "orders" / (patrol.number + ".geojson")));
  CHECK(read(original).applied == before);
  CHECK(verifies(store));
}

TEST_CASE("Without a display the room is drawn to a picture whose path is printed", "[window]") {
  if (!fs::exists(room_file)) {
    WARN("skipped: the sample is not here");
    return;
  }
  const Scratch scratch;
  const fs::path folder = scratch.folder();
  const std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY XDG_DATA_HOME=" + folder.string() + " " + program +
                              " --quiet --room " + room_file.string() + " --store " + (folder / "store.gpkg").string() +
                              " --at 2024-01-08T09:00 >" + (folder / "out.txt").string() + " 2>&1";
  CHECK(std::system(command.c_str()) == 0);
  CHECK(fs::file_size(folder / "lianxun" / "room.png") > 100000);
}
