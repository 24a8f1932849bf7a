#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lianxun::hotspot {

/// Spatial weights w_ij of n areas, row by row (compressed sparse rows). Row i lists the areas j that count for i, in
/// rising order and each once. Contiguity and distance bands come binary (each weight 1) and without the area itself;
/// `with_self` and `row_standardised` give the other forms.
struct Weights {
  struct Row {
    std::span<const std::int32_t> columns;
    std::span<const double> values;
  };

  std::vector<std::uint32_t> starts{0};  // n + 1; row i is [starts[i], starts[i + 1])
  std::vector<std::int32_t> columns;
  std::vector<double> values;

  [[nodiscard]] int size() const { return static_cast<int>(starts.size()) - 1; }
  [[nodiscard]] Row row(int i) const {
    const std::size_t first = starts[static_cast<std::size_t>(i)];
    const std::size_t count = starts[static_cast<std::size_t>(i) + 1] - first;
    return {std::span(columns).subspan(first, count), std::span(values).subspan(first, count)};
  }
  friend bool operator==(const Weights&, const Weights&) = default;
};

/// Weight 1 for each neighbour. Throws `std::invalid_argument` for a neighbour that is no area or stands twice in a
/// row.
[[nodiscard]] Weights binary_weights(std::vector<std::vector<std::int32_t>> neighbours);

/// The diagonal set to `weight`, as Gi* has it; a row that has one already gets the new one.
[[nodiscard]] Weights with_self(const Weights& weights, double weight = 1);

/// Each row divided by its sum; rows without neighbours, or that sum to zero, stay as they are.
[[nodiscard]] Weights row_standardised(Weights weights);

/// Rows and columns of the areas with `keep`, in their order: what is left when some have no value. Not standardised
/// again. Throws `std::invalid_argument` unless there is one flag for each area.
[[nodiscard]] Weights subset(const Weights& weights, const std::vector<bool>& keep);

/// How many areas have no neighbour but themselves.
[[nodiscard]] int count_isolated(const Weights& weights);

}  // namespace lianxun::hotspot
