#include "app/real_window.hpp"
#include "app/window_place.hpp"
#include "catch.hpp"

namespace fs = std::filesystem;
using namespace lianxun;
using namespace window_place;

TEST_CASE("With the mouse alone, a leader asks where it is more, and sends a joint patrol there", "[window]") {
  const std::string missing = real_window::missing_tool();
  if (!missing.empty() || !fs::exists(room_file)) {
    WARN("skipped: " << (missing.empty() ? "the sample" : missing) << " is not here");
    return;
  }
  const Scratch scratch;
  const fs::path store = scratch.folder() / "store.gpkg";
  REQUIRE(import_sample(store));
  const real_window::Display display(1920, 1080);
  real_window::Room room(
      display, "--operator Test --room " + room_file.string() + " --store " + store.string() + " --at 2024-01-08T09:00",
      scratch.folder());

  room.click_until("mode:hotspots", [&] { return room.shows("rank:grids"); });
  // What is shown, what it is divided by, and which incidents count.
  room.click_until("picture:density", [&] { return room.shows("bandwidth:rule"); });
  room.click("bandwidth:300");
  room.click("picture:significance");
  room.click("picture:counts");
  room.click("per:area");
  room.click("per:none");
  // How it changes, beside last year, and of one agency.
  room.click("picture:patterns");
  room.click("picture:counts");
  room.click_until("beside:last-year", [&] { return room.shows("split"); });
  room.click_until("beside:last-year", [&] { return !room.shows("split"); });
  room.click_until("agencies", [&] { return room.shows("agency:enforcement"); });
  room.click("agency:enforcement");
  room.click("agency:enforcement");
  // The review of it, to be handed on.
  const fs::path reviews = scratch.folder() / "reviews";
  const auto written = [&](const char* kind) {
    return fs::exists(reviews) && std::any_of(fs::directory_iterator(reviews), fs::directory_iterator(),
                                              [&](const auto& file) { return file.path().extension() == kind; });
  };
  room.click_until("write-review", [&] { return written(".pdf") && written(".csv") && written(".gpkg"); });
  // The same question of another period, by button and by hand.
  room.click("period:52");
  room.click("period:earlier");
  room.click("period:pace");
  room.click("brush", 0.3, 0.5);
  room.click("brush", 0.998, 0.5);  // the newest week, where something is open
  room.click("period:13");
  // How a figure was computed.
  room.click("reason:last-year");
  // A joint patrol to what is open of a year.
  room.click_until("period:52", [&] { return room.shows("rank:villages"); });
  room.find("send-patrol");
  room.click_until("send-patrol", [&] { return room.shows("issue"); });
  room.click_until("issue", [&] { return !read(store).patrols.empty(); });
  CHECK(room.close() == 0);

  const auto after = read(store);
  REQUIRE(after.patrols.size() == 1);
  CHECK_FALSE(after.patrols.back().purpose.empty());
  CHECK(verifies(store));
}
