#include "hotspot/backtest.hpp"

#include <set>

#include "catch.hpp"
#include "geo/cases.hpp"
#include "hotspot/boston.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/random.hpp"
#include "hotspot/squares.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

constexpr auto day = std::chrono::days(1);
constexpr domain::Instant start{};

Backtest done(const std::variant<Backtest, domain::Refusal>& result) { return std::get<Backtest>(result); }

}  // namespace

TEST_CASE("each predictor ranks by what it says, from what was reported before the day only") {
  const auto ground = test::squares(5, 5);
  auto records = test::records_in(ground);
  for (int i = 0; i < 4; ++i) test::add(records, 3, start);
  test::add(records, 7, start + 100 * day);
  test::add(records, 7, start + 100 * day);
  test::add(records, 8, start + 128 * day);  // the day itself
  append(records, {.reported = start});
  sort_by_time(records);
  const auto rows = select(records, {});
  const auto at = start + 128 * day;
  const auto values = [&](Predictor predictor) { return predict(ground, records, rows, at, predictor); };
  CHECK(values(Predictor::all_past)[3] == Approx(4e-4));
  CHECK(values(Predictor::all_past)[7] == Approx(2e-4));
  CHECK(values(Predictor::all_past)[8] == 0);
  CHECK(values(Predictor::last_period)[3] == 0);
  CHECK(values(Predictor::last_period)[7] == Approx(2e-4));
  CHECK(values(Predictor::fading)[7] == Approx(1e-4));  // one half-life old
  CHECK(values(Predictor::fading)[3] == Approx(4e-4 * std::exp2(-128.0 / 28)));
  std::vector<double> counts(25, 0);
  counts[3] = 4;
  counts[7] = 2;
  CHECK(values(Predictor::gi_star) == gi_star(ground.with_self, counts).z);
  CHECK_THROWS_AS(predict(ground, records, rows, at, Predictor::fading, {28 * day, 0h}), std::invalid_argument);
}

TEST_CASE("a table worked by hand: mean and range over two days") {
  const auto ground = test::squares(10, 1);
  auto records = test::records_in(ground);
  for (int i = 0; i < 3; ++i) test::add(records, 2, start + 1h);
  test::add(records, 4, start + 2h);
  // first day: three of four where most was before; second: one of two
  for (const std::size_t grid : {2U, 2U, 2U, 4U}) test::add(records, grid, start + 1 * day);
  for (const std::size_t grid : {2U, 9U}) test::add(records, grid, start + 2 * day);
  test::add(records, 0, start + 3 * day);
  sort_by_time(records);
  const auto result =
      done(backtest(ground, records, select(records, {}),
                    {.days = {start + 1 * day, start + 2 * day}, .horizon = day, .shares = {0.1, 0.2}}));
  CHECK(result.past == std::vector<std::int64_t>{4, 8});
  CHECK(result.happened == std::vector<std::int64_t>{4, 2});
  const auto& tenth = result.at(Predictor::all_past, 0);
  CHECK(tenth.hit_rate.mean == Approx(0.625));
  CHECK(tenth.hit_rate.least == Approx(0.5));
  CHECK(tenth.hit_rate.most == Approx(0.75));
  CHECK(tenth.pai.mean == Approx(6.25));
  CHECK(tenth.pei.mean == Approx(1));
  const auto& fifth = result.at(Predictor::all_past, 1);
  CHECK(fifth.hit_rate.most == Approx(1));
  CHECK(fifth.pei.least == Approx(0.5));
  CHECK(result.warnings.size() == 1);  // few days
}

TEST_CASE("what comes after a day does not move its prediction") {
  const auto ground = test::squares(10, 1);
  auto records = test::records_in(ground);
  test::add(records, 0, start);
  for (int i = 0; i < 50; ++i) test::add(records, 5, start + 1 * day + i * 1min);
  const auto result = done(
      backtest(ground, records, select(records, {}), {.days = {start + 1 * day}, .horizon = 49min, .shares = {0.1}}));
  CHECK(result.at(Predictor::all_past, 0).hit_rate.mean == 0);
  CHECK(result.happened.front() == 49);
}

TEST_CASE("trouble that moves is foretold by the last weeks, trouble that stays by all the past") {
  const auto ground = test::squares(20, 20);
  Random random(6, 0);
  const bool moves = GENERATE(false, true);
  auto records = test::records_in(ground);
  for (int at = 0; at < 364; ++at)
    for (int i = 0; i < 6; ++i) {
      const std::size_t home = moves ? static_cast<std::size_t>(at / 60) * 60U : 100U;
      const std::size_t grid = i < 2 ? home + random.below(30) : random.below(400);
      test::add(records, grid, start + at * day + i * 1h);
    }
  const auto days = rolling(records, 7 * day, 7 * day, 20);
  REQUIRE(days.size() == 20);
  CHECK(days.back() + 7 * day == records.reported.back() + 1ms);
  const auto result = done(backtest(ground, records, select(records, {}), {.days = days}));
  CHECK(result.days.size() == 20);
  CHECK(result.warnings.empty());
  const double all_past = result.at(Predictor::all_past, 1).pai.mean;
  const double last = result.at(Predictor::last_period, 1).pai.mean;
  CHECK((moves ? last > all_past : all_past > last));
  CHECK((moves || all_past > 1));
  CHECK(last > 1);
}

TEST_CASE("precincts of Boston with many requests have many in the weeks that follow") {
  const auto cases = reference_cases();
  if (!cases) return;
  auto records = test::boston(*cases);
  sort_by_time(records);
  Ground ground;  // precincts as if they were equally large and had no neighbours
  ground.square_metres.assign(records.grids.size(), 1);
  ground.with_self = with_self(binary_weights(std::vector<std::vector<std::int32_t>>(records.grids.size())));
  const auto result =
      done(backtest(ground, records, select(records, {}), {.days = rolling(records, 7 * day, 7 * day, 26)}));
  CHECK(records.grids.size() == 253);
  CHECK(result.days.size() == 26);
  CHECK(result.at(Predictor::all_past, 1).pai.least > 1.5);
  CHECK(result.at(Predictor::all_past, 1).pei.mean < 1);
}

TEST_CASE("without anything to score the question is refused, saying what is needed") {
  const auto ground = test::squares(3, 3);
  const Records none;
  CHECK(rolling(none, 7 * day, 7 * day, 3).empty());
  const auto refusal = std::get<domain::Refusal>(backtest(ground, none, {}, {.days = {start}}));
  CHECK_THAT(refusal.id, Catch::Matchers::Contains("choose a longer period"));
  auto at_once = test::records_in(ground);
  for (int i = 0; i < 20; ++i) test::add(at_once, 4, start);
  CHECK(std::holds_alternative<domain::Refusal>(
      backtest(ground, at_once, select(at_once, {}), {.days = {start, start - day, start + day}})));
  CHECK_THROWS_AS(backtest(ground, at_once, {}, {.days = {start}, .horizon = 0h}), std::invalid_argument);
}

TEST_CASE("days that cannot be scored are named") {
  const auto ground = test::squares(3, 3);
  auto records = test::records_in(ground);
  for (int i = 0; i < 20; ++i) test::add(records, 4, start + i * day);
  const auto result = done(backtest(ground, records, select(records, {}),
                                    {.days = {start, start + 5 * day, start + 500 * day}, .horizon = 2 * day}));
  CHECK(result.days.size() == 1);
  REQUIRE(result.warnings.size() == 2);
  CHECK(result.warnings[0].args == std::vector<std::string>{"2", "3"});
}

TEST_CASE("every predictor has a name of its own") {
  std::set<std::string> names;
  for (int i = 0; i < predictors; ++i) names.insert(name(static_cast<Predictor>(i)));
  CHECK(names.size() == predictors);
  CHECK_FALSE(names.contains(""));
}
