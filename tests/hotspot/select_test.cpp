#include "hotspot/select.hpp"

#include "catch.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

domain::Instant day(int number) { return domain::Instant{std::chrono::days{number}}; }

domain::Situation three_incidents() {
  domain::Situation situation;
  domain::Room room;
  domain::Category fumes;
  fumes.id = "fumes";
  fumes.responsible = "enforcement";
  fumes.cooperating = {"market"};
  room.categories = {fumes};
  situation.room = std::make_shared<domain::Room>(room);
  const auto add = [&](int id, int reported, const char* category, const char* grid) -> domain::Incident& {
    domain::Incident incident;
    incident.id.value = id;
    incident.reported = day(reported);
    incident.category = category;
    incident.grid = grid;
    incident.position = {double(id), 0};
    incident.located = true;
    return situation.incidents.insert(incident);
  };
  add(1, 20, "fumes", "g1");
  add(2, 10, "wires", "g2").agencies = {"fire"};
  auto& third = add(3, 15, "fumes", "g1");
  third.source = domain::Source::finding;
  third.located = false;
  return situation;
}

std::vector<std::int64_t> ids(const Records& records, const Rows& rows) {
  std::vector<std::int64_t> out;
  for (const auto row : rows) out.push_back(records.id[row]);
  return out;
}

using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("records stand in order of time, whatever the order of their ids") {
  const auto records = records_of(three_incidents());
  CHECK(records.id == Ids{2, 3, 1});
  CHECK(std::isnan(records.position[1].x));
  CHECK(records.grids[records.grid[2]] == "g1");
}

TEST_CASE("a filter keeps what is in the period and of the kind, agency, source and grid asked for") {
  const auto records = records_of(three_incidents());
  CHECK(ids(records, select(records, {})) == Ids{2, 3, 1});
  CHECK(ids(records, select(records, {.period = {day(10), day(20)}})) == Ids{2, 3});
  CHECK(select(records, {.period = {day(20), day(10)}}).empty());
  CHECK(ids(records, select(records, {.kinds = {"fumes"}})) == Ids{3, 1});
  CHECK(ids(records, select(records, {.agencies = {"market", "police"}})) == Ids{3, 1});
  CHECK(ids(records, select(records, {.agencies = {"fire"}})) == Ids{2});
  CHECK(ids(records, select(records, {.grids = {"g2"}})) == Ids{2});
  CHECK(ids(records, select(records, {.source = domain::Source::finding})) == Ids{3});
}

TEST_CASE("a filter on a name that no record has selects nothing, not everything") {
  const auto records = records_of(three_incidents());
  CHECK(select(records, {.kinds = {"noise"}}).empty());
  CHECK(select(records, {.villages = {"v1"}}).empty());
}

TEST_CASE("excluded rows are left out and unlocated ones have no position") {
  const auto records = records_of(three_incidents());
  const auto all = select(records, {});
  CHECK(without(all, {1}) == Rows{0, 2});
  CHECK(positions(records, all).size() == 2);
}

TEST_CASE("history as now counts in today's grids and equals the locator") {
  const test::WigglyCoverage coverage{.columns = 6, .rows = 5, .origin = {5e5, 3.3e6}, .per_unit = 1000};
  const auto areas = coverage.faces();
  const auto codes = coverage.codes();
  const shape::Locator locator(areas, codes);
  domain::Boundaries boundaries;
  boundaries.villages = {{.code = "v", .name = {}, .name_en = {}, .kind = {}, .residents = {}}};
  for (const auto& code : codes) {
    domain::Grid grid;
    grid.code = code;
    grid.village = "v";
    boundaries.grids.push_back(grid);
  }
  const auto points = coverage.random_points(20'000);
  Records records;
  for (const auto& p : points) append(records, {.position = p, .located = true, .grid = "old"});
  append(records, {.position = points[0], .located = false});
  relocate(records, boundaries, locator);
  const auto counts = count_by(records.grid, select(records, {}), areas.size());
  CHECK(counts == count_in(locator, areas.size(), points));
  std::vector<std::int64_t> one_by_one(areas.size(), 0);
  for (const auto& p : points) {
    if (const int found = locator.find(p); found >= 0) ++one_by_one[std::size_t(found)];
  }
  CHECK(counts == one_by_one);
  CHECK(records.village.back() == Names::none);
  CHECK_THROWS_AS(count_in(locator, 3, points), std::invalid_argument);
}
