#include <algorithm>

#include "domain/error.hpp"
#include "fake_room.hpp"
#include "feed/replay.hpp"

using namespace lianxun;
using namespace lianxun::feed;

namespace {

constexpr auto live_day =
    "at,source,category,address,premises,phone,note,external_id,lon,lat\n"
    "2024-01-08T10:00,complaint,fumes,1 River Road,,138,smoke,A2,121.65,29.97\n"
    "2024-01-08T09:30,finding,Dogs,2 River Road,,,,A1,121.66,29.97\n"
    "2024-01-08T10:00,\u6295\u8bc9,\u72ac\u53ea,3 River Road,,,,A3,121.66,29.98\n"
    "2024-01-08T11:00,complaint,nonsense,4 River Road,,,,A4,121.66,29.98\n"
    "2024-01-08T12:00,complaint,dogs,5 River Road,,,,,121.66,29.98\n";

geo::SourceSpec spec(const std::string& path) {
  geo::SourceSpec source;
  source.source = path;
  source.datum = domain::Datum{domain::Datum::Kind::gcj02, {}};
  return source;
}

Day day(const Folder& folder, const char* content = live_day) {
  return read_day(spec(folder.write("day.csv", content)), "replay", domain::Zone{});
}

std::vector<std::string> ids(const FakeRoom& fake) {
  std::vector<std::string> result;
  for (const auto& incident : fake.incidents()) result.push_back(incident.external_id);
  return result;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a day is read in the order of its times") {
  const Folder folder;
  const auto read = day(folder);
  CHECK(read.faults.empty());
  REQUIRE(read.rows.size() == 5);
  CHECK(read.rows[0].report.external_id == "A1");
  CHECK(read.rows[0].report.source == domain::Source::finding);
  CHECK(read.rows[0].at == at("2024-01-08T09:30"));
  CHECK(read.rows[1].report.position == domain::SourcePosition{121.65, 29.97, {domain::Datum::Kind::gcj02, {}}});
  CHECK(read.rows[2].report.source == domain::Source::complaint);
  CHECK(read.rows[4].report.external_id == "#5");
}

TEST_CASE("rows that are no reports are told, a day without times or categories is refused") {
  const Folder folder;
  const auto read = day(folder,
                        "at,category,address,source\n"
                        "2024-01-08T10:00,fumes,here,complaint\n"
                        "yesterday,fumes,here,complaint\n"
                        ",fumes,here,complaint\n"
                        "2024-01-08T10:00,,here,complaint\n"
                        "2024-01-08T10:00,fumes,here,rumour\n");
  CHECK(read.rows.size() == 1);
  CHECK(read.faults.size() == 4);
  CHECK(read.faults[0].args[0] == "2");
  CHECK_THROWS_AS(day(folder, "category,address\nfumes,here\n"), domain::BadInput);
  CHECK_THROWS_AS(day(folder, "at,address\n2024-01-08,here\n"), domain::BadInput);
  CHECK_THROWS_AS(read_day(spec(folder.path("none.csv")), "replay", {}), domain::BadInput);
}

TEST_CASE("each report comes when the clock passes it") {
  const Folder folder;
  FakeRoom fake;
  Replay replay("replay", day(folder), fake.room());
  REQUIRE(eventually([&] { return replay.light().state == Light::State::green; }));
  CHECK(fake.incidents().empty());
  fake.set_now(at("2024-01-08T09:30"));
  REQUIRE(eventually([&] { return replay.done() == 1; }));
  CHECK(ids(fake) == Ids{"A1"});
  CHECK(fake.incidents()[0].reported == at("2024-01-08T09:30"));
  CHECK(fake.incidents()[0].category == "dogs");
  fake.set_now(at("2024-01-08T10:30"));
  REQUIRE(eventually([&] { return replay.done() == 3; }));
  CHECK(ids(fake) == Ids{"A1", "A2", "A3"});
  CHECK(replay.light().received == 3);
}

TEST_CASE("a report that the room refuses is shown and passed over") {
  const Folder folder;
  FakeRoom fake;
  fake.set_now(at("2024-01-08T11:30"));
  Replay replay("replay", day(folder), fake.room());
  REQUIRE(eventually([&] { return replay.done() == 4; }));
  REQUIRE(eventually([&] { return replay.light().state == Light::State::amber; }));
  CHECK(replay.light().message.args == Ids{"nonsense"});
  CHECK(ids(fake) == Ids{"A1", "A2", "A3"});
  fake.set_now(at("2024-01-08T23:00"));
  REQUIRE(eventually([&] { return replay.finished(); }));
  REQUIRE(eventually([&] { return replay.light().state == Light::State::green; }));
}

TEST_CASE("wherever a replay stops, the next one loses and doubles nothing") {
  const Folder folder;
  for (int transactions = 0; transactions < 6; ++transactions) {
    FakeRoom fake;
    fake.break_after(transactions);
    {
      Replay replay("replay", day(folder), fake.room());
      const std::vector<std::pair<const char*, std::size_t>> times{
          {"2024-01-08T09:40", 1}, {"2024-01-08T10:40", 3}, {"2024-01-08T11:40", 4}, {"2024-01-08T12:40", 5}};
      for (const auto& [time, rows] : times) {
        fake.set_now(at(time));
        const auto wanted = rows;
        REQUIRE(eventually([&] { return replay.done() == wanted || replay.light().state == Light::State::red; }));
      }
    }
    fake.break_after(-1);
    Replay replay("replay", day(folder), fake.room());
    REQUIRE(eventually([&] { return replay.finished(); }));
    CHECK(ids(fake) == Ids{"A1", "A2", "A3", "#5"});
  }
}

TEST_CASE("a store that takes nothing makes the light red until it does again") {
  const Folder folder;
  FakeRoom fake;
  fake.break_store(true);
  fake.set_now(at("2024-01-08T10:30"));
  Replay replay("replay", day(folder), fake.room());
  REQUIRE(eventually([&] { return replay.light().state == Light::State::red; }));
  CHECK(replay.done() == 0);
  fake.break_store(false);
  REQUIRE(eventually([&] { return replay.done() == 3; }));
  CHECK(replay.light().state == Light::State::green);
}

TEST_CASE("a witness sees every batch that is durable") {
  const Folder folder;
  FakeRoom fake;
  fake.set_now(at("2024-01-08T23:00"));
  std::atomic<int> reported = 0;
  Replay replay("replay", day(folder), fake.room(), [&](const domain::EventBatch& batch) {
    for (const auto& event : batch) reported += std::holds_alternative<domain::IncidentReported>(event.body) ? 1 : 0;
  });
  REQUIRE(eventually([&] { return replay.finished(); }));
  CHECK(reported == 4);
}
