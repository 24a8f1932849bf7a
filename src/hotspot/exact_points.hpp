#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/select.hpp"

namespace lianxun::hotspot {

/// Rows that lie on exactly the same point: the same doubles, as one geocode gives them.
struct ExactPoints {
  std::vector<std::int32_t> point_of;  // one entry for each row given: a number of `points`, -1 without a position
  std::vector<shape::Point> points;    // in the order of first use
  std::vector<std::int64_t> counts;    // beside `points`
};

[[nodiscard]] ExactPoints exact_points(const Records& records, const Rows& rows);

}  // namespace lianxun::hotspot
