#include "hotspot/backtest.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace lianxun::hotspot {
namespace {

constexpr std::size_t few_days = 5;
constexpr domain::Duration tick{1};

domain::Instant end_of(const Records& records) { return records.reported.back() + tick; }

std::vector<double> counts_in(const Ground& ground, const Records& records, const Rows& rows, const Period& period) {
  const auto before = [&](std::uint32_t row, domain::Instant at) { return records.reported[row] < at; };
  const auto first = std::lower_bound(rows.begin(), rows.end(), period.from, before);
  const auto last = std::lower_bound(first, rows.end(), period.to, before);
  const auto counts = count_by(records.grid, Rows(first, last), ground.square_metres.size());
  return {counts.begin(), counts.end()};
}

std::int64_t total(const std::vector<double>& counts) {
  return static_cast<std::int64_t>(std::accumulate(counts.begin(), counts.end(), 0.0));
}

template <class Member>
Spread spread(const std::vector<PredictionScore>& scores, Member member) {
  Spread out{0, scores.front().*member, scores.front().*member};
  for (const auto& each : scores) {
    out.mean += each.*member / static_cast<double>(scores.size());
    out.least = std::min(out.least, each.*member);
    out.most = std::max(out.most, each.*member);
  }
  return out;
}

/// Every predictor and share on one day.
void add_day(Backtest& out, const Ground& ground, const Records& records, const Rows& rows, domain::Instant day,
             const std::vector<double>& happened) {
  auto trial = out.trials.begin();
  for (int i = 0; i < predictors; ++i) {
    const auto predicted = predict(ground, records, rows, day, static_cast<Predictor>(i), out.options.memory);
    for (const double share : out.options.shares)
      (trial++)->scores.push_back(score(predicted, happened, ground.square_metres, share).value());
  }
}

}  // namespace

std::vector<domain::Instant> rolling(const Records& records, domain::Duration horizon, domain::Duration step,
                                     int count) {
  std::vector<domain::Instant> days;
  if (records.size() == 0) return days;
  for (int i = count - 1; i >= 0; --i) days.push_back(end_of(records) - horizon - i * step);
  return days;
}

std::variant<Backtest, domain::Refusal> backtest(const Ground& ground, const Records& records, const Rows& rows,
                                                 const BacktestOptions& options) {
  if (options.horizon <= domain::Duration::zero())
    throw std::invalid_argument("backtest: the horizon must be longer than nothing");
  Backtest out{.options = options, .days = {}, .past = {}, .happened = {}, .trials = {}, .warnings = {}};
  for (int i = 0; i < predictors; ++i)
    for (const double share : options.shares)
      out.trials.push_back({.predictor = static_cast<Predictor>(i), .share = share});
  for (const auto day : options.days) {
    if (records.size() == 0 || day + options.horizon > end_of(records)) continue;
    const auto happened = counts_in(ground, records, rows, {day, day + options.horizon});
    const auto past = total(counts_in(ground, records, rows, {domain::Instant::min(), day}));
    if (past == 0 || total(happened) == 0) continue;
    out.days.push_back(day);
    out.past.push_back(past);
    out.happened.push_back(total(happened));
    add_day(out, ground, records, rows, day, happened);
  }
  if (out.days.empty())
    return domain::Refusal{
        "no day can be scored: each needs incidents before it and in the time that is predicted; choose a longer "
        "period",
        {}};
  for (Trial& trial : out.trials) {
    trial.hit_rate = spread(trial.scores, &PredictionScore::hit_rate);
    trial.pai = spread(trial.scores, &PredictionScore::pai);
    trial.pei = spread(trial.scores, &PredictionScore::pei);
  }
  if (out.days.size() < options.days.size())
    out.warnings.push_back(
        {"{} of {} days cannot be scored: nothing before, or nothing in the time predicted",
         {std::to_string(options.days.size() - out.days.size()), std::to_string(options.days.size())}});
  if (out.days.size() < few_days)
    out.warnings.push_back({"only {} days were scored: the mean says little", {std::to_string(out.days.size())}});
  return out;
}

}  // namespace lianxun::hotspot
