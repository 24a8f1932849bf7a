#include "ui/balancing.hpp"

#include <random>

#include "catch.hpp"
#include "ui/hot_places.hpp"

using namespace lianxun;

namespace {

constexpr const char* village = "330211002001";

shape::MultiPolygon box(double x, double y, double width, double height) {
  return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}, {}}};
}

/// Four squares of 400 m in a row, of one village.
boundary::Sketch row_of_four() {
  auto base = std::make_shared<domain::Boundaries>();
  base->effective = std::chrono::year(2023) / 1 / 1;
  base->villages = {{village, "village", {}, {}, {}}};
  base->village_areas = {box(0, 0, 1600, 400)};
  for (int i = 0; i < 4; ++i) {
    base->grids.push_back(
        {std::string(village) + "00" + std::to_string(i + 1), "grid", {}, village, "basic", i == 0 ? 900 : 100});
    base->grid_areas.push_back(box(400.0 * i, 0, 400, 400));
  }
  return boundary::sketch_of(base);
}

void scatter(std::vector<boundary::Place>& out, const boundary::Place& like, int count, const shape::Box& over,
             unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> x(over.min_x, over.max_x);
  std::uniform_real_distribution<double> y(over.min_y, over.max_y);
  for (int i = 0; i < count; ++i) {
    boundary::Place place = like;
    place.at = {x(random), y(random)};
    out.push_back(place);
  }
}

constexpr boundary::Place incident{.kind = boundary::PlaceKind::incident, .of_year = true, .minutes = 30};
constexpr boundary::Place shop{.kind = boundary::PlaceKind::premises};

/// Incidents heap up in the first grid, premises in the last.
std::vector<boundary::Place> uneven() {
  std::vector<boundary::Place> out;
  scatter(out, incident, 240, {1, 1, 399, 399}, 1);
  scatter(out, incident, 240, {401, 1, 1599, 399}, 2);
  scatter(out, shop, 300, {1201, 1, 1599, 399}, 3);
  scatter(out, shop, 200, {1, 1, 1199, 399}, 4);
  return out;
}

std::shared_ptr<ui::Balancing> searched(const boundary::Sketch& sketch, ui::EvenOut what,
                                        std::set<domain::GridCode> locked = {}) {
  const std::vector<double> residents = {900, 100, 100, 100};
  const boundary::ConsequenceIndex effects(sketch.draft, domain::codes_of(sketch.grids), residents, uneven());
  auto out = std::make_shared<ui::Balancing>();
  out->even_out = what;
  out->locked = std::move(locked);
  ui::balance_job(out, sketch, effects, nullptr)()();
  REQUIRE(out->ready);
  REQUIRE(out->problem.empty());
  REQUIRE_FALSE(out->offers.empty());
  return out;
}

/// The most that a grid has of what a change leaves, over the mean; counted anew.
double most_to_mean(const boundary::Sketch& sketch, const ui::BalanceOffer& offer, int boundary::Tally::*counted) {
  boundary::Draft draft = sketch.draft;
  boundary::apply(draft, std::get<boundary::Change>(offer.preview));
  const std::vector<double> none(4, 0);
  const boundary::ConsequenceIndex index(draft, domain::codes_of(sketch.grids), none, uneven());
  double sum = 0;
  double most = 0;
  for (int face = 0; face < 4; ++face) {
    sum += index.tally(face).*counted;
    most = std::max<double>(most, index.tally(face).*counted);
  }
  return 4 * most / sum;
}

}  // namespace

TEST_CASE("Balancing evens out what was chosen") {
  const boundary::Sketch sketch = row_of_four();
  const auto incidents = searched(sketch, ui::EvenOut::incidents);
  CHECK(most_to_mean(sketch, incidents->offers[0], &boundary::Tally::year) <= 1.151);
  CHECK(most_to_mean(sketch, incidents->offers[0], &boundary::Tally::premises) > 1.3);
  const auto premises = searched(sketch, ui::EvenOut::premises);
  CHECK(most_to_mean(sketch, premises->offers[0], &boundary::Tally::premises) <= 1.151);
  const auto residents = searched(sketch, ui::EvenOut::residents);
  CHECK(residents->offers[0].proposal.total == Approx(1200));
  CHECK(residents->offers[0].proposal.worst <= 1.16);  // drawing borders straighter changes shares of ground a little
}

TEST_CASE("Balancing leaves locked grids as they are, to the byte") {
  const boundary::Sketch sketch = row_of_four();
  const auto found = searched(sketch, ui::EvenOut::incidents, {sketch.grids[3].code});
  for (const ui::BalanceOffer& offer : found->offers) {
    CHECK(offer.proposal.faces[3] == sketch.draft.faces[3]);
    CHECK_FALSE(offer.proposal.faces[0] == sketch.draft.faces[0]);
  }
}

TEST_CASE("A balance that was cancelled ends without an error") {
  const boundary::Sketch sketch = row_of_four();
  const std::vector<double> residents(4, 0);
  const boundary::ConsequenceIndex effects(sketch.draft, domain::codes_of(sketch.grids), residents, uneven());
  const auto cancelled = std::make_shared<ui::Balancing>();
  cancelled->cancelled = true;
  ui::balance_job(cancelled, sketch, effects, nullptr)()();
  CHECK(cancelled->ready);
  CHECK(cancelled->problem.empty());
  CHECK(cancelled->offers.empty());
}

TEST_CASE("A hot place lies where incidents heap up, and there is none without a heap") {
  const std::vector<shape::MultiPolygon> faces = {box(0, 0, 4000, 4000), box(4000, 0, 4000, 4000)};
  std::vector<boundary::Place> places;
  scatter(places, incident, 300, {1, 1, 7999, 3999}, 5);
  CHECK(ui::hot_places(places, faces).empty());
  scatter(places, incident, 120, {5900, 2900, 6100, 3100}, 6);
  scatter(places, shop, 500, {900, 900, 1100, 1100}, 7);  // is no incident
  const auto hot = ui::hot_places(places, faces);
  REQUIRE(hot.size() == 1);
  CHECK(hot[0].kind == boundary::PlaceKind::hotspot);
  CHECK(std::hypot(hot[0].at.x - 6000, hot[0].at.y - 3000) < 150);
  CHECK(ui::hot_places({}, faces).empty());
}
