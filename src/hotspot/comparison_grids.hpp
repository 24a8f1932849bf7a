#pragma once

#include <span>
#include <vector>

#include "hotspot/ground.hpp"

namespace lianxun::hotspot {

/// Untreated grids that touch a treated one, ascending: where trouble may go, or the benefit may reach.
[[nodiscard]] std::vector<int> grids_around(const Ground& ground, std::span<const int> treated);

/// Grids to compare the treated ones with, ascending: for each of these `for_each` that are most alike, none twice.
/// Alike is by the count before, |ln((count + 0.5) / (count of the treated + 0.5))|, and a grid of another village
/// counts as another ln 2 apart: taken only where those of the same village differ by twice as much. Neither treated
/// grids nor those around them. Alike in the count before they are as likely to be at a passing peak, which takes away
/// most of the regression to the mean. Fewer where there are not enough.
///
/// `before`: one count for each grid. Throws `std::invalid_argument` unless it is so, or for a treated grid that does
/// not exist or stands twice.
[[nodiscard]] std::vector<int> comparison_grids(const Ground& ground, std::span<const double> before,
                                                std::span<const int> treated, int for_each = 5);

}  // namespace lianxun::hotspot
