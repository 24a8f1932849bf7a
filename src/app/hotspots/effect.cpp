#include "hotspot/effect.hpp"

#include <algorithm>
#include <sstream>

#include "app/hotspots/columns.hpp"
#include "app/hotspots/ground.hpp"
#include "app/hotspots/method.hpp"
#include "app/hotspots/table_maker.hpp"
#include "domain/error.hpp"

namespace lianxun::app::hotspots {

namespace {

/// Positions on the ground of the codes that were named.
std::vector<int> patrolled(const Input& input, const Request& request) {
  const auto rows = rows_in_use(input);
  std::vector<int> out;
  std::istringstream in(request.patrolled);
  for (std::string code; std::getline(in, code, ',');) {
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](std::size_t row) { return grid_name(input, request, row) == code; });
    if (at == rows.end()) throw domain::BadArgument("--patrolled: there is no grid " + code);
    out.push_back(static_cast<int>(at - rows.begin()));
  }
  if (out.empty()) throw domain::BadArgument("--method effect: name the grids with --patrolled CODE,CODE");
  return out;
}

}  // namespace

Result effect(const Input& input, const Request& request) {
  using geo::FieldType;
  if (!request.patrolled_on) throw domain::BadArgument("--method effect: say when with --on DATE");
  const domain::Duration look = std::chrono::hours(24 * 7) * request.weeks;
  const domain::Instant day = domain::start_of_day(*request.patrolled_on, request.zone);
  const domain::Instant next = day + std::chrono::hours(24);
  const auto found = hotspot::effect(ground_of(input, request), on_ground(input), input.rows,
                                     {patrolled(input, request), {day - look, day}, {next, next + look}});

  Result result;
  result.rows = Result::Rows::table;
  result.warnings = found.warnings;
  TableMaker table({{"grids", FieldType::text},
                    {"number", FieldType::integer},
                    {"before", FieldType::integer},
                    {"after", FieldType::integer},
                    {"ratio", FieldType::real},
                    {"low", FieldType::real},
                    {"high", FieldType::real},
                    {"outcome", FieldType::text}});
  const auto add = [&table](const char* name, std::size_t grids, const hotspot::BeforeAfter& counts,
                            const hotspot::RatioOfRatios* ratio) {
    const auto whole = [](double count) { return static_cast<std::int64_t>(count); };
    if (ratio == nullptr || ratio->outcome == hotspot::Outcome::too_few) {
      table.add({std::string(name),
                 static_cast<std::int64_t>(grids),
                 whole(counts.before),
                 whole(counts.after),
                 {},
                 {},
                 {},
                 ratio == nullptr ? geo::Value() : geo::Value(hotspot::name(ratio->outcome))});
    } else {
      table.add({std::string(name), static_cast<std::int64_t>(grids), whole(counts.before), whole(counts.after),
                 ratio->ratio, ratio->low, ratio->high, hotspot::name(ratio->outcome)});
    }
  };
  const hotspot::RatioOfRatios& told = hotspot::told(found);
  add("patrolled", found.treated.size(), found.in_treated, &told);
  add("around", found.around.size(), found.in_around, &found.nearby);
  add("comparison", found.comparison.size(), found.in_comparison, nullptr);
  result.columns = table.take();
  result.summary.push_back({"{}: {}", {hotspot::name(told.outcome), "×" + short_number(told.ratio)}});
  result.summary.push_back({"Grids were not chosen by lot: this is no proof that a patrol worked.", {}});
  return result;
}

}  // namespace lianxun::app::hotspots
