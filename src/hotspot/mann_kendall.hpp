#pragma once

#include <span>

namespace lianxun::hotspot {

/// Trend of a series in order of time: does it rise or fall, whatever the shape.
struct MannKendall {
  double s = 0;         // pairs that rise less pairs that fall
  double variance = 0;  // of s without trend, corrected for ties
  double tau = 0;       // Kendall's tau-b, -1 … 1
  double z = 0;         // with the correction for continuity
  double p = 1;         // two-sided, normal: good from about ten values on
};

/// Mann (1945), Kendall (1975), as Gilbert (1987), pp. 208-213, has it. Equal values and fewer than two give no trend.
/// Values that follow each other closely in kind (serial correlation) make p too small. Throws `std::invalid_argument`
/// for a value that is not finite.
[[nodiscard]] MannKendall mann_kendall(std::span<const double> series);

}  // namespace lianxun::hotspot
