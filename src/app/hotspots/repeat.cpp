#include "app/hotspots/columns.hpp"
#include "app/hotspots/method.hpp"
#include "app/hotspots/table_maker.hpp"
#include "hotspot/near_repeat.hpp"
#include "hotspot/repeats.hpp"

namespace lianxun::app::hotspots {

namespace {

double days(domain::Duration duration) { return std::chrono::duration<double, std::ratio<86400>>(duration).count(); }

std::string place_name(const hotspot::Records& records, const hotspot::RepeatPlace& place) {
  switch (place.by) {
    case hotspot::RepeatPlace::By::premises:
      return records.all_premises[place.number];
    case hotspot::RepeatPlace::By::address:
      return records.addresses[place.number];
    case hotspot::RepeatPlace::By::point:
      break;
  }
  return {};
}

}  // namespace

Result repeat(const Input& input, const Request& request) {
  using geo::FieldType;
  const hotspot::Repeats found = hotspot::repeats(input.records, input.rows);
  Result result;
  result.rows = Result::Rows::places;
  TableMaker table({{"place", FieldType::text},
                    {"count", FieldType::integer},
                    {"first", FieldType::instant},
                    {"last", FieldType::instant},
                    {"days_between", FieldType::real}});
  for (const hotspot::RepeatPlace& place : found.places) {
    const auto time = [&](domain::Instant at) {
      return input.has_times ? geo::Value(domain::format_instant(at, request.zone)) : geo::Value();
    };
    table.add({place_name(input.records, place), static_cast<std::int64_t>(place.count()), time(place.first),
               time(place.last), input.has_times ? geo::Value(days(place.usual_pause)) : geo::Value()});
    result.places.push_back(input.places[place.rows.front()]);
  }
  result.columns = table.take();
  const auto per_cent = [](double share) { return short_number(100 * share); };
  const auto all = static_cast<double>(std::max<std::size_t>(found.incidents, 1));
  result.summary.push_back(
      {"{} places come back, with {} % of all incidents",
       {std::to_string(found.places.size()), per_cent(static_cast<double>(found.repeated) / all)}});
  result.summary.push_back({"half of all incidents fall on {} % of the places that have any",
                            {per_cent(hotspot::places_with(found.concentration, 0.5))}});
  return result;
}

Result near_repeat(const Input& input, const Request& request) {
  using geo::FieldType;
  hotspot::PermutationOptions options{.permutations = 999};
  if (request.permutations > 0) options.permutations = request.permutations;
  options.seed = request.seed;
  const hotspot::NearRepeat found = hotspot::near_repeat(input.records, input.rows, {}, options);
  Result result;
  result.rows = Result::Rows::table;
  TableMaker table({{"metres", FieldType::real},
                    {"days", FieldType::real},
                    {"pairs", FieldType::integer},
                    {"expected", FieldType::real},
                    {"ratio", FieldType::real},
                    {"p", FieldType::real},
                    {"p_fdr", FieldType::real}});
  std::size_t beyond = 0;
  for (std::size_t d = 0; d < found.bands.metres.size(); ++d) {
    for (std::size_t t = 0; t < found.bands.times.size(); ++t) {
      const auto& cell = found.at(d, t);
      table.add({found.bands.metres[d], days(found.bands.times[t]), cell.pairs, cell.expected, cell.ratio, cell.p,
                 cell.p_fdr});
      if (cell.p_fdr <= 0.05 && cell.ratio > 1) ++beyond;
    }
  }
  result.columns = table.take();
  result.summary.push_back(
      {"{} of {} distances and times have more near pairs than chance (Knox, {} permutations)",
       {std::to_string(beyond), std::to_string(found.cells.size()), std::to_string(options.permutations)}});
  return result;
}

}  // namespace lianxun::app::hotspots
