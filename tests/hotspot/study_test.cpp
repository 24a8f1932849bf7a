#include "hotspot/study.hpp"

#include <numeric>

#include "catch.hpp"
#include "hotspot/density_outline.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/past_patrols.hpp"
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
  const Answer before = study({asked.ground, asked.records}, early, surfaces);
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

TEST_CASE("beside an answer stands the same question about last year, on the same scales") {
  const Asked asked(3);
  SurfaceKeeper surfaces;
  Question question;
  question.filter.period = {day(7 * 91), day(7 * 104)};
  question.density = DensityAsked{};
  question.beside = Beside::last_year;
  const Answer answer = study({asked.ground, asked.records}, question, surfaces);
  REQUIRE(answer.beside);
  const Answer& then = *answer.beside;
  CHECK(then.question.filter.period == answer.last_year.period);
  CHECK(then.counts == answer.last_year.counts);
  CHECK(then.scale == answer.scale);
  CHECK(then.density_scale == answer.density_scale);
  CHECK(then.kernel == answer.kernel);
  CHECK_FALSE(then.beside);
  question.beside = Beside::previous;
  CHECK(study({asked.ground, asked.records}, question, surfaces).beside->counts == answer.previous.counts);
}

TEST_CASE("grids of villages that nobody asked about are not compared with") {
  const Asked asked(3);
  SurfaceKeeper surfaces;
  Question question;
  question.filter.period = {day(7 * 91), day(7 * 104)};
  question.filter.villages = {code('v', 0)};
  for (const auto per : {std::optional<Per>(), std::optional<Per>(Per::square_kilometre)}) {
    question.per = per;
    const Answer west = study({asked.ground, asked.records}, question, surfaces);
    REQUIRE(west.within.size() == west.counts.size());
    // Alone, the west is even but for the one grid at its border that has more.
    for (std::size_t i = 0; i < west.bins.size(); ++i) {
      if (!west.within[i]) CHECK(west.bins[i] == Confidence::none);
      if (!west.within[i]) CHECK(west.z[i] == 0);
    }
    std::vector<double> values;
    for (std::size_t i = 0; i < west.counts.size(); ++i) {
      if (west.within[i]) values.push_back(per ? west.rates[i].value.value_or(0) : west.counts[i]);
    }
    const auto z = gi_star(subset(asked.ground->with_self, west.within), values).z;
    std::size_t next = 0;
    for (std::size_t i = 0; i < west.z.size(); ++i) {
      if (west.within[i]) CHECK(west.z[i] == z[next++]);
    }
  }
}

TEST_CASE("rows in a doubt are left out of every period only when somebody asks for it, and counted") {
  const Asked asked(3);
  // Two rows of the last weeks are in doubt, one of the year before, and one of the weeks in between.
  Rows last;
  Rows year_before;
  for (std::uint32_t row = 0; row < asked.records->size(); ++row) {
    if (asked.records->grid[row] != centre) continue;
    if (asked.records->reported[row] >= day(7 * 91) && last.size() < 2) last.push_back(row);
    if (asked.records->reported[row] >= day(7 * 45) && year_before.empty()) year_before.push_back(row);
  }
  Rows rows = year_before;
  rows.insert(rows.end(), last.begin(), last.end());
  const auto findings =
      std::make_shared<const std::vector<Finding>>(std::vector<Finding>{{.doubt = Doubt::duplicate, .rows = rows}});
  SurfaceKeeper surfaces;
  Question question;
  question.filter.period = {day(7 * 91), day(7 * 104)};
  const Answer with = study({asked.ground, asked.records, findings}, question, surfaces);
  CHECK(with.left_out == 0);
  const Story story_of_all = story(with, {}, zone);
  CHECK(story_of_all.doubts == std::vector<std::pair<Doubt, int>>{{Doubt::duplicate, 2}});
  CHECK(story(with, {0, -1}, zone).doubts.empty());

  question.without = {Doubt::duplicate};
  const Answer without_them = study({asked.ground, asked.records, findings}, question, surfaces);
  CHECK(without_them.left_out == 2);
  CHECK(without_them.counts[centre] == with.counts[centre] - 2);
  CHECK(without_them.last_year.counts[centre] == with.last_year.counts[centre] - 1);
  CHECK(std::accumulate(without_them.weekly.begin(), without_them.weekly.end(), 0.0) ==
        double(asked.records->size()) - 3);
  // What is left out stays listed.
  CHECK(story(without_them, {}, zone).doubts == story_of_all.doubts);
}

TEST_CASE("an hour of the week filters the counts, and the charts go on showing what could be chosen") {
  const Asked asked(3);
  SurfaceKeeper surfaces;
  Question question;
  question.filter.period = {day(7 * 91), day(7 * 104)};
  question.filter.hour = HourOfWeek{4, 21, zone};
  question.filter.kinds = {"fumes"};
  const Answer answer = study({asked.ground, asked.records}, question, surfaces);
  CHECK(answer.rows.size() == 13 * 15);
  CHECK(answer.counts[0] == 0);
  const Story all = story(answer, {}, zone);
  CHECK(all.count == 13 * 15);
  CHECK(all.hours[4 * 24 + 21] == 13 * 15);
  CHECK(all.hours[0 * 24 + 10] == 0);  // of this kind only
  CHECK(all.kinds.size() == 1);        // at this hour only
  CHECK(hour_of_week(day(0) + 10h, zone) == 10);
  CHECK(hour_of_week(day(6) + 23h, zone) == 7 * 24 - 1);
}

TEST_CASE("patterns are told over the weeks of the period, and refused where these are too few") {
  const Asked asked(6);
  SurfaceKeeper surfaces;
  Question question;
  question.patterns = true;
  question.filter.period = {day(7 * 78), day(7 * 104)};
  const Answer half_year = study({asked.ground, asked.records}, question, surfaces);
  REQUIRE(half_year.patterns);
  CHECK(half_year.pattern_step == week);
  // More from the middle of the half year on.
  CHECK(is_hot_pattern(half_year.patterns->patterns[centre]));
  CHECK(half_year.patterns->patterns[0] == Pattern::none);

  question.filter.period = {day(0), day(7 * 104)};
  CHECK(study({asked.ground, asked.records}, question, surfaces).pattern_step == 4 * week);
  question.filter.period = {day(7 * 100), day(7 * 104)};
  const Answer month = study({asked.ground, asked.records}, question, surfaces);
  CHECK_FALSE(month.patterns);
  CHECK(month.no_patterns);
}

TEST_CASE("a density is outlined where its incidents gather, and nowhere when they are even") {
  SurfaceKeeper surfaces;
  Question question;
  question.filter.period = {day(7 * 91), day(7 * 104)};
  question.density = DensityAsked{KernelShape::quartic, 1200};
  const auto outlined = [&](int extra) {
    const Asked asked(extra);
    return density_outline(study({asked.ground, asked.records}, question, surfaces), {.permutations = 99});
  };
  const DensityOutline gathered = outlined(20);
  REQUIRE_FALSE(gathered.rings.empty());
  const Asked asked(20);
  const shape::Point hot = middle(*asked.ground->boundaries, centre);
  bool inside = false;
  for (const shape::Ring& ring : gathered.rings) {
    shape::Box box;
    for (const shape::Point p : ring) box.add(p);
    inside = inside || box.contains(hot);
  }
  CHECK(inside);
  CHECK(outlined(0).rings.empty());
}

TEST_CASE("patrols of a place tell what followed, and why when nothing can be said yet") {
  const Asked asked(3);
  const auto visit = [&](std::int64_t id, int grid, domain::Instant when, bool done) {
    domain::Patrol patrol;
    patrol.id = {id};
    patrol.number = "LX" + std::to_string(id);
    domain::PatrolStop stop;
    stop.position = middle(*asked.ground->boundaries, grid);
    if (done) stop.done = when;
    patrol.stops = {stop};
    return patrol;
  };
  domain::Situation situation;
  situation.patrols.insert(visit(1, centre, day(7 * 60), true));
  situation.patrols.insert(visit(2, centre, day(7 * 104 - 3), true));
  situation.patrols.insert(visit(3, 0, day(7 * 70), true));
  situation.patrols.insert(visit(4, centre, day(7 * 70), false));
  situation.patrols.insert(visit(5, centre, day(20), true));
  const Answer answer = asked.last_weeks();
  const auto here = past_patrols(situation, answer, {centre, -1}, day(7 * 104));
  REQUIRE(here.size() == 3);
  CHECK(here[0].number == "LX2");  // the latest first
  CHECK_FALSE(here[0].effect);
  CHECK(here[0].why_not.id.find("too early") != std::string::npos);
  CHECK(here[1].number == "LX1");
  REQUIRE(here[1].effect);
  // One complaint a week: eight weeks before, eight after.
  CHECK(here[1].effect->in_treated.before == 8);
  CHECK(here[1].effect->in_treated.after == 8);
  CHECK(told(*here[1].effect).outcome == Outcome::no_difference_shown);
  // One grid of 36 and one complaint in 36: as good as blind.
  REQUIRE(here[1].foretold);
  CHECK(here[1].foretold->hit_rate == Approx(1 / 36.0));
  CHECK(here[1].foretold->pai == Approx(1 / 36.0 / here[1].area_share));
  CHECK(here[2].number == "LX5");
  CHECK_FALSE(here[2].effect);
  CHECK(past_patrols(situation, answer, {}, day(7 * 104)).size() == 4);
  CHECK(past_patrols(situation, answer, {1, -1}, day(7 * 104)).empty());
}
