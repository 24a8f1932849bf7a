#include "feed/intake.hpp"
#include "fake_room.hpp"
#include "feed/high_water.hpp"

using namespace lianxun;
using namespace lianxun::feed;

namespace {

Reading reading(const std::string& id, const std::string& category = "fumes") {
  domain::ReportIncident report;
  report.category = category;
  report.address = "River Road";
  report.feed = "test";
  report.external_id = id;
  return {report, id};
}

}  // namespace

TEST_CASE("readings are taken in one transaction with their mark") {
  FakeRoom fake;
  const int before = fake.transactions();
  const auto intake = take_in(fake.room(), "test", {reading("1"), reading("2")});
  CHECK(intake.taken == 2);
  CHECK(intake.accepted == 2);
  CHECK(fake.incidents().size() == 2);
  CHECK(fake.mark("test") == "2");
  CHECK(fake.transactions() == before + 1);
}

TEST_CASE("a report that is refused does not hold up the others") {
  FakeRoom fake;
  const auto intake =
      take_in(fake.room(), "test", {reading("1"), reading("2", "none"), Reading{{}, "3"}, reading("4")});
  CHECK(intake.taken == 4);
  CHECK(intake.accepted == 2);
  REQUIRE(intake.refused.size() == 1);
  CHECK(intake.refused[0].args == std::vector<std::string>{"none"});
  CHECK_FALSE(intake.failed);
  CHECK(fake.mark("test") == "4");
}

TEST_CASE("a store that takes nothing is no fault of the report") {
  FakeRoom fake;
  fake.break_store(true);
  const auto intake = take_in(fake.room(), "test", {reading("1"), reading("2")});
  CHECK(intake.taken == 0);
  CHECK(intake.failed);
  CHECK(intake.refused.empty());
  fake.break_store(false);
  CHECK(take_in(fake.room(), "test", {reading("1"), reading("2")}).taken == 2);
}

TEST_CASE("readings that come again change nothing") {
  FakeRoom fake;
  (void)take_in(fake.room(), "test", {reading("1"), reading("2")});
  const auto applied = fake.applied();
  const auto again = take_in(fake.room(), "test", {reading("1"), reading("2")});
  CHECK(again.taken == 2);
  CHECK(fake.applied() == applied);
}

TEST_CASE("marks are ordered as numbers, or as text") {
  CHECK((compare_marks("9", "10") < 0));
  CHECK((compare_marks("9007199254740993", "9007199254740992") > 0));
  CHECK((compare_marks("1.5", "1.25") > 0));
  CHECK((compare_marks("2024-01-08T09:00", "2024-01-08T10:00") < 0));
  CHECK((compare_marks("7", "7") == 0));
}
