#include "hotspot/repeats.hpp"

#include <map>

#include "catch.hpp"
#include "geo/cases.hpp"
#include "hotspot/boston.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;
using namespace std::chrono_literals;
using By = RepeatPlace::By;

namespace {

constexpr domain::Instant start{};

Repeats repeats_of_all(Records& records) {
  sort_by_time(records);
  return repeats(records, select(records, {}));
}

}  // namespace

TEST_CASE("an incident comes back to its premises, else its address, else its exact point") {
  Records records;
  const shape::Point here{1, 1};
  const auto add = [&](int hours, const char* premises, const char* address, bool located) {
    append(records, {.position = here,
                     .located = located,
                     .reported = start + hours * 1h,
                     .premises = premises,
                     .address = address});
  };
  add(0, "shop", "a street 1", false);
  add(10, "shop", "A Street 1", true);
  add(11, "shop", "", true);
  add(40, "shop", "", true);
  add(1, "", "b street", false);
  add(5, "", "b street", true);
  add(2, "", "", true);
  add(3, "", "", true);
  add(4, "", "", false);
  add(6, "kiosk", "b street", true);
  const auto all = repeats_of_all(records);
  CHECK(all.incidents == 9);
  CHECK(all.nowhere == 1);
  CHECK(all.repeated == 8);
  REQUIRE(all.places.size() == 3);
  CHECK(all.places[0].by == By::premises);
  CHECK(records.all_premises[all.places[0].number] == "shop");
  CHECK(all.places[0].count() == 4);
  CHECK(all.places[0].position == here);
  CHECK(all.places[0].first == start);
  CHECK(all.places[0].last == start + 40h);
  CHECK(all.places[0].usual_pause == 10h);  // of 10, 1 and 29
  CHECK(all.places[1].by == By::address);
  CHECK(all.places[1].usual_pause == 4h);
  CHECK(all.places[2].by == By::point);
  CHECK(all.concentration.places == 4);
  CHECK(all.concentration.counts == std::vector<std::int64_t>{4, 2, 2, 1});
}

TEST_CASE("the median of an even number of pauses lies between the middle ones") {
  Records records;
  for (const int hours : {0, 1, 4, 14, 34}) append(records, {.reported = start + hours * 1h, .address = "a"});
  CHECK(repeats_of_all(records).places.at(0).usual_pause == 390min);  // of 1, 3, 10 and 20 hours
}

TEST_CASE("repeat addresses of Boston are those of a plain count") {
  const auto cases = reference_cases();
  if (!cases) return;
  auto records = test::boston(*cases);
  const auto all = repeats_of_all(records);
  std::map<std::int32_t, std::size_t> counts;
  for (const auto address : records.address) ++counts[address];
  CHECK(all.nowhere == 0);
  CHECK(all.concentration.places == counts.size());
  std::size_t repeated = 0;
  std::size_t most = 0;
  for (const auto& [address, count] : counts) {
    if (count > 1) repeated += count;
    most = std::max(most, count);
  }
  CHECK(all.repeated == repeated);
  CHECK(all.places[0].count() == most);
  CHECK(records.addresses[all.places[0].number] == "1 City Hall Plz");
  CHECK(places_with(all.concentration, 0.25) < 0.1);
}

TEST_CASE("without rows or places there is nothing to come back to") {
  Records records;
  CHECK(repeats_of_all(records).places.empty());
  for (int i = 0; i < 5; ++i) append(records, {.reported = start});
  const auto nowhere = repeats_of_all(records);
  CHECK(nowhere.nowhere == 5);
  CHECK(nowhere.places.empty());
  CHECK_FALSE(nowhere.concentration.gini);
}

TEST_CASE("all in the same place at the same time is one place without pauses") {
  Records records;
  for (int i = 0; i < 50; ++i) append(records, {.position = {3, 4}, .located = true, .reported = start});
  const auto all = repeats_of_all(records);
  REQUIRE(all.places.size() == 1);
  CHECK(all.places[0].count() == 50);
  CHECK(all.places[0].usual_pause == 0h);
  CHECK(all.concentration.gini.value() == Approx(0).margin(1e-12));
}
