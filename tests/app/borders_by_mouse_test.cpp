#include <algorithm>
#include <cmath>

#include "app/real_window.hpp"
#include "app/window_place.hpp"
#include "catch.hpp"
#include "shape/predicates.hpp"

namespace fs = std::filesystem;
using namespace lianxun;
using namespace window_place;

namespace {

/// Places on the ground as parts of the whole extent, which the room tells the place of.
struct Ground {
  explicit Ground(const domain::Boundaries& boundaries) : all(boundaries) {
    for (const auto& area : boundaries.grid_areas) box.add(shape::bounds(area));
  }
  [[nodiscard]] double x(shape::Point p) const { return (p.x - box.min_x) / box.width(); }
  [[nodiscard]] double y(shape::Point p) const { return (box.max_y - p.y) / box.height(); }

  void click(real_window::Room& room, shape::Point p) const { room.click("extent", x(p), y(p)); }
  void double_click(real_window::Room& room, shape::Point p) const { room.double_click("extent", x(p), y(p)); }

  domain::Boundaries all;
  shape::Box box;
};

/// A grid of one part that a straight line from west to east through its middle cuts in two, the largest of these.
std::size_t farmland(const domain::Boundaries& boundaries) {
  std::size_t best = 0;
  double most = 0;
  for (std::size_t i = 0; i < boundaries.grids.size(); ++i) {
    const auto& area = boundaries.grid_areas[i];
    if (area.size() != 1 || !area[0].holes.empty() || shape::area(area) < most) continue;
    const double y = shape::bounds(area).centre().y;
    int crossings = 0;
    const auto& ring = area[0].outer;
    for (std::size_t k = 1; k < ring.size(); ++k) crossings += (ring[k - 1].y < y) != (ring[k].y < y) ? 1 : 0;
    if (crossings != 2) continue;
    best = i;
    most = shape::area(area);
  }
  return best;
}

domain::Plan first_plan(const domain::Situation& situation) { return *situation.plans.begin(); }
domain::Plan last_plan(const domain::Situation& situation) { return situation.plans.back(); }

}  // namespace

TEST_CASE(
    "With the mouse alone, a planner splits a grid, evens out the work, numbers and names, publishes, and gives "
    "another plan "
    "up",
    "[window]") {
  const std::string missing = real_window::missing_tool();
  if (!missing.empty() || !fs::exists(room_file)) {
    WARN("skipped: " << (missing.empty() ? "the sample" : missing) << " is not here");
    return;
  }
  const Scratch scratch;
  const fs::path store = scratch.folder() / "store.gpkg";
  REQUIRE(import_sample(store));
  const auto before = read(store);
  const domain::Boundaries& base = *before.boundaries.back();
  const Ground ground(base);
  const std::size_t estate = farmland(base);
  const shape::Box box = shape::bounds(base.grid_areas[estate]);
  const real_window::Display display(1920, 1080);
  real_window::Room room(
      display, "--operator Test --room " + room_file.string() + " --store " + store.string() + " --at 2024-01-08T09:00",
      scratch.folder());
  const auto plan = [&] { return first_plan(read(store)); };

  room.click_until("mode:boundaries", [&] { return room.shows("plan:begin"); });
  room.click_until("plan:begin", [&] { return room.shows("tool:split"); });
  // The grid is chosen, then cut from border to border.
  room.click("tool:look");
  ground.click(room, box.centre());
  room.click("tool:split");
  ground.click(room, {box.min_x - 0.02 * box.width(), box.centre().y});
  ground.double_click(room, {box.max_x + 0.02 * box.width(), box.centre().y});
  room.click_until("edit:apply", [&] { return plan().done == 1; });
  room.click_until("plan:undo", [&] { return plan().done == 0; });
  room.click_until("plan:redo", [&] { return plan().done == 1; });
  // The grids of a village are evened out by a proposal.
  room.click("tool:look");
  ground.click(room, box.centre());
  room.click_until("plan:balance", [&] { return room.shows("balance:village"); });
  // Locking a grid and taking that back leaves all free.
  room.click("balance:lock");
  room.click_until("balance:unlock", [&] { return !room.shows("balance:unlock"); });
  room.click("balance:village");
  room.wait_for([&] { return room.shows("offer:1"); }, "a proposal");
  room.click("offer:1");
  room.click_until("balance:take", [&] { return plan().done == 2; });
  // The new grid has the last number: all of its village are numbered anew.
  room.click("tool:renumber");
  ground.click(room, box.centre());
  room.click_until("edit:apply", [&] { return plan().done == 3; });
  // The one in the middle is no ordinary grid any more.
  room.click("tool:look");
  ground.click(room, box.centre());
  room.click_until("naming:open", [&] { return room.shows("naming:save"); });
  room.click("naming:专属网格");
  room.click_until("naming:save", [&] { return plan().done == 4; });
  // From the draft to the first of next month.
  room.click_until("plan:submit", [&] { return room.shows("plan:publish"); });
  room.click_until("plan:publish", [&] { return room.shows("publish:do"); });
  room.click_until("publish:do", [&] { return plan().state == domain::PlanState::published; });
  // The version that is to come, and last year's counts by the borders of then and of today.
  room.click_until("plan:all", [&] { return room.shows("plan:begin"); });
  // A second plan is given up.
  room.click_until("plan:begin", [&] { return room.shows("plan:give-up"); });
  room.click_until("plan:give-up", [&] { return room.shows("plan:withdraw"); });
  room.click_until("plan:withdraw", [&] { return last_plan(read(store)).state == domain::PlanState::withdrawn; });
  room.click_until("plan:all", [&] { return room.shows("plan:begin"); });
  room.click("version:2024-02-01");
  room.click_until("mode:hotspots", [&] { return room.shows("borders:then"); });
  room.click("borders:then");
  room.click("borders:today");
  CHECK(room.close() == 0);

  const auto after = read(store);
  REQUIRE(after.boundaries.size() == before.boundaries.size() + 1);
  CHECK(after.boundaries.back()->effective == domain::Date(std::chrono::year(2024) / 2 / 1));
  CHECK(after.boundaries.back()->grids.size() == base.grids.size() + 1);
  const auto dedicated = [](const domain::Boundaries& boundaries) {
    return std::count_if(boundaries.grids.begin(), boundaries.grids.end(),
                         [](const domain::Grid& grid) { return grid.kind == "专属网格"; });
  };
  CHECK(dedicated(*after.boundaries.back()) == dedicated(base) + 1);
  const domain::GridCode& code = base.grids[estate].code;
  const auto heirs = domain::successors(after, code, std::chrono::year(2024) / 2 / 1);
  CHECK(heirs.size() >= 2);  // balancing may have given some of it to others
  for (const auto& heir : heirs) CHECK(base.find_grid(heir.code) == nullptr);  // all of the village have new numbers
  double sum = 0;
  for (const auto& each : heirs) sum += each.share;
  CHECK(sum == Approx(1));
  CHECK(verifies(store));
}
