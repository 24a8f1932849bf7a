#include "desk/room_file_room.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "geo/datum.hpp"

namespace lianxun::desk {

namespace {

/// Reads a list of things with ids of their own.
template <class Thing, class Read>
std::vector<Thing> read_list(JsonObject& root, const char* key, const Read& read) {
  std::vector<Thing> things;
  std::set<std::string> ids;
  for (const auto& node : root.items(key)) {
    Thing thing = read(node);
    if (!ids.insert(thing.id).second) node.fail("the id " + thing.id + " stands here twice");
    things.push_back(std::move(thing));
  }
  return things;
}

domain::Agency read_agency(const JsonNode& node) {
  JsonObject object(node);
  domain::Agency agency;
  agency.id = object.at("id").text_or_fail_empty();
  agency.name = object.at("name").text_or_fail_empty();
  agency.name_en = object.text("name_en");
  agency.short_name = object.text("short", agency.name);
  object.done();
  return agency;
}

domain::Officer read_officer(const JsonNode& node, const domain::Room& room) {
  JsonObject object(node);
  domain::Officer officer;
  officer.id = object.at("id").text_or_fail_empty();
  officer.name = object.at("name").text_or_fail_empty();
  officer.agency = read_agency_id(object.at("agency"), room);
  if (const auto qualified = object.find("qualified")) officer.qualified = qualified->flag();
  object.done();
  return officer;
}

/// "1-5", "6,7", "1-3,5": 1 is Monday.
unsigned read_days_of_week(const JsonNode& node) {
  const std::string text = node.text();
  unsigned days = 0;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  const auto day = [&](int& value) {
    const auto result = std::from_chars(at, end, value);
    const bool usable = result.ec == std::errc{} && value >= 1 && value <= 7;
    at = result.ptr;
    return usable;
  };
  bool usable = at != end;
  while (usable) {
    int first = 0;
    usable = day(first);
    int last = first;
    if (usable && at != end && *at == '-') {
      ++at;
      usable = day(last) && last >= first;
    }
    for (int d = first; usable && d <= last; ++d) days |= 1U << (d - 1);
    if (!usable || at == end) break;
    usable = *at == ',';
    ++at;
  }
  if (!usable) node.fail("no days of the week: " + text + " (write them as 1-5 or 6,7; 1 is Monday)");
  return days;
}

domain::Shift read_shift(const JsonNode& node) {
  JsonObject object(node);
  domain::Shift shift;
  if (const auto days = object.find("days")) shift.weekdays = read_days_of_week(*days);
  shift.from = object.at("from").minutes(24);
  shift.to = object.at("to").minutes(36);
  if (shift.to <= shift.from) node.fail("ends before it begins (a night shift ends after 24:00, such as 30:00)");
  object.done();
  return shift;
}

shape::Point read_base(const JsonNode& node, const geo::ToCrs& to_crs) {
  const auto pair = node.items();
  if (pair.size() != 2) node.fail("expected longitude and latitude");
  const shape::Point degrees{pair[0].number(), pair[1].number()};
  if (std::abs(degrees.x) > 180 || std::abs(degrees.y) > 90) node.fail("no longitude and latitude in degrees");
  const shape::Point at = to_crs(degrees);
  if (!std::isfinite(at.x) || !std::isfinite(at.y)) node.fail("lies outside the working CRS");
  return at;
}

domain::Crew read_crew(const JsonNode& node, const domain::Room& room, const geo::ToCrs& to_crs) {
  JsonObject object(node);
  domain::Crew crew;
  crew.id = object.at("id").text_or_fail_empty();
  crew.name = object.at("name").text_or_fail_empty();
  crew.name_en = object.text("name_en");
  crew.agency = read_agency_id(object.at("agency"), room);
  for (const auto& item : object.at("officers").items()) {
    const auto id = item.text();
    const auto* officer = room.find_officer(id);
    if (officer == nullptr) item.fail("no officer \"" + id + "\"");
    if (officer->agency != crew.agency) item.fail("officer \"" + id + "\" is of " + officer->agency);
    if (std::find(crew.officers.begin(), crew.officers.end(), id) != crew.officers.end()) {
      item.fail("officer \"" + id + "\" stands here twice");
    }
    crew.officers.push_back(id);
  }
  crew.base = read_base(object.at("base"), to_crs);
  for (const auto& shift : object.at("shifts").items()) crew.shifts.push_back(read_shift(shift));
  object.done();
  return crew;
}

domain::Power read_power(const JsonNode& node, const domain::Room& room) {
  JsonObject object(node);
  domain::Power power;
  power.code = object.at("code").text_or_fail_empty();
  power.name = object.at("name").text_or_fail_empty();
  power.agency = read_agency_id(object.at("agency"), room);
  object.done();
  return power;
}

}  // namespace

domain::AgencyId read_agency_id(const JsonNode& node, const domain::Room& room) {
  auto id = node.text();
  if (room.find_agency(id) == nullptr) node.fail("no agency \"" + id + "\"");
  return id;
}

domain::Room read_room(JsonObject& root, const std::string& crs) {
  const geo::ToCrs to_crs({domain::Datum::Kind::cgcs2000, {}}, crs);
  domain::Room room;
  room.name = root.at("name").text_or_fail_empty();
  room.name_en = root.text("name_en");
  if (const auto calendar = root.find("calendar")) room.calendar = read_calendar(*calendar);
  room.agencies = read_list<domain::Agency>(root, "agencies", read_agency);
  room.officers =
      read_list<domain::Officer>(root, "officers", [&](const auto& node) { return read_officer(node, room); });
  room.crews = read_list<domain::Crew>(root, "crews", [&](const auto& node) { return read_crew(node, room, to_crs); });
  room.categories =
      read_list<domain::Category>(root, "categories", [&](const auto& node) { return read_category(node, room); });
  std::set<std::string> codes;
  for (const auto& node : root.items("powers")) {
    room.powers.push_back(read_power(node, room));
    if (!codes.insert(room.powers.back().code).second) node.fail("the code stands here twice");
  }
  return room;
}

std::vector<domain::Message> room_findings(const domain::Room& room) {
  std::vector<domain::Message> findings;
  if (room.calendar.years.empty()) {
    findings.push_back({"The calendar has no table of holidays: only weekends are days off.", {}});
  }
  std::map<domain::AgencyId, std::set<domain::OfficerId>> qualified;
  std::map<domain::OfficerId, int> crews_of;
  for (const auto& crew : room.crews) {
    for (const auto& id : crew.officers) {
      ++crews_of[id];
      const auto* officer = room.find_officer(id);
      if (officer != nullptr && officer->qualified) qualified[crew.agency].insert(id);
    }
  }
  for (const auto& agency : room.agencies) {
    if (qualified[agency.id].size() >= 2) continue;
    findings.push_back({"{} has {} officers with a certificate in its crews: an inspection needs two.",
                        {agency.name, std::to_string(qualified[agency.id].size())}});
  }
  for (const auto& [id, count] : crews_of) {
    if (count > 1) findings.push_back({"Officer {} is in {} crews.", {id, std::to_string(count)}});
  }
  return findings;
}

}  // namespace lianxun::desk
