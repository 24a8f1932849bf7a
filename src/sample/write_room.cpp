#include "sample/write_room.hpp"

#include <nlohmann/json.hpp>

#include "sample/projection.hpp"
#include "sample/text_out.hpp"

namespace lianxun::sample {
namespace {

using Json = nlohmann::ordered_json;

std::string clock_text(int minutes) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

/// `1-5` for Monday to Friday; the sample's shifts are unbroken runs of days.
std::string days_text(unsigned weekdays) {
  int first = 7;
  int last = 1;
  for (int day = 1; day <= 7; ++day) {
    if ((weekdays >> static_cast<unsigned>(day - 1) & 1U) == 0) continue;
    first = std::min(first, day);
    last = std::max(last, day);
  }
  return std::to_string(first) + "-" + std::to_string(last);
}

std::string within_text(const domain::Limit& limit) {
  using Unit = domain::Limit::Unit;
  const char* unit = limit.unit == Unit::working_hours  ? " working hours"
                     : limit.unit == Unit::working_days ? " working days"
                     : limit.unit == Unit::hours        ? " hours"
                                                        : " days";
  return decimal(limit.amount, 2) + unit;
}

Json calendar_json(const domain::Calendar& calendar) {
  Json hours = Json::array();
  for (const auto& [from, to] : calendar.hours) hours.push_back({clock_text(from), clock_text(to)});
  Json years = Json::object();
  for (const auto& [year, table] : calendar.years) {
    Json holidays = Json::array();
    Json workdays = Json::array();
    for (const domain::Date date : table.holidays) holidays.push_back(domain::format_date(date));
    for (const domain::Date date : table.makeup_workdays) workdays.push_back(domain::format_date(date));
    years[std::to_string(year)] = {{"holidays", holidays}, {"workdays", workdays}};
  }
  return {{"zone", "+08:00"}, {"hours", hours}, {"years", years}};
}

Json crew_json(const domain::Crew& crew) {
  Json shifts = Json::array();
  for (const domain::Shift& shift : crew.shifts) {
    shifts.push_back(
        {{"days", days_text(shift.weekdays)}, {"from", clock_text(shift.from)}, {"to", clock_text(shift.to)}});
  }
  const shape::Point base = lon_lat_from_4549(crew.base);
  Json json = {{"id", crew.id},
               {"name", crew.name},
               {"name_en", crew.name_en},
               {"agency", crew.agency},
               {"officers", crew.officers}};
  json["base"] = {Json::parse(decimal(base.x, 9)), Json::parse(decimal(base.y, 9))};
  json["shifts"] = shifts;
  return json;
}

Json category_json(const domain::Category& category) {
  Json limits = Json::array();
  for (const domain::Limit& limit : category.limits) {
    limits.push_back({{"name", limit.name},
                      {"name_en", limit.name_en},
                      {"from", limit.from},
                      {"until", limit.until},
                      {"within", within_text(limit)}});
  }
  return {{"id", category.id},
          {"name", category.name},
          {"name_en", category.name_en},
          {"group", category.group},
          {"responsible", category.responsible},
          {"cooperating", category.cooperating},
          {"filing_condition", category.filing_condition},
          {"closing_condition", category.closing_condition},
          {"minutes_on_site", category.minutes_on_site},
          {"limits", limits}};
}

Json sources_json(const RoomFiles& files) {
  Json sources = Json::object();
  const auto area = [&](const char* layer, const std::string& name) {
    if (!name.empty()) sources[layer] = {{"source", name}, {"datum", files.datum}};
  };
  area("villages", files.villages);
  area("grids", files.grids);
  sources["grids"]["effective"] = "2022-01-01";
  area("roads", files.roads);
  area("water", files.water);
  const auto points = [](const std::string& name, const std::string& datum) {
    return Json{{"source", name}, {"datum", datum}, {"x", "lon"}, {"y", "lat"}};
  };
  if (!files.premises.empty()) sources["premises"] = points(files.premises, "gcj02");
  for (const IncidentFile& file : files.incidents) sources["incidents"].push_back(points(file.name, file.datum));
  if (!files.inspections.empty()) sources["inspections"] = {{"source", files.inspections}};
  if (!files.cases.empty()) sources["cases"] = {{"source", files.cases}};
  return sources;
}

}  // namespace

void write_room(const domain::Room& room, const RoomFiles& files, const Output& output) {
  Json json = {{"name", room.name},
               {"name_en", room.name_en},
               {"crs", "EPSG:4549"},
               {"synthetic", "边界与业务数据均为模拟数据"}};
  json["calendar"] = calendar_json(room.calendar);
  for (const domain::Agency& agency : room.agencies) {
    json["agencies"].push_back(
        {{"id", agency.id}, {"name", agency.name}, {"name_en", agency.name_en}, {"short", agency.short_name}});
  }
  for (const domain::Officer& officer : room.officers) {
    json["officers"].push_back(
        {{"id", officer.id}, {"name", officer.name}, {"agency", officer.agency}, {"qualified", officer.qualified}});
  }
  for (const domain::Crew& crew : room.crews) json["crews"].push_back(crew_json(crew));
  for (const domain::Category& category : room.categories) json["categories"].push_back(category_json(category));
  for (const domain::Power& power : room.powers) {
    json["powers"].push_back({{"code", power.code}, {"name", power.name}, {"agency", power.agency}});
  }
  json["sources"] = sources_json(files);
  json["feeds"] = Json::array(
      {{{"type", "open311"},
        {"name", "12345"},
        {"listen", "127.0.0.1:8311"},
        {"clients", Json::array({{{"key", "sample-hotline"}, {"name", "市民热线"}, {"datum", "gcj02"}}})}}});
  json["orders"] = "orders";
  output.write("room.json", json.dump(1, ' ') + "\n");
}

}  // namespace lianxun::sample
