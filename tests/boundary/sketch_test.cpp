#include "boundary/sketch.hpp"

#include "boundary/edits/merge.hpp"
#include "boundary/edits/renumber_village.hpp"
#include "boundary/edits/split.hpp"
#include "boundary/plan_from.hpp"
#include "boxes.hpp"
#include "catch.hpp"

namespace lianxun::boundary {
namespace {

using test::box;

constexpr const char* village = "330211002001";

domain::Grid grid(int number, std::optional<int> residents = {}) {
  const std::string digit = std::to_string(number);
  return {std::string(village) + "00" + digit, "grid " + digit + " of 2", {}, village, "basic", residents};
}

/// Three grids side by side in one village, 100 m each.
std::shared_ptr<const domain::Boundaries> row_of_three() {
  auto out = std::make_shared<domain::Boundaries>();
  out->effective = std::chrono::year(2023) / 1 / 1;
  out->villages = {{village, "village", {}, {}, {}}};
  out->village_areas = {box(0, 0, 300, 100)};
  out->grids = {grid(1, 100), grid(2, 200), grid(3)};
  out->grid_areas = {box(0, 0, 100, 100), box(100, 0, 100, 100), box(200, 0, 100, 100)};
  return out;
}

/// A plan by hand: what the journal would make of it.
struct Hand {
  std::shared_ptr<const domain::Boundaries> base = row_of_three();
  Sketch sketch = sketch_of(base);
  domain::Plan plan;

  template <class Edit>
  domain::PlanEdit give(const Edit& edit, const std::vector<domain::GridCode>& used = {}) {
    const Preview found = preview(sketch.draft, sketch.index, edit);
    if (const auto* why_not = std::get_if<WhyNot>(&found)) FAIL(why_not->reason.id);
    auto made = edit_of(sketch, std::get<Change>(found), {"edit", {}}, used);
    plan.edits.resize(static_cast<std::size_t>(plan.done));
    plan.edits.push_back(std::make_shared<const domain::PlanEdit>(made));
    ++plan.done;
    follow(sketch, plan);
    return made;
  }
};

const domain::PlanGrid& of(const domain::PlanEdit& edit, const domain::GridCode& code) {
  for (const auto& each : edit.grids) {
    if (each.grid.code == code) return each;
  }
  throw std::logic_error("the edit does not concern " + code);
}

}  // namespace

TEST_CASE("a sketch shows what the plan would have in force") {
  Hand hand;
  hand.give(Split{0, {{50, -10}, {50, 110}}});
  hand.give(Split{2, {{190, 50}, {310, 50}}});
  const auto shown = boundaries_of(hand.sketch, hand.base->effective);
  const auto wanted = domain::planned(*hand.base, *hand.base, hand.plan, hand.base->effective);
  CHECK(shown.grids == wanted.grids);
  CHECK(shown.grid_areas == wanted.grid_areas);
}

TEST_CASE("undone edits leave the draft, the grids and their numbers as they were, redone ones make them again") {
  Hand hand;
  const auto before = boundaries_of(hand.sketch, hand.base->effective);
  hand.give(Split{0, {{50, -10}, {50, 110}}});
  hand.give(Merge{2, 1});
  const auto after = boundaries_of(hand.sketch, hand.base->effective);
  hand.plan.done = 0;
  int changes = 0;
  follow(hand.sketch, hand.plan, [&changes](const Change&) { ++changes; });
  CHECK(changes == 2);
  CHECK(boundaries_of(hand.sketch, hand.base->effective) == before);
  hand.plan.done = 2;
  follow(hand.sketch, hand.plan);
  CHECK(boundaries_of(hand.sketch, hand.base->effective) == after);
  CHECK(after.grids.size() == 3);
}

TEST_CASE("a new grid gets the next number that nobody has had, and its share of the residents") {
  Hand hand;
  const std::string code = std::string(village) + "008";
  const auto edit = hand.give(Split{0, {{70, -10}, {70, 110}}}, {std::string(village) + "007"});
  CHECK(of(edit, code).grid.residents == 30);
  CHECK(of(edit, std::string(village) + "001").grid.residents == 70);
  CHECK(of(edit, code).grid.village == village);
  // Of a grid whose residents nobody knows, neither part has any.
  const auto unknown = hand.give(Split{2, {{250, -10}, {250, 110}}});
  CHECK_FALSE(of(unknown, std::string(village) + "009").grid.residents);
  // The merged one has the residents of both.
  const auto merged = hand.give(Merge{1, 3});
  CHECK(of(merged, code).grid.residents == 230);
}

TEST_CASE("a grid under another number is the same but for it, undone and redone as well") {
  Hand hand;
  const auto before = boundaries_of(hand.sketch, hand.base->effective);
  // The part that is cut off has the number after the others, and the numbers do not run by the rule any more.
  hand.give(Split{0, {{60, -10}, {60, 110}}}, {std::string(village) + "009"});
  const auto cut = boundaries_of(hand.sketch, hand.base->effective);
  const auto edit = hand.give(RenumberVillage{{0, 1, 2, 3}}, {std::string(village) + "010"});
  const auto after = boundaries_of(hand.sketch, hand.base->effective);
  REQUIRE(after.grids.size() == 4);
  const auto is = [&](int row, int number, int was) {
    const auto at = static_cast<std::size_t>(row);
    const int old = cut.grid_index(village + std::string(was < 10 ? "00" : "0") + std::to_string(was));
    REQUIRE(old >= 0);
    CHECK(after.grids[at].code == village + std::string("0") + std::to_string(number));
    CHECK(after.grid_areas[at] == cut.grid_areas[static_cast<std::size_t>(old)]);
    CHECK(after.grids[at].residents == cut.grids[static_cast<std::size_t>(old)].residents);
    CHECK(after.grids[at].kind == "basic");
  };
  is(0, 11, 1);
  is(1, 12, 2);
  is(2, 13, 10);
  is(3, 14, 3);
  CHECK(after.grids[0].name == "grid 11 of 2");
  CHECK(after.grids[1].name == "grid 2 of 2");  // which of the two is its number nobody knows
  CHECK(after.grids[2].name.empty());
  CHECK(of(edit, std::string(village) + "001").after.empty());
  const auto wanted = domain::planned(*hand.base, *hand.base, hand.plan, hand.base->effective);
  CHECK(after.grids == wanted.grids);
  CHECK(after.grid_areas == wanted.grid_areas);
  hand.plan.done = 1;
  follow(hand.sketch, hand.plan);
  CHECK(boundaries_of(hand.sketch, hand.base->effective) == cut);
  hand.plan.done = 0;
  follow(hand.sketch, hand.plan);
  CHECK(boundaries_of(hand.sketch, hand.base->effective) == before);
  hand.plan.done = 2;
  follow(hand.sketch, hand.plan);
  CHECK(boundaries_of(hand.sketch, hand.base->effective) == after);
}

TEST_CASE("a grid whose code is not of its village keeps its name under a new number") {
  auto base = std::make_shared<domain::Boundaries>(*row_of_three());
  base->grids[0].code = "1";
  base->grids[1].code = "2";
  Sketch sketch = sketch_of(base);
  const Preview found = preview(sketch.draft, sketch.index, RenumberVillage{{1, 0, 2}});
  const auto edit = edit_of(sketch, std::get<Change>(found), {"edit", {}});
  CHECK(of(edit, std::string(village) + "004").grid.name == "grid 1 of 2");
  CHECK(of(edit, std::string(village) + "005").grid.name == "grid 2 of 2");
}

TEST_CASE("a village without a number left says so") {
  Hand hand;
  std::vector<domain::GridCode> used;
  for (int i = 1; i <= 999; ++i) {
    const std::string digits = std::to_string(i);
    used.push_back(village + std::string(3 - digits.size(), '0') + digits);
  }
  const Preview found = preview(hand.sketch.draft, hand.sketch.index, Split{0, {{50, -10}, {50, 110}}});
  CHECK_THROWS_AS((void)edit_of(hand.sketch, std::get<Change>(found), {"edit", {}}, used), std::length_error);
}

TEST_CASE("grids that were redrawn elsewhere become edits, one for each place that changed") {
  const auto base = row_of_three();
  SECTION("nothing changed") { CHECK(edits_from({base, base->grids, base->grid_areas}).empty()); }
  SECTION("a border moved, and the neighbour followed with a trembling hand") {
    auto areas = base->grid_areas;
    areas[0] = box(0, 0, 120, 100);
    areas[1] = {{{{120, 0}, {200, 0}, {200, 100}, {120, 100}, {120.02, 50}, {120, 0}}, {}}};
    const auto edits = edits_from({base, base->grids, areas});
    REQUIRE(edits.size() == 1);
    CHECK(edits[0].grids.size() == 2);
    CHECK(shape::area(edits[0].grids[0].after) + shape::area(edits[0].grids[1].after) == Approx(20'000));
  }
  SECTION("what does not fit is told with its place") {
    auto areas = base->grid_areas;
    areas[0] = box(0, 0, 150, 100);
    try {
      (void)edits_from({base, base->grids, areas});
      FAIL("an overlap went through");
    } catch (const DoesNotFit& error) {
      CHECK(error.fault.kind == FaultKind::overlap);
      CHECK(error.fault.square_metres == Approx(5000));
      CHECK(error.fault.at.x > 100);
      CHECK(error.fault.at.x < 150);
    }
  }
  SECTION("attributes that the file does not have stay, a name that it has is taken") {
    auto grids = base->grids;
    for (auto& each : grids) each = {each.code, "", "", "", "", {}};
    grids[2].name = "estate";
    const auto edits = edits_from({base, grids, base->grid_areas});
    REQUIRE(edits.size() == 1);
    REQUIRE(edits[0].grids.size() == 1);
    CHECK(edits[0].grids[0].grid.name == "estate");
    CHECK(edits[0].grids[0].grid.village == village);
    CHECK(edits[0].grids[0].after == base->grid_areas[2]);
  }
  SECTION("a grid that is missing ceases, a new one begins") {
    const std::vector<domain::Grid> grids{base->grids[0], base->grids[1], grid(4)};
    const auto edits = edits_from({base, grids, base->grid_areas});
    REQUIRE(edits.size() == 1);
    CHECK(of(edits[0], base->grids[2].code).after.empty());
    CHECK(of(edits[0], grid(4).code).before.empty());
  }
}

}  // namespace lianxun::boundary
