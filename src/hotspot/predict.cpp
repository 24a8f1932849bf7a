#include "hotspot/predict.hpp"

#include <cmath>
#include <stdexcept>

#include "hotspot/getis.hpp"

namespace lianxun::hotspot {
namespace {

/// The sum of `weight` of the age of each row before `at`, by grid.
template <class Weight>
std::vector<double> sums(const Ground& ground, const Records& records, const Rows& rows, domain::Instant at,
                         Weight weight) {
  std::vector<double> out(ground.square_metres.size(), 0.0);
  for (const auto row : rows) {
    if (records.reported[row] >= at) break;
    if (records.grid[row] >= 0)
      out.at(static_cast<std::size_t>(records.grid[row])) += weight(at - records.reported[row]);
  }
  return out;
}

std::vector<double> per_square_metre(const Ground& ground, std::vector<double> values) {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] /= ground.square_metres[i];
  return values;
}

}  // namespace

std::string name(Predictor predictor) {
  switch (predictor) {
    case Predictor::all_past:
      return "all incidents so far";
    case Predictor::last_period:
      return "incidents of the last weeks";
    case Predictor::fading:
      return "incidents, older ones counting less";
    case Predictor::gi_star:
      return "hot spots (Gi*)";
  }
  return {};
}

std::vector<double> predict(const Ground& ground, const Records& records, const Rows& rows, domain::Instant at,
                            Predictor predictor, const Memory& memory) {
  if (memory.last_period <= domain::Duration::zero() || memory.half_life <= domain::Duration::zero())
    throw std::invalid_argument("prediction: the last period and the half-life must be longer than nothing");
  switch (predictor) {
    case Predictor::all_past:
      return per_square_metre(ground, sums(ground, records, rows, at, [](domain::Duration) { return 1.0; }));
    case Predictor::last_period:
      return per_square_metre(ground, sums(ground, records, rows, at, [&](domain::Duration age) {
                                return age <= memory.last_period ? 1.0 : 0.0;
                              }));
    case Predictor::fading:
      return per_square_metre(
          ground, sums(ground, records, rows, at, [&](domain::Duration age) {
            return std::exp2(-static_cast<double>(age.count()) / static_cast<double>(memory.half_life.count()));
          }));
    case Predictor::gi_star:
      return gi_star(ground.with_self, sums(ground, records, rows, at, [](domain::Duration) { return 1.0; })).z;
  }
  return {};
}

}  // namespace lianxun::hotspot
