#include "boundary/consequences.hpp"

#include <algorithm>
#include <map>
#include <random>

#include "boundary/boxes.hpp"
#include "boundary/edits/edits.hpp"
#include "boundary/ground_moved.hpp"
#include "catch.hpp"
#include "shape/locator.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::MultiPolygon;
using shape::Point;
using test::box;

namespace {

/// Three squares in a row; the third is of another village.
Draft row() { return {{box(0, 0, 100, 100), box(100, 0, 100, 100), box(200, 0, 100, 100)}, {0, 0, 1}}; }
const std::vector<std::string> codes{"1", "2", "3"};
const std::vector<double> residents{1000, 500, 70};

std::vector<Place> some_places() {
  return {{.at = {90, 50}, .open = true, .of_year = true, .minutes = 30, .index = 0},
          {.at = {10, 50}, .of_year = true, .minutes = 45, .index = 1},
          {.at = {95, 10}, .kind = PlaceKind::premises, .index = 0},
          {.at = {85, 10}, .kind = PlaceKind::crew, .index = 4},
          {.at = {250, 50}, .kind = PlaceKind::hotspot, .index = 2},
          {.at = {-5, 5}, .kind = PlaceKind::premises, .index = 1}};
}

Change move_to_the_second(const Draft& draft) {
  const auto preview_of = preview(draft, Edit{MoveArea{box(80, -5, 20, 110)[0].outer, 1}});
  REQUIRE(std::holds_alternative<Change>(preview_of));
  return std::get<Change>(preview_of);
}

/// What an index of the changed draft would say.
void check_against_fresh(const ConsequenceIndex& index, const Draft& draft, const std::vector<std::string>& names) {
  std::vector<Point> at;
  for (const Place& place : index.places()) at.push_back(place.at);
  std::vector<int> found(at.size());
  shape::Locator(draft.faces, names).find(at, found);
  std::vector<Tally> tallies(draft.faces.size());
  int wrong = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    if (found[i] != index.face_of(static_cast<int>(i))) ++wrong;
    if (found[i] >= 0) count(tallies[static_cast<std::size_t>(found[i])], index.places()[i]);
  }
  CHECK(wrong == 0);
  for (std::size_t face = 0; face < tallies.size(); ++face) {
    const Tally& own = index.tally(static_cast<int>(face));
    CHECK(own.open == tallies[face].open);
    CHECK(own.year == tallies[face].year);
    CHECK(own.premises == tallies[face].premises);
    CHECK(own.crews == tallies[face].crews);
    CHECK(own.hotspots == tallies[face].hotspots);
    CHECK(own.minutes == tallies[face].minutes);
    CHECK(own.square_metres == shape::area(draft.faces[face]));
  }
}

double all_residents(const ConsequenceIndex& index, std::size_t faces) {
  double sum = 0;
  for (std::size_t face = 0; face < faces; ++face) sum += index.tally(static_cast<int>(face)).residents;
  return sum;
}

}  // namespace

TEST_CASE("moving ground tells what each grid has before and after, and what changes hands") {
  const Draft draft = row();
  const ConsequenceIndex index(draft, codes, residents, some_places());
  CHECK(index.tally(0).open == 1);
  CHECK(index.tally(0).minutes == 75);
  CHECK(index.tally(0).compactness == Approx(0.785398));
  const Consequences found = index.of(move_to_the_second(draft));

  REQUIRE(found.grids.size() == 2);
  CHECK(found.grids[0].face == 0);
  CHECK(found.grids[0].before == index.tally(0));
  CHECK(found.grids[0].after.open == 0);
  CHECK(found.grids[0].after.year == 1);
  CHECK(found.grids[0].after.minutes == 45);
  CHECK(found.grids[0].after.premises == 0);
  CHECK(found.grids[0].after.residents == Approx(800));
  CHECK(found.grids[0].after.square_metres == Approx(8000));
  CHECK(found.grids[0].after.compactness == Approx(4 * 3.14159265 * 8000 / (360.0 * 360)));
  CHECK(found.grids[1].after.residents == Approx(700));
  CHECK(found.grids[1].after.minutes == 30);

  REQUIRE(found.villages.size() == 1);
  CHECK(found.villages[0].before.minutes == found.villages[0].after.minutes);
  CHECK(found.villages[0].after.residents == Approx(1500));
  CHECK(found.villages[0].balance_before.largest == 75);
  CHECK(found.villages[0].balance_before.largest_to_mean() == Approx(2));
  CHECK(found.villages[0].balance_after.largest_to_mean() == Approx(1.2));
  CHECK(found.before.largest == 75);
  CHECK(found.after.grids == 3);
  CHECK(found.after.mean == Approx(25));
  using Handed = Consequences::Handed;
  CHECK(found.handed == std::vector<Handed>{{0, 0, 1}, {2, 0, 1}, {3, 0, 1}});
}

TEST_CASE("a grid split in two shares its residents by area, and a merged one has none left") {
  Draft draft = row();
  ConsequenceIndex index(draft, codes, residents, some_places());
  const auto split = std::get<Change>(preview(draft, Edit{Split{0, {{60, -10}, {60, 110}}}}));
  const Consequences found = index.of(split);
  const auto fresh =
      std::find_if(found.grids.begin(), found.grids.end(), [](const auto& each) { return each.face == 3; });
  REQUIRE(fresh != found.grids.end());
  CHECK(fresh->village == 0);
  CHECK(fresh->before == Tally{});
  CHECK(fresh->after.residents == Approx(400));
  CHECK(fresh->after.open == 1);
  CHECK(found.villages[0].balance_before.grids == 2);
  CHECK(found.villages[0].balance_after.grids == 3);
  apply(draft, split);
  index.apply(split);
  const auto merge = std::get<Change>(preview(draft, Edit{Merge{3, 1}}));
  const Consequences merged = index.of(merge);
  apply(draft, merge);
  index.apply(merge);
  CHECK(index.tally(3).residents == 0);
  CHECK(index.tally(3).square_metres == 0);
  CHECK(index.tally(1).residents == Approx(900));
  CHECK(merged.villages[0].balance_after.grids == 2);
  CHECK(index.balance().grids == 3);
}

TEST_CASE("a place on a border has the grid whose code comes first, before and after") {
  const Draft draft = row();
  std::vector<Place> places;
  for (const Point p : {Point{100, 50}, Point{80, 50}, Point{80, 0}, Point{100, 100}, Point{200, 50}, Point{0, 0}})
    places.push_back({.at = p, .kind = PlaceKind::premises});
  for (const auto& names : {std::vector<std::string>{"1", "2", "3"}, {"3", "2", "1"}, {"2", "2", "2"}}) {
    Draft changed = draft;
    ConsequenceIndex index(draft, names, residents, places);
    const Change change = move_to_the_second(draft);
    apply(changed, change);
    index.apply(change);
    check_against_fresh(index, changed, names);
  }
}

TEST_CASE(
    "what an edit says is what a new index of the edited draft finds, on random edits, and undo leaves no trace") {
  int edits = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const test::WigglyCoverage wiggly{.columns = 5, .rows = 5, .vertices_per_face = 24, .per_unit = 1000, .seed = seed};
    Draft draft{wiggly.faces(), std::vector<int>(25, 0)};
    for (std::size_t i = 0; i < 25; ++i) draft.villages[i] = static_cast<int>(i % 5 / 3);
    std::vector<std::string> names = wiggly.codes();
    std::mt19937_64 random(seed);
    std::vector<Place> places;
    for (const Point p : wiggly.random_points(2000)) {
      const bool incident = random() % 2 == 0;
      places.push_back({.at = p,
                        .kind = incident ? PlaceKind::incident : static_cast<PlaceKind>(random() % 4),
                        .open = random() % 3 == 0,
                        .of_year = random() % 2 == 0,
                        .minutes = static_cast<int>(random() % 60)});
    }
    // and on vertices, where several grids meet
    for (const auto& face : draft.faces)
      for (std::size_t i = 0; i < face[0].outer.size(); i += 4)
        places.push_back({.at = face[0].outer[i], .open = true});
    std::vector<double> people;
    for (std::size_t i = 0; i < 25; ++i) people.push_back(static_cast<double>(random() % 3000));
    ConsequenceIndex index(draft, names, people, places);
    const double all = all_residents(index, 25);
    std::vector<Tally> first;
    for (int face = 0; face < 25; ++face) first.push_back(index.tally(face));
    const Draft untouched = draft;
    int applied = 0;
    for (int i = 0; i < 16; ++i) {
      const auto at = [&] {
        return Point{static_cast<double>(random() % 2'200'000) / 1000,
                     static_cast<double>(random() % 2'200'000) / 1000};
      };
      const auto face = static_cast<int>(random() % draft.faces.size());
      Preview tried;
      if (i % 4 == 0) {
        const Point centre = draft.faces[static_cast<std::size_t>(face)].empty()
                                 ? at()
                                 : shape::label_point(draft.faces[static_cast<std::size_t>(face)]);
        tried = preview(draft, Edit{Split{face, {{centre.x - 500, centre.y - 100}, {centre.x + 500, centre.y + 150}}}});
      } else if (i % 4 == 1) {
        const Point corner = at();
        tried = preview(draft, Edit{MoveArea{box(corner.x, corner.y, 180, 150)[0].outer, face}});
      } else if (i % 4 == 3) {
        RenumberVillage village;
        for (std::size_t each = 0; each < draft.faces.size(); ++each)
          if (draft.villages[each] == i % 8 / 4 && !draft.faces[each].empty())
            village.faces.push_back(static_cast<int>(each));
        tried = preview(draft, Edit{village});
      } else {
        tried = preview(draft, Edit{Merge{face, static_cast<int>(random() % draft.faces.size())}});
      }
      const auto* change = std::get_if<Change>(&tried);
      if (change == nullptr) continue;
      const Consequences told = index.of(*change);
      apply(draft, *change);
      index.apply(*change);
      ++applied;
      names.resize(draft.faces.size(), ConsequenceIndex::new_code());
      INFO("seed " << seed << " edit " << i);
      check_against_fresh(index, draft, names);
      for (const auto& grid : told.grids) CHECK(grid.after == index.tally(grid.face));
      for (const auto& handed : told.handed) CHECK(index.face_of(handed.place) == handed.to);
      CHECK(told.after == index.balance());
      for (const auto& village : told.villages) CHECK(village.balance_after == index.balance(village.village));
      CHECK(all_residents(index, draft.faces.size()) == Approx(all).epsilon(1e-6));
    }
    edits += applied;
    for (int i = 0; i < applied; ++i) index.undo();
    for (int face = 0; face < 25; ++face) CHECK(index.tally(face) == first[static_cast<std::size_t>(face)]);
    check_against_fresh(index, untouched, wiggly.codes());
    CHECK_THROWS_AS(index.undo(), std::logic_error);
  }
  CHECK(edits > 60);
}

TEST_CASE("ground is told with both hands, and only where it moves") {
  const Draft draft = row();
  const GroundMoved moved = ground_moved(move_to_the_second(draft));
  REQUIRE(moved.pieces.size() == 1);
  CHECK(moved.pieces[0].from == 0);
  CHECK(moved.pieces[0].to == 1);
  CHECK(moved.pieces[0].square_metres == Approx(2000));
  CHECK(moved.box.min_x >= 0);
  CHECK(moved.box.max_x <= 200);
  CHECK(ground_moved({}).pieces.empty());
}

TEST_CASE("a change of another draft, and lists that do not fit, are refused") {
  const Draft draft = row();
  const ConsequenceIndex index(draft, codes, residents, some_places());
  Change change = move_to_the_second(draft);
  change.faces[0].before = box(0, 0, 1, 1);
  CHECK_THROWS_AS(index.of(change), std::invalid_argument);
  CHECK_THROWS_AS(ConsequenceIndex(draft, std::vector<std::string>{"1"}, residents, {}), std::invalid_argument);
  CHECK(index.of({}).grids.empty());
}
