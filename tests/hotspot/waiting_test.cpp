#include "hotspot/waiting.hpp"

#include "catch.hpp"
#include "geo/cases.hpp"
#include "hotspot/boston.hpp"
#include "hotspot/random.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

constexpr domain::Instant start{};

Records one_of_each() {
  Records records;
  append(records, {.reported = start, .handled = start + 2h, .closed = start + 5h});
  append(records, {.reported = start, .closed = start + 1h});          // dismissed
  append(records, {.reported = start});                                // still waits
  append(records, {.reported = start, .handled = start - 1h});         // impossible
  append(records, {.reported = start, .handled = start + 20h});        // later than now
  append(records, {.reported = start + 11h, .handled = start + 12h});  // reported later than now
  return records;
}

}  // namespace

TEST_CASE("remissions of Freireich et al. (1963) under 6-MP give the published survival") {
  std::vector<Spell> spells;
  for (const int weeks : {6, 6, 6, 7, 10, 13, 16, 22, 23}) spells.push_back({weeks * 168h, true});
  for (const int weeks : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) spells.push_back({weeks * 168h, false});
  const auto curve = waiting(spells);
  const std::vector<std::pair<int, double>> published{{6, 0.857},  {7, 0.807},  {10, 0.753}, {13, 0.690},
                                                      {16, 0.627}, {22, 0.538}, {23, 0.448}};
  REQUIRE(curve.steps.size() == published.size());
  for (std::size_t i = 0; i < published.size(); ++i) {
    CHECK(curve.steps[i].after == published[i].first * 168h);
    CHECK(curve.steps[i].still == Approx(published[i].second).margin(0.0006));
  }
  CHECK(time_for_share(curve, 0.5) == 23 * 168h);
  CHECK_FALSE(time_for_share(curve, 0.9));
  CHECK(share_within(curve, 9 * 168h).value() == Approx(1 - 0.8067).margin(1e-4));
  CHECK(share_within(curve, 35 * 168h).has_value());
  CHECK_FALSE(share_within(curve, 36 * 168h));
  CHECK(curve.done == 9);
  CHECK(curve.unfinished == 12);
}

TEST_CASE("when all is done, shares and times are those of the sorted lengths") {
  std::vector<Spell> spells;
  std::vector<domain::Duration> lengths;
  Random random(3, 0);
  for (int i = 0; i < 500; ++i) {
    lengths.push_back(std::chrono::minutes(random.below(300)));
    spells.push_back({lengths.back(), true});
  }
  std::sort(lengths.begin(), lengths.end());
  const auto curve = waiting(spells);
  for (const double share : {0.002, 0.25, 0.5, 0.9, 0.99, 1.0})
    CHECK(time_for_share(curve, share) == lengths[static_cast<std::size_t>(std::ceil(share * 500 - 1e-9)) - 1]);
  for (const auto time : {0min, 17min, 150min, 299min, 900min}) {
    const auto within = std::upper_bound(lengths.begin(), lengths.end(), domain::Duration(time)) - lengths.begin();
    CHECK(share_within(curve, time).value() == Approx(double(within) / 500).margin(1e-9));
  }
}

TEST_CASE("what is unfinished waits as long as is known, and the impossible is set apart") {
  const auto records = one_of_each();
  const auto handled = waiting(records, select(records, {}), Until::handled, start + 10h);
  CHECK(handled.done == 1);
  CHECK(handled.unfinished == 3);  // dismissed, waiting, handled later
  CHECK(handled.impossible == 1);
  CHECK(handled.longest == 10h);
  REQUIRE(handled.steps.size() == 1);
  CHECK(handled.steps[0].still == Approx(2.0 / 3));  // the dismissed one had left
  const auto closed = waiting(records, select(records, {}), Until::closed, start + 10h);
  CHECK(closed.done == 2);
  CHECK(closed.impossible == 0);
}

TEST_CASE("leaving out what is unfinished would call Boston faster than it is") {
  const auto cases = reference_cases();
  if (!cases) return;
  auto records = test::boston(*cases);
  sort_by_time(records);
  const auto rows = select(records, {});
  const auto curve = waiting(records, rows, Until::closed, records.reported.back());
  CHECK(curve.impossible == 32);
  std::vector<domain::Duration> finished;
  for (const auto row : rows) {
    const auto closed = records.closed[row];
    if (closed && *closed >= records.reported[row] && *closed <= records.reported.back())
      finished.push_back(*closed - records.reported[row]);
  }
  CHECK(curve.done == finished.size());
  CHECK(curve.done + curve.unfinished + curve.impossible == rows.size());
  std::sort(finished.begin(), finished.end());
  CHECK(time_for_share(curve, 0.5).value() > finished[finished.size() / 2]);
  CHECK(time_for_share(curve, 0.75).value() > finished[finished.size() * 3 / 4]);
}

TEST_CASE("without rows, or with nothing handled, nothing is claimed") {
  const Records none;
  const auto empty = waiting(none, {}, Until::handled, start);
  CHECK_FALSE(time_for_share(empty, 0.5));
  CHECK_FALSE(share_within(empty, 1h));
  Records records;
  for (int i = 0; i < 10; ++i) append(records, {.reported = start});
  const auto nothing_handled = waiting(records, select(records, {}), Until::handled, start + 5h);
  CHECK(nothing_handled.unfinished == 10);
  CHECK_FALSE(time_for_share(nothing_handled, 0.5));
  CHECK(share_within(nothing_handled, 5h) == 0.0);
  CHECK_FALSE(share_within(nothing_handled, 6h));
  CHECK_THROWS_AS(time_for_share(empty, 1.1), std::invalid_argument);
}
