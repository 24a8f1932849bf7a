#include "hotspot/when.hpp"

#include <array>

#include "app/hotspots/columns.hpp"
#include "app/hotspots/method.hpp"
#include "app/hotspots/table_maker.hpp"
#include "hotspot/waiting.hpp"

namespace lianxun::app::hotspots {

namespace {

geo::Value value_of(const std::optional<double>& number) { return number ? geo::Value(*number) : geo::Value(); }

double hours(domain::Duration duration) { return std::chrono::duration<double, std::ratio<3600>>(duration).count(); }

void add_waiting(TableMaker& table, const Input& input, hotspot::Until until, const std::string& part,
                 std::vector<domain::Message>& summary) {
  // As of the newest thing that is known.
  domain::Instant now = input.records.reported.back();
  for (const auto* column : {&input.records.handled, &input.records.closed}) {
    for (const auto& at : *column) now = std::max(now, at.value_or(now));
  }
  const hotspot::Waiting waits = hotspot::waiting(input.records, input.rows, until, now);
  if (waits.done == 0) return;
  for (const double share : {0.5, 0.9}) {
    const auto time = hotspot::time_for_share(waits, share);
    table.add({part, std::string("hours_for_") + (share == 0.5 ? "50" : "90") + "_percent", geo::Value(),
               time ? geo::Value(hours(*time)) : geo::Value()});
  }
  table.add({part, std::string("done"), static_cast<std::int64_t>(waits.done), geo::Value()});
  table.add({part, std::string("unfinished"), static_cast<std::int64_t>(waits.unfinished), geo::Value()});
  const auto median = hotspot::time_for_share(waits, 0.5);
  if (!median) return;
  if (until == hotspot::Until::handled) {
    summary.push_back({"half are handled within {} h, those still open counted", {short_number(hours(*median))}});
  } else {
    summary.push_back({"half are closed within {} h, those still open counted", {short_number(hours(*median))}});
  }
}

}  // namespace

Result when(const Input& input, const Request& request) {
  using geo::FieldType;
  Result result;
  result.rows = Result::Rows::table;
  TableMaker table(
      {{"part", FieldType::text}, {"key", FieldType::text}, {"count", FieldType::integer}, {"value", FieldType::real}});
  if (input.rows.empty()) {
    result.columns = table.take();
    result.summary.push_back({"nothing in the period", {}});
    return result;
  }
  hotspot::Period period;
  if (request.from) period.from = domain::start_of_day(*request.from, request.zone);
  if (request.to) period.to = domain::start_of_day(*request.to, request.zone) + std::chrono::hours(24);
  const hotspot::When found = hotspot::when(input.records, input.rows, period, request.zone);
  static constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  std::size_t worst = 0;
  for (std::size_t cell = 0; cell < found.hours.size(); ++cell) {
    if (found.hours[cell] > found.hours[worst]) worst = cell;
    const std::string hour = std::to_string(cell % 24);
    table.add({std::string("weekday_hour"), std::string(days[cell / 24]) + (hour.size() == 1 ? " 0" : " ") + hour,
               static_cast<std::int64_t>(found.hours[cell]), geo::Value()});
  }
  for (std::size_t i = 0; i < days.size(); ++i) {
    table.add({std::string("weekday_per_day"), std::string(days[i]), geo::Value(),
               value_of(hotspot::per_day_of_weekday(found, i))});
  }
  for (std::size_t i = 0; i < found.months.size(); ++i) {
    table.add({std::string("month_per_day"), std::to_string(i + 1), static_cast<std::int64_t>(found.months[i]),
               value_of(hotspot::per_day_of_month(found, i))});
  }
  static constexpr std::array seasons{"spring", "summer", "autumn", "winter"};
  for (std::size_t i = 0; i < seasons.size(); ++i) {
    table.add({std::string("season_per_day"), std::string(seasons[i]), geo::Value(),
               value_of(hotspot::per_day_of_season(found, static_cast<hotspot::Season>(i)))});
  }
  result.summary.push_back({"most on {} from {}:00", {days[worst / 24], std::to_string(worst % 24)}});
  add_waiting(table, input, hotspot::Until::handled, "to_handled", result.summary);
  add_waiting(table, input, hotspot::Until::closed, "to_closed", result.summary);
  result.columns = table.take();
  return result;
}

}  // namespace lianxun::app::hotspots
