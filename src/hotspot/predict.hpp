#pragma once

#include <string>
#include <vector>

#include "hotspot/ground.hpp"
#include "hotspot/select.hpp"

namespace lianxun::hotspot {

/// By what the grids are ranked where the next incidents are expected.
enum class Predictor {
  all_past,     // incidents of all the past, for each square metre
  last_period,  // those of the last weeks
  fading,       // those of all the past, each counting half after a half-life
  gi_star,      // z of Gi* of the counts of all the past
};
inline constexpr int predictors = 4;

/// English msgid, "all incidents so far" and so on.
[[nodiscard]] std::string name(Predictor predictor);

struct Memory {
  domain::Duration last_period = std::chrono::days(28);
  domain::Duration half_life = std::chrono::days(28);
};

/// One value for each grid, the highest where most is expected; only rows reported before `at` are looked at. `records`
/// relocated to the ground's boundaries, `rows` ascending. Throws `std::invalid_argument` for a memory that is not
/// positive.
[[nodiscard]] std::vector<double> predict(const Ground& ground, const Records& records, const Rows& rows,
                                          domain::Instant at, Predictor predictor, const Memory& memory = {});

}  // namespace lianxun::hotspot
