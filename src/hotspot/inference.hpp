#pragma once

#include <vector>

#include "hotspot/study.hpp"

namespace lianxun::hotspot {

/// One flag for each grid, or none where all are compared. Grids of villages that nobody asked about have no count, not
/// a low one: beside them every village would look hot.
[[nodiscard]] std::vector<bool> compared(const Answer& answer);

/// Gi* of the counts, or of the rates, among the grids within; the others have z 0 and no bin.
void add_significance(Answer& answer);

/// Over whole steps that end with the period: weeks, or four of them where that leaves enough steps, for counts of a
/// week are small and see little; grids that are not within show no pattern.
inline constexpr int weeks_for_long_steps = 48;
void add_patterns(Answer& answer, const Period& period);

}  // namespace lianxun::hotspot
