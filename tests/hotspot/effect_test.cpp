#include "hotspot/effect.hpp"

#include "catch.hpp"
#include "hotspot/random.hpp"
#include "hotspot/squares.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

constexpr auto day = std::chrono::days(1);
constexpr domain::Instant start{};
const Period earlier{start, start + 180 * day};
const Period before{start + 180 * day, start + 270 * day};
const Period after{start + 270 * day, start + 360 * day};

/// So many incidents of a grid, anywhere in the period.
void fill(Records& records, Random& random, std::size_t grid, const Period& period, int count) {
  const auto minutes = static_cast<std::uint32_t>((period.to - period.from) / 1min);
  for (int i = 0; i < count; ++i) test::add(records, grid, period.from + std::chrono::minutes(random.below(minutes)));
}

/// A draw of Poisson's distribution: arrivals of chance 1/1000 in `mean` thousand trials.
int poisson(Random& random, double mean) {
  int count = 0;
  for (int i = 0; i < static_cast<int>(mean * 1000); ++i) count += random.below(1000) == 0 ? 1 : 0;
  return count;
}

bool warns_of(const Effect& effect, const char* words) {
  return std::any_of(effect.warnings.begin(), effect.warnings.end(),
                     [&](const auto& warning) { return warning.id.find(words) != std::string::npos; });
}

/// Ten by ten grids with 30 incidents before and after; grid 55 has so many after, those around it together so many.
Effect effect_with(int after_in_treated, int after_in_each_around, int before_in_treated = 30) {
  const auto ground = test::squares(10, 10);
  auto records = test::records_in(ground);
  Random random(1, 0);
  const std::vector<int> treated{55};
  const auto around = grids_around(ground, treated);
  for (std::size_t grid = 0; grid < 100; ++grid) {
    const bool is_around = std::binary_search(around.begin(), around.end(), static_cast<int>(grid));
    fill(records, random, grid, earlier, 60);
    fill(records, random, grid, before, grid == 55 ? before_in_treated : 30);
    fill(records, random, grid, after, grid == 55 ? after_in_treated : is_around ? after_in_each_around : 30);
  }
  sort_by_time(records);
  return effect(ground, records, select(records, {}), {.treated = treated, .before = before, .after = after});
}

}  // namespace

TEST_CASE("a strong fall is shown, with diffusion or displacement around it") {
  const auto fall = effect_with(5, 30);
  CHECK(fall.in_treated == BeforeAfter{30, 5});
  CHECK(fall.in_comparison == BeforeAfter{150, 150});
  CHECK(fall.in_around == BeforeAfter{240, 240});
  CHECK(fall.change.outcome == Outcome::fewer_than_comparison);
  CHECK(fall.change.ratio == Approx(5.5 / 30.5));
  CHECK(fall.nearby.outcome == Outcome::no_difference_shown);
  CHECK(fall.displacement.value() == Approx(0).margin(1e-9));
  CHECK(fall.overdispersion == 1);
  CHECK(fall.warnings.empty());
  // the quotient by hand: 25 gained, 8 x 3 moved next door
  const auto displaced = effect_with(5, 33);
  CHECK(displaced.displacement.value() == Approx(-24.0 / 25));
  const auto spread = effect_with(5, 15);
  CHECK(spread.nearby.outcome == Outcome::fewer_than_comparison);
  CHECK(spread.displacement.value() == Approx(120.0 / 25));
  CHECK(effect_with(90, 30).change.outcome == Outcome::more_than_comparison);
  CHECK_FALSE(effect_with(90, 30).displacement);
  CHECK(effect_with(28, 30).change.outcome == Outcome::no_difference_shown);
}

TEST_CASE("a peak before the patrols is warned of: it falls by itself") {
  const auto peak = effect_with(30, 30, 60);
  CHECK(warns_of(peak, "regression to the mean"));
  CHECK(peak.change.outcome == Outcome::fewer_than_comparison);
  CHECK(peak.since_usual.value().outcome == Outcome::no_difference_shown);
  CHECK(peak.since_usual.value().ratio == Approx(1).margin(0.01));
  CHECK_FALSE(warns_of(effect_with(30, 30, 33), "regression to the mean"));
}

TEST_CASE("patrols that change nothing seldom seem to, even where grids change in their own ways") {
  const auto ground = test::squares(12, 12);
  const bool restless = GENERATE(false, true);
  int shown = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Random random(seed, 0);
    auto records = test::records_in(ground);
    for (std::size_t grid = 0; grid < 144; ++grid) {
      const double usual = 5 + random.below(20);
      const double own_way = restless ? 0.6 + random.below(90) / 100.0 : 1;
      fill(records, random, grid, before, poisson(random, usual));
      fill(records, random, grid, after, poisson(random, usual * own_way));
    }
    sort_by_time(records);
    const auto result =
        effect(ground, records, select(records, {}), {.treated = {14, 40, 77, 130}, .before = before, .after = after});
    shown += result.change.outcome == Outcome::no_difference_shown ? 0 : 1;
  }
  INFO((restless ? "restless grids: " : "Poisson: ") << shown << " of 200");
  CHECK(shown <= (restless ? 24 : 19));  // 10 expected; more than 19 by chance in fewer than one of 200 runs
}

TEST_CASE("grids patrolled for their peak fall by themselves: the warning says so where the comparison cannot") {
  const auto ground = test::squares(12, 12);
  int shown = 0;
  int shown_unwarned = 0;
  int against_all = 0;
  int since_usual = 0;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Random random(seed, 0);
    auto records = test::records_in(ground);
    std::vector<std::pair<int, int>> peaks;
    for (std::size_t grid = 0; grid < 144; ++grid) {
      const int count = poisson(random, 15);
      peaks.emplace_back(-count, static_cast<int>(grid));
      fill(records, random, grid, earlier, poisson(random, 30));
      fill(records, random, grid, before, count);
      fill(records, random, grid, after, poisson(random, 15));
    }
    sort_by_time(records);
    std::sort(peaks.begin(), peaks.end());
    const std::vector<int> worst{peaks[0].second, peaks[1].second, peaks[2].second, peaks[3].second};
    const auto ask = [&](int for_each) {
      return effect(ground, records, select(records, {}),
                    {.treated = worst, .before = before, .after = after, .for_each = for_each});
    };
    const auto result = ask(5);
    const bool is_shown = result.change.outcome == Outcome::fewer_than_comparison;
    shown += is_shown ? 1 : 0;
    shown_unwarned += is_shown && !warns_of(result, "regression to the mean") ? 1 : 0;
    since_usual += result.since_usual.value().outcome == Outcome::no_difference_shown ? 0 : 1;
    against_all += ask(144).change.outcome == Outcome::fewer_than_comparison ? 1 : 0;
  }
  INFO("fewer, of 100: " << shown << " beside those alike, " << against_all << " beside all others, " << since_usual
                         << " since what was usual");
  CHECK(shown_unwarned == 0);
  CHECK(shown < against_all / 2);
  CHECK(since_usual <= 11);  // 5 expected
}

TEST_CASE("findings of inspections are warned of, and short records too") {
  const auto ground = test::squares(10, 10);
  auto records = test::records_in(ground);
  for (int i = 0; i < 20; ++i) test::add(records, 55, after.from + i * 1h, domain::Source::finding);
  sort_by_time(records);
  const auto result = effect(ground, records, select(records, {}), {.treated = {55}, .before = before, .after = after});
  CHECK(warns_of(result, "findings of inspections"));
  CHECK(warns_of(result, "reach back"));
  CHECK_FALSE(result.since_usual);
  CHECK(result.change.outcome == Outcome::too_few);  // nothing to compare with happened
}

TEST_CASE("without rows or without other grids nothing is said") {
  const auto ground = test::squares(10, 10);
  const Records none;
  const auto empty = effect(ground, none, {}, {.treated = {5}, .before = before, .after = after});
  CHECK(empty.change.outcome == Outcome::too_few);
  CHECK(empty.nearby.outcome == Outcome::too_few);
  CHECK_FALSE(empty.displacement);
  const auto small = test::squares(2, 1);
  auto records = test::records_in(small);
  for (int i = 0; i < 100; ++i) test::add(records, 0, before.from + i * 1h);
  const auto alone = effect(small, records, select(records, {}), {.treated = {0}, .before = before, .after = after});
  CHECK(warns_of(alone, "no grid is left"));
  CHECK(alone.change.outcome == Outcome::too_few);
  const auto nowhere = effect(ground, none, {}, {.treated = {}, .before = before, .after = after});
  CHECK(nowhere.comparison.empty());
}

TEST_CASE("periods that are open, empty or in the wrong order are refused") {
  const auto ground = test::squares(3, 3);
  const Records none;
  const auto with = [&](Period first, Period second) {
    return effect(ground, none, {}, {.treated = {0}, .before = first, .after = second});
  };
  CHECK_THROWS_AS(with({}, after), std::invalid_argument);
  CHECK_THROWS_AS(with(after, before), std::invalid_argument);
  CHECK_THROWS_AS(with({before.from, before.from}, after), std::invalid_argument);
  CHECK_THROWS_AS(with(before, {after.from, domain::Instant::max()}), std::invalid_argument);
}
