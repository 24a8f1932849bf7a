#include "hotspot/near_repeat.hpp"

#include <cmath>
#include <numbers>

#include "catch.hpp"
#include "geo/cases.hpp"
#include "hotspot/boston.hpp"
#include "hotspot/quality.hpp"
#include "hotspot/random.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

constexpr domain::Instant start{};

double unit(Random& random) { return static_cast<double>(random.bits() >> 11U) * 0x1p-53; }

void add(Records& records, shape::Point where, double days) {
  append(records, {.position = where,
                   .located = true,
                   .reported = start + domain::Duration(static_cast<std::int64_t>(days * 86'400'000))});
}

/// Incidents anywhere in a square of five kilometres, at any time of a year; each is followed with the given chance by
/// one within 50 m and five days.
Records town(int count, double contagion, std::uint64_t seed) {
  Random random(seed, 0);
  Records records;
  for (int i = 0; i < count; ++i) {
    const shape::Point where{5000 * unit(random), 5000 * unit(random)};
    const double when = 365 * unit(random);
    add(records, where, when);
    if (unit(random) >= contagion) continue;
    const double angle = 2 * std::numbers::pi * unit(random);
    const double away = 50 * unit(random);
    add(records, {where.x + away * std::cos(angle), where.y + away * std::sin(angle)}, when + 5 * unit(random));
  }
  sort_by_time(records);
  return records;
}

/// Every pair looked at.
std::vector<std::int64_t> by_brute_force(const Records& records, const Rows& rows, const NearRepeatBands& bands) {
  std::vector<std::int64_t> cells(bands.metres.size() * bands.times.size(), 0);
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const auto p = records.position[rows[i]];
      const auto q = records.position[rows[j]];
      const auto apart = std::chrono::abs(records.reported[rows[i]] - records.reported[rows[j]]);
      for (std::size_t d = 0; d < bands.metres.size(); ++d) {
        if (!(std::hypot(p.x - q.x, p.y - q.y) <= bands.metres[d])) continue;
        for (std::size_t t = 0; t < bands.times.size(); ++t) {
          if (apart >= bands.times[t]) continue;
          ++cells[d * bands.times.size() + t];
          break;
        }
        break;
      }
    }
  return cells;
}

}  // namespace

TEST_CASE("pairs in each band are those that brute force finds") {
  Random random(9, 0);
  Records records;
  for (int i = 0; i < 400; ++i)  // a raster, so that many pairs lie on a bound exactly
    add(records, {random.below(12) * 50.0 + 5e5, random.below(9) * 50.0 + 3.3e6}, random.below(60));
  append(records, {.reported = start});
  sort_by_time(records);
  const auto rows = select(records, {.period = {start + 24h * 3, start + 24h * 55}});
  const NearRepeatBands bands = GENERATE(NearRepeatBands{}, NearRepeatBands{{0}, {1h}},
                                         NearRepeatBands{{50, 130, 200}, {24h * 2, 24h * 5, 24h * 30}});
  const auto table = near_repeat(records, rows, bands, {.permutations = 9});
  const auto expected = by_brute_force(records, rows, bands);
  REQUIRE(table.cells.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(table.cells[i].pairs == expected[i]);
  CHECK(table.incidents == positions(records, rows).size());
}

TEST_CASE("expected pairs are the mean over all ways to deal out the times") {
  Records records;
  const std::vector<double> days{0, 1, 5, 9, 30};
  const std::vector<shape::Point> places{{0, 0}, {30, 0}, {90, 0}, {91, 0}, {500, 0}};
  std::vector<std::size_t> order{0, 1, 2, 3, 4};
  const NearRepeatBands bands{{40, 100}, {24h * 3, 24h * 10}};
  std::vector<double> sums(4, 0);
  int ways = 0;
  NearRepeat table;
  do {
    Records dealt;
    for (std::size_t i = 0; i < 5; ++i) add(dealt, places[i], days[order[i]]);
    sort_by_time(dealt);
    const auto cells = by_brute_force(dealt, select(dealt, {}), bands);
    for (std::size_t cell = 0; cell < 4; ++cell) sums[cell] += double(cells[cell]);
    table = near_repeat(dealt, select(dealt, {}), bands, {.permutations = 9});
    ++ways;
  } while (std::next_permutation(order.begin(), order.end()));
  REQUIRE(ways == 120);
  for (std::size_t cell = 0; cell < 4; ++cell) CHECK(table.cells[cell].expected == Approx(sums[cell] / ways));
}

TEST_CASE("contagion is found where and when it works, and not beyond") {
  const auto records = town(400, 0.3, 1);
  const auto table = near_repeat(records, select(records, {}), {{100, 200, 400}, {24h * 7, 24h * 14, 24h * 28}});
  CHECK(table.at(0, 0).p == Approx(0.001));
  CHECK(table.at(0, 0).p_fdr < 0.05);
  CHECK(table.at(0, 0).ratio > 5);
  for (std::size_t time = 1; time < 3; ++time) CHECK(table.at(0, time).p_fdr > 0.05);
  for (std::size_t time = 0; time < 3; ++time) CHECK(table.at(2, time).p_fdr > 0.05);
}

TEST_CASE("without contagion few towns in a hundred have a near repeat at five per cent") {
  int found = 0;
  int found_by_any = 0;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const auto records = town(400, 0, seed);
    const auto table =
        near_repeat(records, select(records, {}), {{200, 400}, {24h * 14, 24h * 28}}, {.permutations = 199});
    found += table.at(0, 0).p <= 0.05 ? 1 : 0;
    found_by_any += std::any_of(table.cells.begin(), table.cells.end(),
                                [](const NearRepeatCell& cell) { return cell.p_fdr <= 0.05; })
                        ? 1
                        : 0;
  }
  CHECK(found <= 11);  // more by chance in fewer than one of a hundred runs of this test
  CHECK(found_by_any <= 11);
}

TEST_CASE("places that are always busy are not near repeats") {
  Random random(2, 0);
  Records records;
  for (int i = 0; i < 600; ++i) {
    const double busy = i % 3 == 0 ? 5000 * unit(random) : 1000 + 20 * unit(random);
    add(records, {busy, busy}, 365 * unit(random));
  }
  sort_by_time(records);
  const auto table = near_repeat(records, select(records, {}), {{50, 100}, {24h * 7, 24h * 14}});
  for (const auto& cell : table.cells) CHECK(cell.p_fdr > 0.05);
  CHECK(table.at(0, 0).ratio == Approx(1).margin(0.1));
}

TEST_CASE("the answer does not depend on the number of threads, and seeds give others") {
  const auto records = town(200, 0.1, 4);
  const auto rows = select(records, {});
  const auto p_of = [&](int threads, std::uint64_t seed) {
    std::vector<double> p;
    for (const auto& cell : near_repeat(records, rows, {{100, 1000}, {24h * 7, 24h * 60}},
                                        {.permutations = 1500, .seed = seed, .threads = threads})
                                .cells)
      p.push_back(cell.p);
    return p;
  };
  CHECK(p_of(1, 1) == p_of(3, 1));
  CHECK(p_of(1, 1) != p_of(1, 2));
}

TEST_CASE("litter baskets of Boston overflow again nearby within a week more often than chance has it") {
  const auto cases = reference_cases();
  if (!cases) return;
  auto records = test::boston(*cases);
  sort_by_time(records);
  const auto all = select(records, {.kinds = {"Empty Litter Basket"}});
  const auto rows = without(all, excluded(quality(records, all), {Doubt::duplicate}));
  const auto table = near_repeat(records, rows);
  INFO(rows.size() << " rows, " << table.near_pairs << " near pairs");
  CHECK(table.at(0, 0).ratio > 1.2);
  CHECK(table.at(0, 0).p_fdr <= 0.05);
}

TEST_CASE("no rows, one row and one place have no near repeats") {
  const Records none;
  for (const auto& cell : near_repeat(none, {}).cells) {
    CHECK(cell.pairs == 0);
    CHECK(cell.ratio == 0);
    CHECK(cell.p == 1);
  }
  Records records;
  add(records, {1, 1}, 0);
  CHECK(near_repeat(records, {0}).at(0, 0).p == 1);
  for (int i = 1; i < 100; ++i) add(records, {1, 1}, i);
  const auto one_place = near_repeat(records, select(records, {}));
  CHECK(one_place.at(0, 0).ratio == Approx(1));
  CHECK(one_place.at(0, 0).p == 1);
}

TEST_CASE("bands that do not rise are refused") {
  const Records none;
  CHECK_THROWS_AS(near_repeat(none, {}, {{100, 100}, {24h}}), std::invalid_argument);
  CHECK_THROWS_AS(near_repeat(none, {}, {{-1, 100}, {24h}}), std::invalid_argument);
  CHECK_THROWS_AS(near_repeat(none, {}, {{}, {24h}}), std::invalid_argument);
  CHECK_THROWS_AS(near_repeat(none, {}, {{100}, {}}), std::invalid_argument);
  CHECK_THROWS_AS(near_repeat(none, {}, {{100}, {0h}}), std::invalid_argument);
  CHECK_THROWS_AS(near_repeat(none, {}, {{100}, {24h}}, {.permutations = 0}), std::invalid_argument);
}
