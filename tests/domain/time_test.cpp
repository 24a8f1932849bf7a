#include "domain/time.hpp"
#include "catch.hpp"

using namespace lianxun::domain;

namespace {

constexpr Zone beijing{};

std::string read(const char* text) {
  const auto instant = parse_instant(text, beijing);
  return instant ? format_instant(*instant, beijing) : "nothing";
}

}  // namespace

TEST_CASE("an instant is read in every form that sources write") {
  CHECK(read("2023-06-01T09:00") == "2023-06-01T09:00:00+08:00");
  CHECK(read("2023-06-01 09:00:30") == "2023-06-01T09:00:30+08:00");
  CHECK(read("2023/6/1 9:00:30.25") == "2023-06-01T09:00:30.250+08:00");
  CHECK(read("2023-06-01T09:00:30.2509+08:00") == "2023-06-01T09:00:30.250+08:00");
  CHECK(read("2023-06-01T01:00:00Z") == "2023-06-01T09:00:00+08:00");
  CHECK(read("2010-04-14T06:37:38-08:00") == "2010-04-14T22:37:38+08:00");
  CHECK(read("2010-04-14T06:37:38-0800") == "2010-04-14T22:37:38+08:00");
  CHECK(read("2023/06/01 09:00:00+08") == "2023-06-01T09:00:00+08:00");
  CHECK(read("20230601") == "2023-06-01T00:00:00+08:00");
  CHECK(read("2023-06-01") == "2023-06-01T00:00:00+08:00");
  CHECK(read("2023-06-01T24:00") == "2023-06-02T00:00:00+08:00");
  CHECK(read("01/31/2015 12:20:09 AM") == "2015-01-31T00:20:09+08:00");
  CHECK(read("01/31/2015 12:20:09 PM") == "2015-01-31T12:20:09+08:00");
  CHECK(read(" 1/31/2015 13:05 ") == "2015-01-31T13:05:00+08:00");
  CHECK(read("2024-02-29T00:00") == "2024-02-29T00:00:00+08:00");
}

TEST_CASE("what is no instant gives nothing") {
  for (const auto* text : {"",
                           " ",
                           "x",
                           "2023",
                           "2023-06",
                           "2023-13-01",
                           "2023-02-29",
                           "2023-06-31",
                           "2023-06/01",
                           "23-06-01",
                           "2023-06-01T",
                           "2023-06-01T9",
                           "2023-06-01T25:00",
                           "2023-06-01T24:01",
                           "2023-06-01T09:60",
                           "2023-06-01T09:00:61",
                           "2023-06-01T09:00:30.",
                           "2023-06-01T09:00x",
                           "2023-06-01T09:00+8",
                           "2023-06-01T09:00+15:00",
                           "2023-06-01Z",
                           "13/01/2015",
                           "01/31/2015 00:10 AM",
                           "01/31/2015 13:10 PM",
                           "01/31/15",
                           "0000-01-01",
                           "2023-06-01T09:00 PM",
                           "202306011",
                           "99999999999999999999"}) {
    INFO(text);
    CHECK(read(text) == "nothing");
  }
}

TEST_CASE("a date is read strictly and written back") {
  for (const auto* text : {"2023-06-01", "2023/6/1", "20230601"}) {
    REQUIRE(parse_date(text));
    CHECK(format_date(*parse_date(text)) == "2023-06-01");
  }
  for (const auto* text : {"2023-06-31", "2023-6", "2023-06-01T00:00", "01/06/2023", "2023 06 01"}) {
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("every instant survives being written and read, in every zone") {
  for (const int offset : {-720, -210, 0, 330, 480, 840}) {
    const Zone zone{std::chrono::minutes(offset)};
    // Steps of an odd size, so that all fields change.
    for (Instant at{}; at < Instant{} + std::chrono::days(40000); at += Duration(123'456'789'123 % 987'654'321)) {
      const auto text = format_instant(at, zone);
      REQUIRE(parse_instant(text, Zone{}) == at);
      REQUIRE(local_date(at, zone) == *parse_date(text.substr(0, 10)));
      REQUIRE(format_hour(at, zone) == text.substr(11, 5));
    }
  }
}

TEST_CASE("a day of the room's zone starts at its own midnight") {
  const auto midnight = start_of_day(*parse_date("2024-01-08"), beijing);
  CHECK(format_instant(midnight, Zone{std::chrono::minutes(0)}) == "2024-01-07T16:00:00+00:00");
  CHECK(local_date(midnight, beijing) == *parse_date("2024-01-08"));
  CHECK(local_date(midnight - Duration(1), beijing) == *parse_date("2024-01-07"));
}
