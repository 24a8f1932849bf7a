#include "desk/room_file.hpp"

#include "catch.hpp"
#include "domain/error.hpp"
#include "geo/datum.hpp"

using namespace lianxun;
using Catch::Contains;

namespace {

/// A small office in which nothing is wrong.
const std::string office = R"({
  "name": "\u86df\u5ddd", "name_en": "Jiaochuan", "crs": "EPSG:4549", "synthetic": "simulated",
  "calendar": { "zone": "+08:00", "hours": [["08:30", "12:00"], ["13:30", "17:00"]],
                "years": { "2023": { "holidays": ["2023-01-01"], "workdays": ["2023-01-28"] } } },
  "agencies": [{ "id": "enforcement", "name": "E", "short": "e" }, { "id": "fire", "name": "F" }],
  "officers": [{ "id": "O-1", "name": "a", "agency": "enforcement", "qualified": true },
               { "id": "O-2", "name": "b", "agency": "enforcement", "qualified": true },
               { "id": "O-3", "name": "c", "agency": "fire", "qualified": true },
               { "id": "O-4", "name": "d", "agency": "fire", "qualified": true }],
  "crews": [{ "id": "C-1", "name": "one", "agency": "enforcement", "officers": ["O-1", "O-2"], "base": [121.65, 29.97],
              "shifts": [{ "days": "1-5", "from": "08:30", "to": "17:30" }, { "days": "6,7", "from": "20:00", "to": "30:00" }] },
            { "id": "C-2", "name": "two", "agency": "fire", "officers": ["O-3", "O-4"], "base": [121.66, 29.97],
              "shifts": [] }],
  "categories": [{ "id": "fumes", "name": "f", "responsible": "enforcement", "cooperating": ["fire"], "minutes_on_site": 20,
                   "limits": [{ "name": "h", "from": "filed", "until": "handled", "within": "4 working hours" },
                              { "name": "d", "from": "filed", "until": "closed", "within": "15 days" }] }],
  "powers": [{ "code": "P1", "name": "p", "agency": "enforcement" }],
  "sources": { "villages": { "source": "villages.geojson", "datum": "cgcs2000" },
               "grids": { "source": "all.gpkg|layername=grids", "effective": "2022-01-01" },
               "premises": { "source": "/data/premises.csv", "datum": "gcj02", "x": "lon", "y": "lat" },
               "incidents": [{ "source": "PG:dbname=x", "fields": { "number": "no" } }] },
  "feeds": [{ "type": "open311", "name": "12345", "listen": "127.0.0.1:8311",
              "clients": [{ "key": "k", "name": "n", "datum": "gcj02" }] },
            { "type": "ogr", "name": "grid staff", "source": "findings.gpkg", "every_s": 10, "fields": { "category": "type" } }],
  "orders": "orders"
})";

desk::RoomFile parse(const std::string& text) { return desk::parse_room_file(text, "/etc/office/room.json"); }

/// The office with one piece of text replaced.
std::string with(const std::string& old_text, const std::string& new_text) {
  std::string text = office;
  const auto at = text.find(old_text);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old_text.size(), new_text);
}

std::string complaint(const std::string& text) {
  try {
    parse(text);
  } catch (const domain::BadInput& error) {
    return error.what();
  }
  return "nothing";
}

}  // namespace

TEST_CASE("a room file becomes a room") {
  const auto file = parse(office);
  CHECK(file.room.name_en == "Jiaochuan");
  CHECK(file.crs == "EPSG:4549");
  CHECK(file.synthetic == "simulated");
  CHECK(file.room.calendar.hours == std::vector<std::pair<int, int>>{{510, 720}, {810, 1020}});
  CHECK(file.room.calendar.has_table(2023));
  CHECK(file.room.agencies[1].short_name == "F");
  const auto& crew = file.room.crews.at(0);
  CHECK(crew.base == geo::ToCrs({domain::Datum::Kind::cgcs2000, {}}, "EPSG:4549")(shape::Point{121.65, 29.97}));
  CHECK(crew.shifts[0].weekdays == 0x1fU);
  CHECK(crew.shifts[1].weekdays == 0x60U);
  CHECK(crew.shifts[1].to == 30 * 60);
  const auto& limit = file.room.categories.at(0).limits.at(0);
  CHECK(limit.amount == 4);
  CHECK(limit.unit == domain::Limit::Unit::working_hours);
  CHECK(file.findings.empty());
}

TEST_CASE("paths are relative to the file; what is no path stays") {
  const auto file = parse(office);
  CHECK(file.sources.villages->source == "/etc/office/villages.geojson");
  CHECK(file.sources.grids->source == "/etc/office/all.gpkg|layername=grids");
  CHECK(file.sources.premises->source == "/data/premises.csv");
  CHECK(file.sources.incidents.at(0).source == "PG:dbname=x");
  CHECK(file.sources.incidents.at(0).fields.at("number") == "no");
  CHECK(file.orders == "/etc/office/orders");
  CHECK(file.feeds.at(1).source.source == "/etc/office/findings.gpkg");
  CHECK(file.feeds.at(1).mark == "fid");
  CHECK(file.feeds.at(0).clients.at(0).datum.kind == domain::Datum::Kind::gcj02);
  CHECK(file.sources.effective == domain::parse_date("2022-01-01"));
}

TEST_CASE("a syntax error names its line") {
  CHECK_THAT(complaint("{\n  \"name\": \"x\",\n  \"crs\" \"EPSG:4549\"\n}"), Contains("room.json: line 3"));
  CHECK_THAT(complaint(""), Contains("line 1"));
  CHECK_THAT(complaint(office.substr(0, office.size() / 2)), Contains("line "));
  CHECK_THAT(complaint("{\"name\": 1, \"name\": 2}"), Contains("\"name\" stands twice"));
  CHECK_THAT(complaint("[]"), Contains("/: expected an object"));
}

TEST_CASE("every other mistake names its JSON pointer") {
  struct Mistake {
    const char* old_text;
    const char* new_text;
    const char* words;
  };
  const std::vector<Mistake> mistakes{
      {"\"orders\": \"orders\"", "\"order\": \"orders\"", "/order: unknown key"},
      {"\"name_en\": \"Jiaochuan\"", "\"name_en\": 3", "/name_en: expected a text, found number"},
      {"\"name\": \"a\", ", "", "/officers/0: \"name\" is missing"},
      {"EPSG:4549", "EPSG:4490", "/crs: EPSG:4490 is not projected in metres"},
      {"EPSG:4549", "EPSG:99999", "/crs: CRS EPSG:99999: not known"},
      {"+08:00", "8", "/calendar/zone: no offset"},
      {"\"13:30\", \"17:00\"", "\"11:30\", \"17:00\"", "/calendar/hours/1: begins before"},
      {"\"08:30\", \"12:00\"", "\"08:30\", \"8:00\"", "/calendar/hours/0/1: no time of day"},
      {"2023-01-28", "2023-02-30", "/calendar/years/2023/workdays/0: no date"},
      {"2023-01-28", "2024-01-28", "/calendar/years/2023/workdays/0: not a day of 2023"},
      {"\"id\": \"fire\"", "\"id\": \"enforcement\"", "/agencies/1: the id enforcement stands here twice"},
      {"\"O-1\", \"O-2\"", "\"O-117\", \"O-2\"", "/crews/0/officers/0: no officer \"O-117\""},
      {"\"O-1\", \"O-2\"", "\"O-1\", \"O-3\"", "/crews/0/officers/1: officer \"O-3\" is of fire"},
      {"[121.65, 29.97]", "[29.97, 121.65]", "/crews/0/base: no longitude and latitude"},
      {"\"days\": \"1-5\"", "\"days\": \"1-8\"", "/crews/0/shifts/0/days: no days of the week"},
      {"\"to\": \"17:30\"", "\"to\": \"08:00\"", "/crews/0/shifts/0: ends before it begins"},
      {"\"to\": \"30:00\"", "\"to\": \"37:00\"", "/crews/0/shifts/1/to: no time of day"},
      {"\"responsible\": \"enforcement\"", "\"responsible\": \"police\"",
       "/categories/0/responsible: no agency \"police\""},
      {"4 working hours", "4 fortnights", "/categories/0/limits/0/within: no limit"},
      {"4 working hours", "-4 hours", "/categories/0/limits/0/within: no limit"},
      {"\"until\": \"handled\"", "\"until\": \"filed\"", "/categories/0/limits/0: a limit from filed to itself"},
      {"\"minutes_on_site\": 20", "\"minutes_on_site\": 0", "/categories/0/minutes_on_site: expected a whole number"},
      {"\"code\": \"P1\"", "\"code\": \"\"", "/powers/0/code: must not be empty"},
      {"\"datum\": \"cgcs2000\"", "\"datum\": \"mars\"", "/sources/villages/datum: no datum: mars"},
      {"\"x\": \"lon\", ", "", "/sources/premises: x and y go together"},
      {"\"number\": \"no\"", "\"colour\": \"no\"", "/sources/incidents/0/fields/colour: no such field"},
      {"\"type\": \"ogr\"", "\"type\": \"mqtt\"", "/feeds/1/type: no type of feed: mqtt"},
      {"127.0.0.1:8311", "127.0.0.1", "/feeds/0/listen: no address and port"},
      {"\"every_s\": 10", "\"every_s\": 0", "/feeds/1/every_s: expected a whole number"},
      {"\"name\": \"grid staff\"", "\"name\": \"12345\"", "/feeds/1: the name of another feed"},
  };
  for (const auto& mistake : mistakes) {
    INFO(mistake.old_text << " -> " << mistake.new_text);
    CHECK_THAT(complaint(with(mistake.old_text, mistake.new_text)), Contains(mistake.words));
  }
}

TEST_CASE("what is usable but to be mended is a finding") {
  const auto one_officer = parse(with("\"O-1\", \"O-2\"", "\"O-1\""));
  REQUIRE(one_officer.findings.size() == 1);
  CHECK(one_officer.findings[0].args == std::vector<std::string>{"E", "1"});
  const auto no_table = parse(with("\"2023\": { \"holidays\": [\"2023-01-01\"], \"workdays\": [\"2023-01-28\"] }", ""));
  CHECK(no_table.findings.size() == 1);
}

TEST_CASE("a room file that is not there is named") {
  CHECK_THROWS_WITH(desk::read_room_file("/no/room.json"), Contains("/no/room.json: cannot be read"));
}
