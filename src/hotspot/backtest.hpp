#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/pai.hpp"
#include "hotspot/predict.hpp"

namespace lianxun::hotspot {

/// Predictions of several days, each from what was reported before the day and scored on what was reported from then
/// until `horizon` later.
struct BacktestOptions {
  std::vector<domain::Instant> days;  // see `rolling`
  domain::Duration horizon = std::chrono::days(7);
  std::vector<double> shares{0.05, 0.1, 0.2};  // of the area of all grids
  Memory memory{};
};

/// `count` days, the last of them so early that its horizon ends with the records, `step` apart, the earliest first.
[[nodiscard]] std::vector<domain::Instant> rolling(const Records& records, domain::Duration horizon,
                                                   domain::Duration step, int count);

struct Spread {
  double mean = 0;
  double least = 0;
  double most = 0;
};

/// A predictor with a share of the area, over all days that could be scored.
struct Trial {
  Predictor predictor{};
  double share = 0;
  Spread hit_rate{};
  Spread pai{};
  Spread pei{};
  std::vector<PredictionScore> scores{};  // one for each of `Backtest::days`
};

struct Backtest {
  BacktestOptions options;
  std::vector<domain::Instant> days;   // that could be scored
  std::vector<std::int64_t> past;      // incidents in grids before each of them
  std::vector<std::int64_t> happened;  // and within the horizon
  std::vector<Trial> trials;           // predictor * number of shares + share
  std::vector<domain::Message> warnings;

  [[nodiscard]] const Trial& at(Predictor predictor, std::size_t share) const {
    return trials.at(static_cast<std::size_t>(predictor) * options.shares.size() + share);
  }
};

/// Incidents in no grid count nowhere. A day cannot be scored when its horizon ends after the records, when nothing was
/// reported before it, or nothing in it; refused when that is so of all. What a mean over few days says is little: look
/// at the range. `records` sorted by time and relocated to the ground's boundaries. Throws `std::invalid_argument` for
/// a horizon that is not positive, and as `score` and `predict` do.
[[nodiscard]] std::variant<Backtest, domain::Refusal> backtest(const Ground& ground, const Records& records,
                                                               const Rows& rows, const BacktestOptions& options);

}  // namespace lianxun::hotspot
