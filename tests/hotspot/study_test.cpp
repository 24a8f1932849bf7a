#include "hotspot/study.hpp"

#include <numeric>

#include "catch.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/story.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

constexpr int side = 6;
constexpr domain::Zone zone{};

domain::Instant day(int number) { return domain::start_of_day(domain::Date{2023y / 1 / 2}, zone) + 24h * number; }

std::string code(char level, int index) {
  const std::string digits = std::to_string(index);
  return level + std::string(3 - digits.size(), '0') + digits;
}

/// Two villages, west and east, of half the grids each.
std::shared_ptr<const domain::Boundaries> two_villages() {
  const test::WigglyCoverage wiggly{.columns = side, .rows = side, .vertices_per_face = 12, .per_unit = 1000};
  auto out = std::make_shared<domain::Boundaries>();
  out->grid_areas = wiggly.faces();
  for (int i = 0; i < side * side; ++i) {
    domain::Grid grid;
    grid.code = code('g', i);
    grid.village = code('v', i % side < side / 2 ? 0 : 1);
    grid.residents = 100;
    out->grids.push_back(grid);
  }
  out->villages.resize(2);
  out->village_areas.resize(2);
  for (int i = 0; i < 2; ++i) out->villages[static_cast<std::size_t>(i)].code = code('v', i);
  return out;
}

shape::Point middle(const domain::Boundaries& boundaries, int grid) {
  shape::Box box;
  for (const shape::Point p : boundaries.grid_areas[static_cast<std::size_t>(grid)][0].outer) box.add(p);
  return box.centre();
}

/// Two years with one case a week in every grid, and `extra` more a week around grid `at` in the last 13 weeks.
Records two_years(const domain::Boundaries& boundaries, int at, int extra) {
  Records records;
  std::int64_t id = 0;
  const auto add = [&](int grid, domain::Instant when, const char* kind) {
    Record record;
    record.position = middle(boundaries, grid);
    record.located = true;
    record.reported = when;
    record.kind = kind;
    record.premises = grid == at ? "noodles" : "";
    record.id = ++id;
    if (id % 2 == 0) record.closed = when + 1h;
    append(records, record);
  };
  for (int w = 0; w < 104; ++w) {
    for (int grid = 0; grid < side * side; ++grid) add(grid, day(7 * w) + 10h, "wires");
    if (w < 91) continue;
    for (const int grid : {at, at + 1, at - 1, at + side, at - side}) {
      for (int i = 0; i < extra; ++i) add(grid, day(7 * w + 4) + 21h, "fumes");
    }
  }
  sort_by_time(records);
  return records;
}

constexpr int centre = 2 * side + 3;

struct Asked {
  std::shared_ptr<const Ground> ground;
  std::shared_ptr<const Records> records;

  explicit Asked(int extra) {
    const auto boundaries = two_villages();
    std::vector<shape::Point> premises;
    for (int grid = 0; grid < side * side; ++grid) premises.insert(premises.end(), 2, middle(*boundaries, grid));
    auto prepared = std::make_shared<Ground>(prepare(boundaries, premises));
    auto all = std::make_shared<Records>(two_years(*boundaries, centre, extra));
    relocate(*all, *boundaries, prepared->locator);
    ground = std::move(prepared);
    records = std::move(all);
  }

  [[nodiscard]] Answer last_weeks(std::optional<Per> per = {}) const {
    Question question;
    question.filter.period = {day(7 * 91), day(7 * 104)};
    question.per = per;
    SurfaceKeeper surfaces;
    return study({ground, records}, question, surfaces);
  }
};

}  // namespace

TEST_CASE("an answer counts by grid and by village, and the same weeks a year earlier") {
  const Asked asked(3);
  const Answer answer = asked.last_weeks();
  CHECK(answer.rows.size() == 13 * (side * side + 15));
  CHECK(answer.counts[0] == 13);
  CHECK(answer.counts[centre] == 13 * 4);
  CHECK(answer.outside == 0);
  // Four of the five grids with more lie in the east.
  CHECK(answer.village_counts[0] == 13.0 * (side * side / 2 + 3));
  CHECK(answer.village_counts[1] == 13.0 * (side * side / 2 + 12));
  CHECK(answer.last_year.covered);
  CHECK(answer.last_year.counts[centre] == 13);
  CHECK(answer.last_year.village_counts[1] == 13.0 * side * side / 2);
  CHECK(answer.previous.covered);
  // As long as what the records cover of the period, which ends on a Friday: one Monday less.
  CHECK(answer.previous.counts[centre] == 12);
}

TEST_CASE("where a group of grids has more than the others it is hot, and its z is that of Gi*") {
  const Asked asked(3);
  const Answer answer = asked.last_weeks();
  CHECK(answer.bins[centre] == Confidence::hot95);
  CHECK(answer.bins[0] == Confidence::none);
  CHECK(answer.inference == Inference::permutation);
  CHECK(answer.z == gi_star(asked.ground->with_self, answer.counts).z);
}

TEST_CASE("without more in one place nothing is hot, and that all counts are equal is said") {
  const Answer answer = Asked(0).last_weeks();
  for (const Confidence bin : answer.bins) CHECK(bin == Confidence::none);
  CHECK_FALSE(answer.warnings.empty());
}

TEST_CASE("rates divide by what was asked, and are tested by dealing out in proportion to it") {
  const Answer answer = Asked(3).last_weeks(Per::hundred_premises);
  CHECK(answer.rates[0].value == 13 / 2.0 * 100);
  CHECK(answer.inference == Inference::redistribution);
  CHECK(answer.bins[centre] == Confidence::hot99);
}

TEST_CASE("weeks add up to all records, and the scale does not move with the period") {
  const Asked asked(3);
  const Answer late = asked.last_weeks();
  CHECK(std::accumulate(late.weekly.begin(), late.weekly.end(), 0.0) == double(asked.records->size()));
  CHECK(std::accumulate(late.grid_weekly.begin(), late.grid_weekly.end(), 0.0) == double(asked.records->size()));
  CHECK(late.first_week + late.weeks * week > asked.records->reported.back());
  Question early;
  early.filter.period = {day(0), day(28)};
  SurfaceKeeper surfaces;
  const Answer before = study(asked.ground, asked.records, early, surfaces);
  CHECK(before.scale == late.scale);
  CHECK_FALSE(before.last_year.covered);
  CHECK(per_30_days(before)[0] == Approx(4 * 30.0 / (28 - 10 / 24.0)));
}

TEST_CASE("a density holds as many incidents as the grids, and its scale and bandwidth do not move with the period") {
  const Asked asked(3);
  SurfaceKeeper surfaces;
  Question question;
  question.filter.period = {day(7 * 91), day(7 * 104)};
  question.density = DensityAsked{KernelShape::quartic, 300};
  const Answer late = study({asked.ground, asked.records}, question, surfaces);
  REQUIRE(late.density);
  double sum = 0;
  for (const double value : late.density->values) {
    if (std::isfinite(value)) sum += value;
  }
  const double cell = late.density->frame.cell;
  const double days = (13 * 7 - 3) / 30.0;  // the last incident comes on the fifth day of the last week
  CHECK(sum * cell * cell / 1e6 * days == Approx(double(late.rows.size())).epsilon(0.05));

  question.filter.period = {day(0), day(28)};
  question.density->bandwidth.reset();
  const Answer early = study({asked.ground, asked.records}, question, surfaces);
  question.filter.period = {day(28), day(280)};
  const Answer middle = study({asked.ground, asked.records}, question, surfaces);
  CHECK(early.kernel == middle.kernel);
  CHECK(early.density_scale == middle.density_scale);
  CHECK(peak(*middle.density) <= middle.density_scale);
}

TEST_CASE("points outside every grid are counted apart, and nothing at all gives an answer too") {
  const Asked asked(0);
  auto records = *asked.records;
  Record far;
  far.position = {-1e6, 0};
  far.located = true;
  far.reported = day(7 * 103 + 1);
  append(records, far);
  sort_by_time(records);
  relocate(records, *asked.ground->boundaries, asked.ground->locator);
  SurfaceKeeper surfaces;
  const Answer answer = study({asked.ground, std::make_shared<const Records>(records)}, {}, surfaces);
  CHECK(answer.outside == 1);
  CHECK(answer.rows.size() == records.size());

  const Answer nothing = study({asked.ground, std::make_shared<const Records>()}, {}, surfaces);
  CHECK(nothing.rows.empty());
  CHECK(nothing.weeks == 0);
  CHECK_FALSE(nothing.last_year.covered);
}

TEST_CASE("the story of a grid tells its kinds, hours, places that come back, and what is open") {
  const Asked asked(3);
  const Answer answer = asked.last_weeks();
  const Story grid = story(answer, {centre, -1}, zone);
  CHECK(grid.count == 13 * 4);
  CHECK(grid.last_year == 13);
  REQUIRE(grid.kinds.size() == 2);
  CHECK(grid.kinds[0].name == "fumes");
  CHECK(grid.kinds[0].count == 39);
  CHECK(grid.hours[0 * 24 + 10] == 13);  // Mondays at ten
  CHECK(grid.hours[4 * 24 + 21] == 39);  // Fridays at nine in the evening
  REQUIRE(grid.premises.size() == 1);
  CHECK(grid.premises[0].count == 52);
  CHECK(grid.premises_count == 2);
  CHECK(grid.residents == 100);

  const Story village = story(answer, {-1, 1}, zone);
  CHECK(village.count == answer.village_counts[1]);
  const Story all = story(answer, {}, zone);
  CHECK(all.count == int(answer.rows.size()));
  const auto open = std::count_if(answer.rows.begin(), answer.rows.end(),
                                  [&](std::uint32_t row) { return !asked.records->closed[row]; });
  CHECK(all.still_open.size() == std::size_t(open));
}
