#include "domain/place.hpp"
#include "office.hpp"

using namespace lianxun::domain;

TEST_CASE("arguments go into a message one after the other") {
  CHECK(render({"{} of {}", {"1", "2"}}, {}) == "1 of 2");
  CHECK(render({"{} of {}", {"{}", "2"}}, {}) == "{} of 2");
  CHECK(render({"{} of {}", {"1"}}, {}) == "1 of {}");
  CHECK(render({"none", {"1"}}, {}) == "none");
  CHECK(render({"a {}", {"1"}}, [](const std::string& id) { return "<" + id + ">"; }) == "<a 1>");
}

TEST_CASE("a datum is named by its word or its definition") {
  for (const auto* word : {"wgs84", "gcj02", "bd09", "cgcs2000", "EPSG:4549"}) {
    REQUIRE(parse_datum(word));
    CHECK(to_text(*parse_datum(word)) == word);
  }
  CHECK(parse_datum("GCJ02")->kind == Datum::Kind::gcj02);
  CHECK_FALSE(parse_datum("gjc02"));
  CHECK_FALSE(parse_datum(""));
}

TEST_CASE("codes are found in their order") {
  Boundaries boundaries;
  for (int i = 0; i < 100; i += 2) {
    boundaries.grids.push_back({std::to_string(1000 + i), {}, {}, {}, {}, {}});
    boundaries.villages.push_back({std::to_string(2000 + i), {}, {}, {}, {}});
  }
  for (int i = 0; i < 100; ++i) {
    CHECK(boundaries.grid_index(std::to_string(1000 + i)) == (i % 2 == 0 ? i / 2 : -1));
    CHECK((boundaries.find_village(std::to_string(2000 + i)) != nullptr) == (i % 2 == 0));
  }
  CHECK(boundaries.find_grid("") == nullptr);
}

TEST_CASE("a night shift runs into the next day") {
  Crew crew;
  crew.shifts = {{1U << 0, 22 * 60, 30 * 60}};  // Monday 22:00 to Tuesday 06:00
  CHECK_FALSE(on_duty(crew, at("2024-01-08T21:59"), beijing));
  CHECK(on_duty(crew, at("2024-01-08T22:00"), beijing));
  CHECK(on_duty(crew, at("2024-01-09T05:59"), beijing));
  CHECK_FALSE(on_duty(crew, at("2024-01-09T06:00"), beijing));
  CHECK_FALSE(on_duty(crew, at("2024-01-09T22:30"), beijing));
  CHECK_FALSE(on_duty(crew, at("2024-01-08T02:00"), beijing));
}

TEST_CASE("every event names its entity") {
  CHECK(entity_of(RoomConfigured{}) == "room");
  CHECK(entity_of(IncidentFiled{{12}, {}}) == "incident:12");
  CHECK(entity_of(StopHandled{{3}, 0, {}, {}}) == "patrol:3");
  CHECK(entity_of(FeedAdvanced{"12345", "7"}) == "feed:12345");
  Incident incident;
  incident.id = {5};
  CHECK(entity_of(IncidentReported{incident}) == "incident:5");
}
