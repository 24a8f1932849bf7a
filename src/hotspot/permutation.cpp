#include "hotspot/permutation.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "hotspot/permutation_blocks.hpp"
#include "hotspot/random_front.hpp"
#include "hotspot/sample_checks.hpp"

namespace lianxun::hotspot {
namespace {

double largest(std::span<const double> values) {
  double result = 0;
  for (const double x : values) result = std::max(result, std::abs(x));
  return result;
}

/// Rows of any weights: the weighted sum of each area's draw, one by one.
class WeightedWorker {
 public:
  WeightedWorker(const Weights& weights, std::span<const double> values, std::size_t most, std::uint64_t seed)
      : weights_(weights),
        values_(values),
        seed_(seed),
        front_(values.size(), std::min(most + 1, values.size())),
        counts_(values.size()) {
    const double scale = largest(values);
    for (int i = 0; i < weights.size(); ++i) {
      const auto [columns, row] = weights.row(i);
      double sum = 0;
      double size = 0;
      for (std::size_t k = 0; k < columns.size(); ++k) {
        if (columns[k] == i) continue;
        sum += row[k] * values[static_cast<std::size_t>(columns[k])];
        size += std::abs(row[k]);
      }
      observed_.push_back(sum);
      slack_.push_back(1e-12 * size * scale);
    }
  }

  void block(std::uint64_t number, int permutations) {
    Random random(seed_, number);
    front_.reset();
    for (int p = 0; p < permutations; ++p) {
      const auto drawn = front_.draw(random);
      for (std::size_t i = 0; i < observed_.size(); ++i) count(i, drawn);
    }
  }

  [[nodiscard]] const Exceedances& result() const { return counts_; }

 private:
  void count(std::size_t i, std::span<const std::uint32_t> drawn) {
    const auto [columns, row] = weights_.row(static_cast<int>(i));
    double sum = 0;
    std::size_t at = 0;
    for (std::size_t k = 0; k < columns.size(); ++k) {
      if (static_cast<std::size_t>(columns[k]) == i) continue;
      if (drawn[at] == i) ++at;
      sum += row[k] * values_[drawn[at++]];
    }
    if (sum >= observed_[i] - slack_[i]) ++counts_.high[i];
    if (sum <= observed_[i] + slack_[i]) ++counts_.low[i];
  }

  const Weights& weights_;
  std::span<const double> values_;
  std::uint64_t seed_;
  RandomFront front_;
  std::vector<double> observed_;
  std::vector<double> slack_;  // rounding of two sums of the same numbers
  Exceedances counts_;
};

/// Areas with the same number of neighbours, their observed sums in rising order.
struct Group {
  std::size_t neighbours = 0;
  std::vector<double> sums;
  std::vector<std::uint32_t> areas;
  // permutations by how many of these sums they reached, and by the first one that they did not exceed
  std::vector<std::int64_t> reached;
  std::vector<std::int64_t> undercut;
};

/// Equal weights: the sum of a draw is one number for all areas with as many neighbours, except for the few that stand
/// in the draw themselves.
class EqualWorker {
 public:
  EqualWorker(std::span<const double> values, std::span<const double> sums, std::span<const std::int32_t> counts,
              std::size_t most, std::uint64_t seed)
      : values_(values),
        sums_(sums),
        neighbours_(counts),
        seed_(seed),
        slack_(1e-12 * (static_cast<double>(most) + 1) * largest(values)),
        front_(values.size(), std::min(most + 1, values.size())),
        totals_(most + 2),
        counts_(values.size()) {
    std::vector<std::vector<std::uint32_t>> by_count(most + 1);
    for (std::size_t i = 0; i < counts.size(); ++i)
      by_count[static_cast<std::size_t>(counts[i])].push_back(static_cast<std::uint32_t>(i));
    for (std::size_t k = 0; k <= most; ++k) {
      if (by_count[k].empty()) continue;
      Group group{k, {}, std::move(by_count[k]), {}, {}};
      std::ranges::sort(group.areas, {}, [&](std::uint32_t i) { return sums[i]; });
      for (const std::uint32_t i : group.areas) group.sums.push_back(sums[i]);
      group.reached.resize(group.areas.size() + 1);
      group.undercut.resize(group.areas.size() + 1);
      groups_.push_back(std::move(group));
    }
  }

  void block(std::uint64_t number, int permutations) {
    Random random(seed_, number);
    front_.reset();
    for (int p = 0; p < permutations; ++p) {
      const auto drawn = front_.draw(random);
      for (std::size_t k = 0; k < drawn.size(); ++k) totals_[k + 1] = totals_[k] + values_[drawn[k]];
      for (Group& group : groups_) count(group);
      for (std::size_t k = 0; k < drawn.size(); ++k) correct(drawn[k], k);
    }
  }

  [[nodiscard]] Exceedances result() const {
    Exceedances all = counts_;
    for (const Group& group : groups_) {
      std::int64_t high = 0;
      for (std::size_t k = group.areas.size(); k-- > 0;) all.high[group.areas[k]] += high += group.reached[k + 1];
      std::int64_t low = 0;
      for (std::size_t k = 0; k < group.areas.size(); ++k) all.low[group.areas[k]] += low += group.undercut[k];
    }
    return all;
  }

 private:
  void count(Group& group) {
    const double total = totals_[group.neighbours];
    const auto first = group.sums.begin();
    const auto low = std::lower_bound(first, group.sums.end(), total - slack_);
    const auto high = std::upper_bound(low, group.sums.end(), total + slack_);
    ++group.reached[static_cast<std::size_t>(high - first)];
    ++group.undercut[static_cast<std::size_t>(low - first)];
  }

  /// The area at this place of the draw passes itself over: it takes the next one instead.
  void correct(std::uint32_t area, std::size_t place) {
    const auto k = static_cast<std::size_t>(neighbours_[area]);
    if (place >= k) return;
    const double without = totals_[k + 1] - values_[area];
    counts_.high[area] += is_high(area, without) - is_high(area, totals_[k]);
    counts_.low[area] += is_low(area, without) - is_low(area, totals_[k]);
  }
  [[nodiscard]] int is_high(std::uint32_t area, double total) const { return sums_[area] <= total + slack_ ? 1 : 0; }
  [[nodiscard]] int is_low(std::uint32_t area, double total) const { return sums_[area] >= total - slack_ ? 1 : 0; }

  std::span<const double> values_;
  std::span<const double> sums_;
  std::span<const std::int32_t> neighbours_;
  std::uint64_t seed_;
  double slack_;  // rounding of two sums of the same numbers
  RandomFront front_;
  std::vector<double> totals_;  // of the first so many values drawn
  std::vector<Group> groups_;
  Exceedances counts_;  // corrections
};

bool equal_weights(std::span<const std::int32_t> columns, std::span<const double> row, std::int32_t self) {
  double common = 0;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (columns[k] == self) continue;
    if (common == 0) common = row[k];
    if (!(row[k] > 0) || row[k] != common) return false;
  }
  return true;
}

}  // namespace

std::vector<double> two_sided(std::span<const Tails> tails) {
  std::vector<double> p(tails.size());
  std::ranges::transform(tails, p.begin(), &Tails::two_sided);
  return p;
}

std::vector<Tails> permute(const Weights& weights, std::span<const double> values, const PermutationOptions& options) {
  check_values("permutation", weights, values);
  check_options(options);
  std::vector<double> sums(values.size());
  std::vector<std::int32_t> counts(values.size());
  bool equal = true;
  std::size_t most = 0;
  for (std::int32_t i = 0; i < weights.size(); ++i) {
    const auto [columns, row] = weights.row(i);
    equal = equal && equal_weights(columns, row, i);
    const auto slot = static_cast<std::size_t>(i);
    for (const std::int32_t j : columns) {
      if (j == i) continue;
      sums[slot] += values[static_cast<std::size_t>(j)];
      ++counts[slot];
    }
    most = std::max(most, static_cast<std::size_t>(counts[slot]));
  }
  if (equal) return permute_sums(values, sums, counts, options);
  return tails_of(
      run_blocks(values.size(), options, [&] { return WeightedWorker(weights, values, most, options.seed); }),
      options.permutations);
}

std::vector<Tails> permute_sums(std::span<const double> values, std::span<const double> sums,
                                std::span<const std::int32_t> counts, const PermutationOptions& options) {
  check_options(options);
  if (sums.size() != values.size() || counts.size() != values.size())
    throw std::invalid_argument("permutation: values, sums and counts of different length");
  std::size_t most = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i]) || !std::isfinite(sums[i]))
      throw std::invalid_argument("permutation: the value or sum of area " + std::to_string(i) + " is not finite");
    if (counts[i] < 0 || static_cast<std::size_t>(counts[i]) >= values.size())
      throw std::invalid_argument("permutation: area " + std::to_string(i) + " cannot have " +
                                  std::to_string(counts[i]) + " neighbours");
    most = std::max(most, static_cast<std::size_t>(counts[i]));
  }
  return tails_of(
      run_blocks(values.size(), options, [&] { return EqualWorker(values, sums, counts, most, options.seed); }),
      options.permutations);
}

int enough_permutations(int n, double level) { return static_cast<int>(std::ceil(2 * n / level)) - 1; }

}  // namespace lianxun::hotspot
