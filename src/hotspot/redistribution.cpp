#include "hotspot/redistribution.hpp"

#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>

#include "hotspot/alias_table.hpp"
#include "hotspot/permutation_blocks.hpp"
#include "hotspot/random.hpp"
#include "hotspot/sample_checks.hpp"

namespace lianxun::hotspot {
namespace {

class MultinomialWorker {
 public:
  MultinomialWorker(const Weights& weights, const std::vector<double>& counts, const AliasTable& table,
                    std::uint64_t cases, std::uint64_t seed)
      : weights_(weights),
        observed_(spatial_lag(weights, counts)),
        table_(table),
        cases_(cases),
        seed_(seed),
        drawn_(counts.size()),
        counts_(counts.size()) {}

  void block(std::uint64_t number, int permutations) {
    Random random(seed_, number);
    for (int p = 0; p < permutations; ++p) {
      std::ranges::fill(drawn_, 0);
      for (std::uint64_t k = 0; k < cases_; ++k) drawn_[table_.draw(random)] += 1;
      for (std::size_t i = 0; i < drawn_.size(); ++i) {
        const auto [columns, row] = weights_.row(static_cast<int>(i));
        double sum = 0;
        for (std::size_t k = 0; k < columns.size(); ++k) sum += row[k] * drawn_[static_cast<std::size_t>(columns[k])];
        const double slack = 1e-12 * (std::abs(sum) + std::abs(observed_[i]));
        if (sum >= observed_[i] - slack) ++counts_.high[i];
        if (sum <= observed_[i] + slack) ++counts_.low[i];
      }
    }
  }

  [[nodiscard]] const Exceedances& result() const { return counts_; }

 private:
  const Weights& weights_;
  std::vector<double> observed_;
  const AliasTable& table_;
  std::uint64_t cases_;
  std::uint64_t seed_;
  std::vector<double> drawn_;
  Exceedances counts_;
};

void check(std::size_t i, double count, double denominator) {
  const std::string area = "redistribution: area " + std::to_string(i);
  if (!(count >= 0 && count <= 0x1p31) || count != std::floor(count))
    throw std::invalid_argument(area + " has a count that is not a whole number");
  if (!(denominator >= 0) || !std::isfinite(denominator))
    throw std::invalid_argument(area + " has a denominator that is negative or not finite");
}

}  // namespace

std::vector<Tails> redistribute(const Weights& weights, std::span<const double> counts,
                                std::span<const double> denominators, const PermutationOptions& options) {
  check_values("redistribution", weights, counts);
  check_values("redistribution", weights, denominators);
  check_diagonal("redistribution", weights, true);
  check_options(options);
  double cases = 0;
  double total = 0;
  std::vector<double> counted(counts.begin(), counts.end());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    check(i, counts[i], denominators[i]);
    if (denominators[i] == 0) counted[i] = 0;
    cases += counted[i];
    total += denominators[i];
  }
  std::vector<Tails> tails(counts.size());
  if (!(total > 0) || cases == 0) return tails;

  const AliasTable table(denominators);
  const auto exceedances = run_blocks(counts.size(), options, [&] {
    return MultinomialWorker(weights, counted, table, static_cast<std::uint64_t>(cases), options.seed);
  });
  tails = tails_of(exceedances, options.permutations);
  for (std::size_t i = 0; i < tails.size(); ++i)
    if (denominators[i] == 0) tails[i] = {};
  return tails;
}

}  // namespace lianxun::hotspot
