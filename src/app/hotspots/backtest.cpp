#include "hotspot/backtest.hpp"

#include "app/hotspots/columns.hpp"
#include "app/hotspots/ground.hpp"
#include "app/hotspots/method.hpp"
#include "app/hotspots/table_maker.hpp"
#include "domain/error.hpp"

namespace lianxun::app::hotspots {

namespace {

constexpr int most_days = 12;

}  // namespace

Result backtest(const Input& input, const Request& request) {
  using geo::FieldType;
  const hotspot::Records records = on_ground(input);
  hotspot::BacktestOptions options;
  options.horizon = request.step;
  options.days = hotspot::rolling(records, request.step, request.step, most_days);
  auto answer = hotspot::backtest(ground_of(input, request), records, input.rows, options);
  if (const auto* refusal = std::get_if<domain::Refusal>(&answer)) {
    throw domain::BadInput(request.points->source, *refusal);
  }
  const auto& found = std::get<hotspot::Backtest>(answer);
  Result result;
  result.rows = Result::Rows::table;
  result.warnings = found.warnings;
  TableMaker table({{"predictor", FieldType::text},
                    {"area_share", FieldType::real},
                    {"days", FieldType::integer},
                    {"hit_rate", FieldType::real},
                    {"pai", FieldType::real},
                    {"pai_least", FieldType::real},
                    {"pai_most", FieldType::real},
                    {"pei", FieldType::real}});
  for (const hotspot::Trial& trial : found.trials) {
    table.add({hotspot::name(trial.predictor), trial.share, static_cast<std::int64_t>(found.days.size()),
               trial.hit_rate.mean, trial.pai.mean, trial.pai.least, trial.pai.most, trial.pei.mean});
  }
  result.columns = table.take();
  const auto& best = *std::max_element(found.trials.begin(), found.trials.end(), [](const auto& a, const auto& b) {
    return a.share != b.share ? a.share > b.share : a.hit_rate.mean < b.hit_rate.mean;
  });
  result.summary.push_back({"best in {} % of the area: {} of what followed lay there on average, {} days",
                            {short_number(100 * best.share), short_number(100 * best.hit_rate.mean) + " %",
                             std::to_string(found.days.size())}});
  return result;
}

}  // namespace lianxun::app::hotspots
