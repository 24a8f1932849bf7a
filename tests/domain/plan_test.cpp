#include "domain/plan.hpp"

#include "office.hpp"

namespace lianxun::domain {
namespace {

constexpr const char* west = "330211002001001";
constexpr const char* east = "330211002001002";
constexpr const char* fresh = "330211002001003";

shape::MultiPolygon box(double from, double to) {
  return {{{{from, 0}, {to, 0}, {to, 100}, {from, 100}, {from, 0}}, {}}};
}

Grid grid(const std::string& code) { return {code, "grid", {}, "330211002001", "basic", {}}; }

/// One village of two grids, 100 m wide each.
Office planning_office() {
  Office office;
  office.accept(ChooseWorkingCrs{"EPSG:4549"});
  auto base = std::make_shared<Boundaries>();
  base->effective = on("2023-01-01");
  base->villages = {{"330211002001", "village", {}, {}, {}}};
  base->village_areas = {box(0, 200)};
  base->grids = {grid(west), grid(east)};
  base->grid_areas = {box(0, 100), box(100, 200)};
  office.accept(PublishBoundaries{base});
  return office;
}

PlanId begin(Office& office, const std::string& name = "estate") {
  const auto events = office.accept(BeginPlan{name, "note", {}});
  return std::get<PlanBegun>(events.front()).plan.id;
}

EditPlan border_to(PlanId id, double from, double to) {
  PlanEdit edit;
  edit.grids = {{grid(west), box(0, from), box(0, to)}, {grid(east), box(from, 200), box(to, 200)}};
  return {id, std::make_shared<const PlanEdit>(std::move(edit))};
}

EditPlan split_off(PlanId id, const std::string& code) {
  PlanEdit edit;
  edit.grids = {{grid(east), box(100, 200), box(100, 150)}, {grid(code), {}, box(150, 200)}};
  return {id, std::make_shared<const PlanEdit>(std::move(edit))};
}

const Plan& plan(const Office& office, PlanId id) { return *office.situation.plans.find(id); }

shape::MultiPolygon ground(const Office& office, PlanId id, const std::string& code) {
  const auto& versions = office.situation.boundaries;
  const auto boundaries = planned(*versions.front(), *versions.back(), plan(office, id), on("2030-01-01"));
  const int at = boundaries.grid_index(code);
  return at < 0 ? shape::MultiPolygon{} : boundaries.grid_areas[static_cast<std::size_t>(at)];
}

}  // namespace

TEST_CASE("a plan is a branch: its edits change nothing that is in force") {
  Office office = planning_office();
  const PlanId id = begin(office);
  office.accept(border_to(id, 100, 120));
  CHECK(ground(office, id, west) == box(0, 120));
  CHECK(ground(office, id, east) == box(120, 200));
  CHECK(office.situation.boundaries.back()->grid_areas[0] == box(0, 100));
  CHECK(plan(office, id).edits[0]->by == office.context.operator_name);
}

TEST_CASE("edits are undone and redone one by one, and a new one takes the place of what was undone") {
  Office office = planning_office();
  const PlanId id = begin(office);
  office.accept(border_to(id, 100, 120));
  office.accept(border_to(id, 120, 140));
  office.accept(UndoPlanEdit{id, 2});
  CHECK(ground(office, id, west) == box(0, 120));
  CHECK(office.refuse(UndoPlanEdit{id, 2}) ==
        "{} has been changed by someone else meanwhile: look at it again, then repeat.");
  office.accept(UndoPlanEdit{id, 1});
  CHECK(ground(office, id, west) == box(0, 100));
  CHECK(office.refuse(UndoPlanEdit{id, 0}) == "The plan \"{}\" has no edit to undo.");
  office.accept(RedoPlanEdit{id, 1});
  CHECK(ground(office, id, west) == box(0, 120));
  office.accept(border_to(id, 120, 130));
  CHECK(plan(office, id).edits.size() == 2);
  CHECK(office.refuse(RedoPlanEdit{id, 3}) == "The plan \"{}\" has no edit to redo.");
}

TEST_CASE("of two planners who change one grid, the second is told which, and nothing is overwritten") {
  Office office = planning_office();
  const PlanId id = begin(office);
  const EditPlan mine = border_to(id, 100, 120);
  const EditPlan theirs = border_to(id, 100, 90);
  office.accept(mine);
  CHECK(office.refuse(theirs) == "Somebody has changed {} meanwhile: look at it again, then repeat.");
  CHECK(ground(office, id, west) == box(0, 120));
}

TEST_CASE("a code is given once, and a new grid lies in a village of the boundaries") {
  Office office = planning_office();
  const PlanId id = begin(office);
  CHECK(office.refuse(split_off(id, west)) ==
        "The code {} stands twice in the edit: give every grid a code of its own.");
  office.accept(split_off(id, fresh));
  CHECK(ground(office, id, fresh) == box(150, 200));
  PlanEdit again;
  again.grids = {{grid(east), box(100, 150), {}}, {grid(fresh), box(150, 200), box(100, 200)}};
  office.accept(EditPlan{id, std::make_shared<const PlanEdit>(again)});
  CHECK(ground(office, id, east).empty());
  PlanEdit reborn;
  reborn.grids = {{grid(east), {}, box(100, 120)}, {grid(fresh), box(100, 200), box(120, 200)}};
  CHECK(office.refuse(EditPlan{id, std::make_shared<const PlanEdit>(reborn)}) ==
        "The code {} has been used before: number the new grid otherwise.");
  PlanEdit abroad;
  abroad.grids = {{grid(fresh), box(100, 200), box(100, 200)}};
  abroad.grids[0].grid.village = "330211002002";
  CHECK(office.refuse(EditPlan{id, std::make_shared<const PlanEdit>(abroad)}) ==
        "The grid {} would change its village: its ground cannot.");
}

TEST_CASE("a plan goes through review before it comes into force, on a day that is not past") {
  Office office = planning_office();
  const PlanId id = begin(office);
  CHECK(office.refuse(SubmitPlan{id, {}}) == "The plan \"{}\" changes nothing yet: edit it first.");
  office.accept(split_off(id, fresh));
  CHECK(office.refuse(PublishPlan{id, on("2024-02-01")}) ==
        "The plan \"{}\" is a draft: submit it for review before it is published.");
  office.accept(SubmitPlan{id, "ready"});
  CHECK(office.refuse(split_off(id, "330211002001004")) ==
        "The plan \"{}\" is under review: have it returned before it is changed.");
  CHECK(office.refuse(PublishPlan{id, on("2024-01-07")}) ==
        "Boundaries cannot come into force in the past: choose today or a later day.");
  office.context.successions = {{east, east, 5000}, {east, fresh, 5000}};
  office.accept(PublishPlan{id, on("2024-02-01")});
  CHECK(plan(office, id).state == PlanState::published);
  CHECK(boundaries_on(office.situation, on("2024-01-31"))->grids.size() == 2);
  CHECK(boundaries_on(office.situation, on("2024-02-01"))->grids.size() == 3);
  CHECK(office.refuse(WithdrawPlan{id, {}}) == "The plan \"{}\" has been published: begin another one.");

  const auto before = successors(office.situation, east, on("2024-01-31"));
  CHECK(before.size() == 1);
  const auto after = successors(office.situation, east, on("2024-02-01"));
  REQUIRE(after.size() == 2);
  CHECK(after[0].share == 0.5);
  CHECK(after[1].code == fresh);
}

TEST_CASE("what another plan has named stays where this one has drawn, and both names are a dispute") {
  Office office = planning_office();
  const auto named = [](PlanId id, const std::string& name, const std::string& kind) {
    PlanEdit edit;
    edit.grids = {{grid(east), box(100, 200), box(100, 200)}};
    edit.grids[0].grid.name = name;
    edit.grids[0].grid.kind = kind;
    return EditPlan{id, std::make_shared<const PlanEdit>(std::move(edit))};
  };
  const PlanId names = begin(office, "names");
  const PlanId draws = begin(office, "draws");
  const PlanId disputes = begin(office, "disputes");
  office.accept(named(names, "estate", "basic"));
  office.accept(split_off(draws, fresh));
  office.accept(named(disputes, "market", "dedicated"));
  for (const PlanId id : {names, draws, disputes}) office.accept(SubmitPlan{id, {}});
  office.accept(PublishPlan{names, on("2024-02-01")});
  CHECK(office.refuse(PublishPlan{disputes, on("2024-03-01")}) ==
        "Another plan has changed {} since this one began: begin anew from the newest boundaries.");
  office.accept(PublishPlan{draws, on("2024-03-01")});
  const Boundaries& newest = *office.situation.boundaries.back();
  CHECK(newest.find_grid(east)->name == "estate");
  CHECK(newest.grid_areas[static_cast<std::size_t>(newest.grid_index(east))] == box(100, 150));
}

TEST_CASE("plans that change different grids follow each other; one that another has overtaken is refused by place") {
  Office office = planning_office();
  const PlanId first = begin(office, "first");
  const PlanId second = begin(office, "second");
  office.accept(border_to(first, 100, 120));
  office.accept(split_off(second, fresh));
  office.accept(SubmitPlan{first, {}});
  office.accept(SubmitPlan{second, {}});
  office.accept(PublishPlan{first, on("2024-02-01")});
  const auto& versions = office.situation.boundaries;
  CHECK(conflicts(*versions.front(), *versions.back(), plan(office, second)) == std::vector<GridCode>{east});
  CHECK(office.refuse(PublishPlan{second, on("2024-03-01")}) ==
        "Another plan has changed {} since this one began: begin anew from the newest boundaries.");
  office.accept(WithdrawPlan{second, "overtaken"});
  CHECK(plan(office, second).reason == "overtaken");
}

}  // namespace lianxun::domain
