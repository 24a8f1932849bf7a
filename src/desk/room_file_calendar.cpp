#include <charconv>

#include "desk/room_file_room.hpp"

namespace lianxun::desk {

namespace {

/// "+08:00"
domain::Zone read_zone(const JsonNode& node) {
  const std::string text = node.text();
  const bool shaped = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
  int hours = 0;
  int minutes = 0;
  const auto parse = [&text](std::size_t at, int& value) {
    const auto [end, error] = std::from_chars(&text[at], &text[at] + 2, value);
    return error == std::errc{} && end == &text[at] + 2;
  };
  if (!shaped || !parse(1, hours) || !parse(4, minutes) || hours > 14 || minutes > 59) {
    node.fail("no offset from UTC: " + text + " (write it as +08:00)");
  }
  const int offset = hours * 60 + minutes;
  return {std::chrono::minutes(text[0] == '-' ? -offset : offset)};
}

std::vector<std::pair<int, int>> read_hours(const JsonNode& node) {
  std::vector<std::pair<int, int>> hours;
  for (const auto& span : node.items()) {
    const auto ends = span.items();
    if (ends.size() != 2) span.fail("expected a beginning and an end, such as [\"08:30\", \"12:00\"]");
    const std::pair<int, int> minutes{ends[0].minutes(24), ends[1].minutes(24)};
    if (minutes.first >= minutes.second) span.fail("ends before it begins");
    if (!hours.empty() && minutes.first < hours.back().second) span.fail("begins before the one above ends");
    hours.push_back(minutes);
  }
  if (hours.empty()) node.fail("an office without working hours has no deadlines");
  return hours;
}

std::set<domain::Date> read_days(const JsonNode& node, int year) {
  std::set<domain::Date> days;
  for (const auto& item : node.items()) {
    const domain::Date date = item.date();
    if (static_cast<int>(date.year()) != year) item.fail("not a day of " + std::to_string(year));
    if (!days.insert(date).second) item.fail("stands here twice");
  }
  return days;
}

}  // namespace

domain::Calendar read_calendar(const JsonNode& node) {
  domain::Calendar calendar;
  JsonObject object(node);
  if (const auto zone = object.find("zone")) calendar.zone = read_zone(*zone);
  if (const auto hours = object.find("hours")) calendar.hours = read_hours(*hours);
  if (const auto years = object.find("years")) {
    for (const auto& [name, year_node] : years->members()) {
      int year = 0;
      const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), year);
      if (error != std::errc{} || end != name.data() + name.size() || year < 1900 || year > 2200) {
        year_node.fail("no year: " + name);
      }
      JsonObject table(year_node);
      domain::HolidayTable days;
      if (const auto holidays = table.find("holidays")) days.holidays = read_days(*holidays, year);
      if (const auto workdays = table.find("workdays")) days.makeup_workdays = read_days(*workdays, year);
      table.done();
      calendar.years.emplace(year, std::move(days));
    }
  }
  object.done();
  return calendar;
}

}  // namespace lianxun::desk
