#pragma once

#include <optional>
#include <span>
#include <vector>

namespace lianxun::hotspot {

/// What counts are divided by. Denominators come in square metres, premises and residents.
enum class Per { square_kilometre, hundred_premises, thousand_residents };

/// A rate with what it was made of.
struct Rate {
  double count = 0;
  double denominator = 0;
  std::optional<double> value;  // none without a denominator
};

/// One for each area. Throws `std::invalid_argument` naming the area for a count or denominator that is negative or not
/// finite, and for lengths that differ.
[[nodiscard]] std::vector<Rate> rates(std::span<const double> counts, std::span<const double> denominators, Per per);

}  // namespace lianxun::hotspot
