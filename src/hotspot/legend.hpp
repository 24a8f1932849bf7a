#pragma once

#include <vector>

namespace lianxun::hotspot {

/// Equal: every class as wide as the first. Growing: 1, 2, 5, 10, 20 …, for densities that differ by powers of ten.
enum class LegendSteps { equal, growing };

/// Classes of a picture. Class 0 lies below the first break and class i from break i - 1 on.
struct Legend {
  std::vector<double> breaks;  // ascending, all above 0

  friend bool operator==(const Legend&, const Legend&) = default;
};

/// Breaks at numbers that read well, 1, 2, 2.5 or 5 times a power of ten and its multiples, so that `top` lies in the
/// highest class or, for equal steps, in one of the highest. Choose it once, from the `peak` of a reference period: it
/// must not follow the picture, or a quiet week looks like a bad one. Throws `std::invalid_argument` for fewer than two
/// classes or more than 20 and for a top that is negative or not finite; 0 is taken for 1.
[[nodiscard]] Legend legend(double top, int classes = 6, LegendSteps steps = LegendSteps::equal);

/// -1 for a NaN: no class.
[[nodiscard]] int class_of(const Legend& legend, double value);

}  // namespace lianxun::hotspot
