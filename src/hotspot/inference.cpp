#include "hotspot/inference.hpp"

#include <algorithm>

#include "hotspot/getis.hpp"
#include "hotspot/redistribution.hpp"

namespace lianxun::hotspot {

namespace {

/// From all grids to those within and back.
class Scope {
 public:
  explicit Scope(const Answer& answer) : within_(answer.within), all_(answer.counts.size()) {}

  [[nodiscard]] Weights of(const Weights& weights) const {
    return within_.empty() ? weights : subset(weights, within_);
  }
  [[nodiscard]] std::vector<double> of(const std::vector<double>& values) const {
    if (within_.empty()) return values;
    std::vector<double> out;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (within_[i]) out.push_back(values[i]);
    }
    return out;
  }
  template <class Value>
  [[nodiscard]] std::vector<Value> back(std::vector<Value> values, Value outside) const {
    if (within_.empty()) return values;
    std::vector<Value> out(all_, outside);
    std::size_t next = 0;
    for (std::size_t i = 0; i < all_; ++i) {
      if (within_[i]) out[i] = values[next++];
    }
    return out;
  }

 private:
  const std::vector<bool>& within_;
  std::size_t all_;
};

}  // namespace

std::vector<bool> compared(const Answer& answer) {
  const auto& villages = answer.question.filter.villages;
  if (villages.empty()) return {};
  const Ground& ground = *answer.ground;
  std::vector<bool> out;
  for (const int village : ground.village_of_grid) {
    const auto at = static_cast<std::size_t>(village);
    out.push_back(village >= 0 &&
                  std::find(villages.begin(), villages.end(), ground.boundaries->villages[at].code) != villages.end());
  }
  // Names that nobody has match nothing; nothing cannot be compared.
  return std::find(out.begin(), out.end(), true) == out.end() ? std::vector<bool>{} : out;
}

void add_significance(Answer& answer) {
  const Ground& ground = *answer.ground;
  const Scope scope(answer);
  std::vector<double> values = answer.counts;
  if (answer.question.per) {
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = answer.rates[i].value.value_or(0);
  }
  values = scope.of(values);
  const Weights weights = scope.of(ground.with_self);
  LocalG g = gi_star(weights, values);
  answer.warnings = std::move(g.warnings);
  const PermutationOptions options{answer.question.permutations, answer.question.seed, 1};
  std::vector<Confidence> bins;
  if (values.size() > most_by_chance) {
    answer.inference = Inference::normal;
    bins = confidences(g.z, g.p, true);
  } else if (answer.question.per) {
    answer.inference = Inference::redistribution;
    const auto tails =
        redistribute(weights, scope.of(answer.counts), scope.of(denominators(ground, *answer.question.per)), options);
    bins = confidences(g.z, tails, true);
  } else {
    bins = confidences(g.z, permute(weights, values, options), true);
  }
  answer.z = scope.back(std::move(g.z), 0.0);
  answer.bins = scope.back(std::move(bins), Confidence::none);
}

void add_patterns(Answer& answer, const Period& period) {
  const Scope scope(answer);
  const Weights neighbours = scope.of(answer.ground->neighbours);
  std::vector<std::int32_t> area_of(answer.counts.size());
  std::int32_t areas = 0;
  for (std::size_t i = 0; i < area_of.size(); ++i) {
    area_of[i] = answer.within.empty() || answer.within[i] ? areas++ : -1;
  }
  Cube cube;
  cube.areas = areas;
  // A period that lacks some hours of a week (it ends with the last record) still has it.
  const auto weeks = (period.to - period.from + week / 2) / week;
  answer.pattern_step = weeks >= weeks_for_long_steps ? 4 * week : week;
  cube.steps = static_cast<int>((period.to - period.from + week / 2) / answer.pattern_step);
  const auto steps = static_cast<std::size_t>(cube.steps);
  cube.counts.assign(static_cast<std::size_t>(areas) * steps, 0);
  const domain::Instant start = period.to - cube.steps * answer.pattern_step;
  for (const std::uint32_t row : answer.rows) {
    const std::int32_t grid = answer.records->grid[row];
    const domain::Instant at = answer.records->reported[row];
    if (grid < 0 || at < start) continue;
    const std::int32_t area = area_of[static_cast<std::size_t>(grid)];
    if (area < 0) continue;
    cube.counts[static_cast<std::size_t>(area) * steps +
                static_cast<std::size_t>((at - start) / answer.pattern_step)] += 1;
  }
  EmergingOptions options;
  options.permutation.reset();
  if (cube.counts.size() <= most_bins_by_chance) {
    options.permutation = PermutationOptions{answer.question.permutations, answer.question.seed, 1};
  }
  auto found = emerging(neighbours, cube, options);
  if (auto* refusal = std::get_if<domain::Refusal>(&found)) {
    answer.no_patterns = std::move(*refusal);
    return;
  }
  answer.patterns = std::move(std::get<Emerging>(found));
  answer.patterns->patterns = scope.back(std::move(answer.patterns->patterns), Pattern::none);
}

}  // namespace lianxun::hotspot
