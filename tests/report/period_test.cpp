#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "catch.hpp"
#include "domain/error.hpp"
#include "report/period.hpp"
#include "texts.hpp"
#include "town.hpp"

namespace lianxun::report {
namespace {

using Json = nlohmann::json;

domain::Date date(const char* text) { return *domain::parse_date(text); }
domain::Instant at(const char* text) { return *domain::parse_instant(text, domain::Zone{}); }

domain::Incident& incident_at(domain::Situation& situation, const char* when, const char* category, shape::Point place,
                              domain::Source source = domain::Source::complaint) {
  auto& incident = report(situation, category, place, "");
  incident.reported = at(when);
  incident.filed = incident.reported;
  incident.source = source;
  return incident;
}

void close(domain::Incident& incident, const char* when) {
  incident.stage = domain::Stage::closed;
  incident.handled = incident.closed = at(when);
}

void add_case(domain::Situation& situation, const char* when, domain::Case::Procedure procedure, double fine,
              const char* power, const char* village) {
  domain::Case item;
  item.id = "C" + std::to_string(situation.cases.size());
  item.opened = at(when);
  item.procedure = procedure;
  item.fine_yuan = fine;
  item.power = power;
  item.agency = "enforcement";
  item.village = village;
  situation.cases[item.id] = item;
}

// March 2023 by hand: three complaints (two closed) and a finding; one complaint lies in no village. Others outside.
domain::Situation march() {
  auto situation = town();
  close(incident_at(situation, "2023-03-01T00:00", "fumes", {100, 100}), "2023-03-02T10:00");
  close(incident_at(situation, "2023-03-31T23:59", "gas", {1100, 100}), "2023-04-02T10:00");
  auto& nowhere = incident_at(situation, "2023-03-15T12:00", "fumes", {100, 100});
  nowhere.village.clear();
  nowhere.grid.clear();
  incident_at(situation, "2023-03-15T13:00", "wires", {100, 100}, domain::Source::finding);
  incident_at(situation, "2023-04-01T00:00", "fumes", {100, 100});
  incident_at(situation, "2023-02-28T23:59", "fumes", {100, 100});
  incident_at(situation, "2022-03-10T08:00", "fumes", {100, 100});
  using Procedure = domain::Case::Procedure;
  add_case(situation, "2023-03-05T09:00", Procedure::simple, 200, "p1", "330299001000");
  add_case(situation, "2023-03-06T09:00", Procedure::general, 3000.5, "p2", "330299001001");
  add_case(situation, "2023-05-06T09:00", Procedure::general, 9999, "p3", "330299001001");
  situation.cases["C1"].major = true;
  return situation;
}

PeriodReport of_march(const domain::Situation& situation) {
  return make_period_report(situation, date("2023-03-01"), date("2023-03-31"), Wording{english});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("the figures of a month are those of its whole days, the last one included") {
  const auto situation = march();
  const auto json = Json::parse(period_json(of_march(situation)));
  CHECK(json["period"]["from"] == "2023-03-01");
  CHECK(json["period"]["to"] == "2023-03-31");
  CHECK(json["complaints"] == 3);
  CHECK(json["complaints_closed"] == 2);
  CHECK(json["findings"] == 1);
  CHECK(json["open"] == 2);
  CHECK(json["general_procedure"] == 1);
  CHECK(json["simple_procedure"] == 1);
  CHECK(json["fines_yuan"] == 3200.5);
  CHECK(json["premises_inspected"] == 0);
  CHECK(json["cases_from_premises"] == 0);
  CHECK(json["major_cases"] == 1);
  CHECK(json["powers_coverage"] == 66.67);  // two of three
  CHECK(json["year_before"]["complaints"] == 1);
  CHECK(json["steps"].size() == 31);
  CHECK(json["steps"][30]["complaints"] == 1);
  CHECK(json["steps"][14]["findings"] == 1);
}

TEST_CASE("per cent are rounded to two decimals as in the annual report") {
  domain::Kpi kpi;
  kpi.powers_coverage = 100.0 * 143 / 246;
  const auto& all = measures();
  CHECK(figure(all.back(), kpi) == "58.13");
  CHECK(*rounded(all.back(), kpi) == 58.13);
  kpi.powers_coverage.reset();
  CHECK(figure(all.back(), kpi).empty());
}

TEST_CASE("villages add up to the whole, what lies in none included") {
  const auto situation = march();
  const auto json = Json::parse(period_json(of_march(situation)));
  REQUIRE(json["villages"].size() == 10);
  for (const char* key : {"complaints", "findings", "open", "general_procedure", "simple_procedure", "fines_yuan"}) {
    double sum = 0;
    for (const auto& village : json["villages"]) sum += village[key].get<double>();
    CHECK(sum == json[key].get<double>());
  }
  CHECK(json["villages"][9]["name"] == "no village");
  CHECK(json["villages"][9]["complaints"] == 1);
}

TEST_CASE("categories add up to the whole and carry no figures of cases") {
  auto situation = march();
  situation.incidents.find({1})->category = "gone";
  const auto json = Json::parse(period_json(of_march(situation)));
  REQUIRE(json["categories"].size() == 4);
  int complaints = 0;
  for (const auto& category : json["categories"]) complaints += category["complaints"].get<int>();
  CHECK(complaints == 3);
  CHECK(json["categories"][3]["code"] == "gone");
  CHECK_FALSE(json["categories"][0].contains("fines_yuan"));
}

TEST_CASE("the CSV has a row for each part and as many cells in each") {
  auto situation = march();
  auto room = *situation.room;
  room.name_en = "Room, \"north\"";
  situation.room = std::make_shared<domain::Room>(room);
  const auto csv = period_csv(
      make_period_report(situation, date("2023-03-01"), date("2023-03-31"), Wording{english, Names::english}));
  CHECK(csv.substr(0, 22) == "\xef\xbb\xbfscope,code,name,com");
  const auto lines = lines_of(csv);
  REQUIRE(lines.size() == 1 + 1 + 10 + 3 + 3);
  CHECK(lines[1].find("period,2023-03-01/2023-03-31,\"Room, \"\"north\"\"\",3,2,1,2,") == 0);
  CHECK(lines[2].find("village,330299001000,Village 0,1,1,1,") == 0);
  const auto commas = [](const std::string& line) { return std::count(line.begin(), line.end(), ','); };
  for (std::size_t i = 2; i < lines.size(); ++i) CHECK(commas(lines[i]) == commas(lines[0]));
}

TEST_CASE("a period that ends before it begins is refused") {
  const auto situation = march();
  CHECK_THROWS_AS(make_period_report(situation, date("2023-03-02"), date("2023-03-01"), Wording{}),
                  domain::BadArgument);
}

TEST_CASE("months are counted for a year, and the year before a leap day is its eve") {
  auto situation = march();
  incident_at(situation, "2023-02-28T10:00", "gas", {100, 100});
  const auto year = make_period_report(situation, date("2023-01-01"), date("2023-12-31"), Wording{english});
  REQUIRE(year.steps.size() == 12);
  CHECK(year.steps[2].complaints == 3);
  CHECK(year.steps[3].complaints == 1);
  const auto day = make_period_report(situation, date("2024-02-29"), date("2024-02-29"), Wording{english});
  REQUIRE(day.year_before);
  CHECK(day.year_before->complaints == 2);
}

TEST_CASE("the pages are a PDF, and an empty period has one too") {
  const auto situation = march();
  CHECK(period_pdf(of_march(situation), Wording{english}).substr(0, 5) == "%PDF-");
  const domain::Situation nothing;
  const auto report = make_period_report(nothing, date("2023-03-01"), date("2023-03-01"), Wording{english});
  CHECK(period_pdf(report, Wording{english}).substr(0, 5) == "%PDF-");
  CHECK(Json::parse(period_json(report))["powers_coverage"].is_null());
}

// Not run by default: writes pages to look at.
TEST_CASE("period pages to look at", "[.][look]") {
  const char* to = std::getenv("LIANXUN_LOOK");
  REQUIRE(to != nullptr);
  auto situation = town();
  std::mt19937 random(1);
  const char* categories[] = {"fumes", "gas", "wires"};
  for (int i = 0; i < 700; ++i) {
    const auto day = std::to_string(1 + random() % 28);
    const auto when = std::string(i < 400 ? "2023-" : "2022-") + (i % 12 < 9 ? "0" : "") + std::to_string(1 + i % 12) +
                      "-" + (day.size() < 2 ? "0" : "") + day + "T10:00";
    auto& incident = incident_at(situation, when.c_str(), categories[random() % 3],
                                 {static_cast<double>(random() % 3000), static_cast<double>(random() % 3000)},
                                 i % 3 == 0 ? domain::Source::finding : domain::Source::complaint);
    if (i % 9 != 0) close(incident, (when.substr(0, 11) + "18:00").c_str());
  }
  for (int i = 0; i < 60; ++i) {
    add_case(situation, "2023-06-01T10:00",
             i % 4 == 0 ? domain::Case::Procedure::general : domain::Case::Procedure::simple, 150.0 * i,
             i % 2 == 0 ? "p1" : "p2", "330299001003");
  }
  const Texts texts;
  std::ofstream(std::string(to) + "/year.pdf") << period_pdf(
      make_period_report(situation, date("2023-01-01"), date("2023-12-31"), Wording{texts}), Wording{texts});
  const Wording en{english, Names::english};
  std::ofstream(std::string(to) + "/month.pdf")
      << period_pdf(make_period_report(situation, date("2023-06-01"), date("2023-06-30"), en), en);
}

}  // namespace
}  // namespace lianxun::report
