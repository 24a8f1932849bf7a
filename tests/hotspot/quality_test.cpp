#include "hotspot/quality.hpp"

#include "catch.hpp"
#include "geo/cases.hpp"
#include "hotspot/boston.hpp"
#include "hotspot/default_geocode.hpp"
#include "hotspot/random.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;

namespace {

constexpr domain::Instant start{};

const Finding* find(const std::vector<Finding>& findings, Doubt doubt) {
  const auto at = std::find_if(findings.begin(), findings.end(), [&](const auto& each) { return each.doubt == doubt; });
  return at == findings.end() ? nullptr : &*at;
}

std::vector<Finding> quality_of_all(Records& records, const QualityOptions& options = {}) {
  sort_by_time(records);
  return quality(records, select(records, {}), options);
}

/// `count` incidents on one point, a day apart, of `kinds` kinds in turn.
void pile(Records& records, int count, int kinds, const std::string& premises = {}) {
  for (int i = 0; i < count; ++i)
    append(records, {.position = {5, 5},
                     .located = true,
                     .reported = start + i * 24h,
                     .grid = "g",
                     .kind = "kind " + std::to_string(i % kinds),
                     .premises = premises});
}

/// 1000 incidents of eight kinds, one or two on a point.
Records spread_out() {
  Records records;
  for (int i = 0; i < 1000; ++i)
    append(records, {.position = {100.0 + i / 2 % 400, 7},
                     .located = true,
                     .reported = start + i * 1h,
                     .grid = "g",
                     .kind = "kind " + std::to_string(i * 7 % 8)});
  return records;
}

}  // namespace

TEST_CASE("Boston's default geocode is found, and nothing in the sample without it") {
  const auto cases = reference_cases();
  if (!cases) return;
  Records records = test::boston(*cases);
  const auto plain = quality_of_all(records, {.now = domain::Instant::max()});
  CHECK(find(plain, Doubt::default_geocode) == nullptr);
  REQUIRE(find(plain, Doubt::closed_before_reported) != nullptr);
  CHECK(find(plain, Doubt::closed_before_reported)->count() == 32);
  CHECK(find(plain, Doubt::in_future) == nullptr);
  CHECK(find(plain, Doubt::unlocated) == nullptr);

  const auto place = test::boston_metres(42.3594, -71.0587);
  Random random(1, 0);
  for (int i = 0; i < 2800; ++i) {
    const auto like = random.below(20'000);
    append(records, {.position = place,
                     .located = true,
                     .reported = records.reported[like],
                     .kind = std::string(records.kinds[records.kind[like]]),
                     .id = 100'000 + i});
  }
  const auto with_default = quality_of_all(records);
  const auto first = std::find_if(with_default.begin(), with_default.end(),
                                  [](const auto& each) { return each.doubt == Doubt::default_geocode; });
  REQUIRE(first != with_default.end());
  CHECK(first->place == place);
  CHECK(first->count() == 2800);
  CHECK(std::count_if(with_default.begin(), with_default.end(),
                      [](const auto& each) { return each.doubt == Doubt::default_geocode; }) == 1);
  CHECK(std::all_of(first->rows.begin(), first->rows.end(), [&](auto row) { return records.id[row] >= 100'000; }));
  CHECK(find(with_default, Doubt::duplicate)->count() == find(plain, Doubt::duplicate)->count());
  CHECK(find(with_default, Doubt::outside)->count() ==
        2800 + (find(plain, Doubt::outside) == nullptr ? 0 : find(plain, Doubt::outside)->count()));
}

TEST_CASE("many incidents of all kinds on one point are in doubt, those of one premises or one kind are not") {
  auto records = spread_out();
  SECTION("all kinds") {
    pile(records, 200, 8);
    const auto findings = quality_of_all(records);
    REQUIRE(find(findings, Doubt::default_geocode) != nullptr);
    CHECK(find(findings, Doubt::default_geocode)->count() == 200);
  }
  SECTION("one kind") {
    pile(records, 200, 1);
    CHECK(find(quality_of_all(records), Doubt::default_geocode) == nullptr);
  }
  SECTION("one premises") {
    pile(records, 200, 8, "market");
    CHECK(find(quality_of_all(records), Doubt::default_geocode) == nullptr);
  }
  SECTION("not many") {
    pile(records, 30, 8);
    CHECK(find(quality_of_all(records), Doubt::default_geocode) == nullptr);
  }
  SECTION("one kind from everywhere") {
    for (int i = 0; i < 200; ++i)
      append(records, {.position = {5, 5},
                       .located = true,
                       .reported = start + i * 24h,
                       .kind = "kind 1",
                       .address = "address " + std::to_string(i)});
    CHECK(find(quality_of_all(records), Doubt::default_geocode) != nullptr);
  }
}

TEST_CASE("the usual most continues the tail of the counts and does not see the suspects") {
  std::vector<std::int64_t> counts(1000, 1);
  std::fill_n(counts.begin(), 105, 2);
  std::fill_n(counts.begin(), 15, 6);
  CHECK(usual_most(counts) == Approx(6 * 27));  // three times as many for each tenth of the points
  counts[0] = 1'000'000;
  CHECK(usual_most(counts) == Approx(6 * 27));
  CHECK(usual_most({}) == 30);
  CHECK(usual_most({1, 1, 1, 400}) == 30);
}

TEST_CASE("a report repeats the first of its kind in its place within ten minutes, once for each ten minutes") {
  Records records;
  const auto add = [&](std::chrono::minutes at, const char* kind, shape::Point where, bool located = true) {
    append(records, {.position = where, .located = located, .reported = start + at, .kind = kind, .address = "a"});
  };
  add(0min, "fumes", {1, 1});
  add(3min, "wires", {1, 1});
  add(4min, "fumes", {1, 2});
  add(5min, "", {1, 1});
  add(5min, "", {1, 1});
  add(6min, "fumes", {1, 1});
  add(10min, "fumes", {1, 1});
  add(11min, "fumes", {1, 1});
  add(12min, "fumes", {}, false);
  add(13min, "fumes", {}, false);
  const auto findings = quality_of_all(records);
  REQUIRE(find(findings, Doubt::duplicate) != nullptr);
  CHECK(find(findings, Doubt::duplicate)->rows == Rows{5, 6, 9});
  CHECK(find(findings, Doubt::duplicate)->repeats == Rows{0, 0, 8});
}

TEST_CASE("impossible times, future ones and missing places are found, and excluded only when asked for") {
  Records records;
  const shape::Point here{1, 1};
  append(records, {.position = here, .located = true, .reported = start, .closed = start - 1s, .grid = "g"});
  append(records, {.position = here, .located = true, .reported = start + 1s, .handled = start});
  append(records, {.reported = start + 2s, .closed = start + 2s});
  append(records, {.position = here, .located = true, .reported = start + 3s, .closed = start + 9h, .grid = "g"});
  const auto findings = quality_of_all(records, {.now = start + 1h});
  CHECK(find(findings, Doubt::closed_before_reported)->rows == Rows{0});
  CHECK(find(findings, Doubt::handled_before_reported)->rows == Rows{1});
  CHECK(find(findings, Doubt::outside)->rows == Rows{1});
  CHECK(find(findings, Doubt::unlocated)->rows == Rows{2});
  CHECK(find(findings, Doubt::in_future)->rows == Rows{3});
  CHECK(excluded(findings, {}).empty());
  CHECK(excluded(findings, {Doubt::handled_before_reported, Doubt::outside, Doubt::unlocated}) == Rows{1, 2});
  CHECK(without(select(records, {}), excluded(findings, {Doubt::in_future})) == Rows{0, 1, 2});
}

TEST_CASE("without rows nothing is found, and a single place is not called a default geocode") {
  Records records;
  CHECK(quality_of_all(records).empty());
  pile(records, 500, 8);
  CHECK(find(quality_of_all(records), Doubt::default_geocode) == nullptr);
}

TEST_CASE("every doubt has a name of its own") {
  std::set<std::string> names;
  for (int i = 0; i <= static_cast<int>(Doubt::in_future); ++i) names.insert(name(static_cast<Doubt>(i)));
  CHECK(names.size() == 7);
  CHECK_FALSE(names.contains(""));
}
