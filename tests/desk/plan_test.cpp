#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "desk/desk.hpp"
#include "folder.hpp"
#include "small_desk.hpp"
#include "small_plan.hpp"

namespace lianxun::desk {
namespace {

const Asker planner{"planner", "1", {}};

struct Table {
  Folder folder;
  Desk desk{{folder.path("a.gpkg"), domain::Clock{true, morning(), domain::real_now(), 1}, {}}};
  domain::Situation situation;
  std::unique_ptr<Subscription> seat;

  Table() {
    (void)desk.ask_all(set_up_commands(), planner).get();
    (void)desk.ask(domain::BeginPlan{"estate", {}, {}}, planner).get();
    seat = desk.subscribe(situation);
  }

  std::string refusal(const domain::PlanEdit& edit) {
    const auto outcome = desk.ask(domain::EditPlan{{1}, std::make_shared<const domain::PlanEdit>(edit)}, planner).get();
    const auto* refused = std::get_if<domain::Refusal>(&outcome);
    return refused == nullptr ? "" : refused->id;
  }
  bool accepts(const domain::Command& command) {
    const auto outcome = desk.ask(command, planner).get();
    if (const auto* refused = std::get_if<domain::Refusal>(&outcome)) UNSCOPED_INFO(refused->id);
    for (const auto& batch : seat->take()) {
      for (const auto& event : *batch) domain::apply(situation, event);
    }
    return std::holds_alternative<Accepted>(outcome);
  }
};

}  // namespace

TEST_CASE("the desk proves every edit, wherever it comes from: a gap, an overlap, a village that changes") {
  Table table;
  CHECK(table.refusal(*bend_border(0, 5000)).empty());

  domain::PlanEdit gap = *bend_border(5000, 3000);
  gap.grids.pop_back();  // the neighbour does not follow
  CHECK_FALSE(table.refusal(gap).empty());

  domain::PlanEdit overlap = *bend_border(5000, 7000);
  overlap.grids[1].after = overlap.grids[1].before;
  CHECK_FALSE(table.refusal(overlap).empty());

  domain::PlanEdit abroad = *bend_border(5000, 7000);
  abroad.grids[1].grid.village = "330211002002";
  CHECK_FALSE(table.refusal(abroad).empty());

  domain::PlanEdit endless = *bend_border(5000, 7000);
  endless.grids[0].after[0].outer[2].x = std::nan("");
  CHECK_FALSE(table.refusal(endless).empty());

  domain::PlanEdit open = *bend_border(5000, 7000);
  open.grids[0].after[0].outer.pop_back();
  CHECK_FALSE(table.refusal(open).empty());

  CHECK(table.refusal(*bend_border(5000, 7000)).empty());
}

TEST_CASE("a new grid and one that ceases pass the desk, and publication tells what became of the ground") {
  Table table;
  const auto base = table.situation.boundaries.back();
  const auto cut = [&](double from, double to) {
    shape::MultiPolygon out = base->grid_areas[0];
    const double west = out[0].outer[0].x;
    for (auto& p : out[0].outer) p.x = p.x == west ? west + from : west + to;
    return out;
  };
  // The western half of the south-western grid becomes a grid of its own; the border of two grids stays as it is, and
  // the two beside the new corner get it.
  domain::PlanEdit split;
  split.what = {"split", {}};
  domain::Grid fresh = base->grids[0];
  fresh.code = "330211002001005";
  auto north = base->grid_areas[2];
  north[0].outer.insert(north[0].outer.begin() + 1, {cut(50, 100)[0].outer[0].x, north[0].outer[0].y});
  split.grids = {{base->grids[0], base->grid_areas[0], cut(50, 100)},
                 {base->grids[2], base->grid_areas[2], north},
                 {fresh, {}, cut(0, 50)}};
  REQUIRE(table.accepts(domain::EditPlan{{1}, std::make_shared<const domain::PlanEdit>(split)}));
  REQUIRE(table.accepts(domain::SubmitPlan{{1}, {}}));
  REQUIRE(table.accepts(domain::PublishPlan{{1}, std::chrono::year(2024) / 2 / 1}));
  const domain::Plan& plan = *table.situation.plans.begin();
  CHECK(plan.state == domain::PlanState::published);
  CHECK(table.situation.boundaries.back()->grids.size() == 5);
  const auto after = domain::successors(table.situation, "330211002001001", std::chrono::year(2024) / 2 / 1);
  REQUIRE(after.size() == 2);
  CHECK(after[0].share == Approx(0.5));
  CHECK(after[0].code == "330211002001001");
  CHECK(after[1].code == "330211002001005");
  // From that day on reports are located in the new grid; until then in the old one.
  const auto report = complaint_at(-75, -50);
  REQUIRE(table.accepts(report));
  CHECK(table.situation.incidents.back().grid == "330211002001001");
  table.desk.set_clock({true, morning() + std::chrono::hours(24 * 30), domain::real_now(), 1});
  REQUIRE(table.accepts(report));
  CHECK(table.situation.incidents.back().grid == "330211002001005");
}

}  // namespace lianxun::desk
