#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/exact_points.hpp"

namespace lianxun::hotspot {

/// The point to which a geocoder sends what it does not find: many incidents that have nothing else in common.
struct DefaultGeocode {
  shape::Point place{};  // metres of the working CRS
  Rows rows;
  double kinds = 0;      // how many equally frequent kinds would be as diverse as those here
  double addresses = 0;  // the same of addresses
};

/// Below it no point is suspected, however few incidents the others have.
inline constexpr std::int64_t least_default_rows = 30;

/// The most incidents that a point has without being far beyond the others. The counts of places fall about as a power
/// of their rank (Weisburd 2015), and the tail that the 90th and the 99th percentile of `counts` span is carried on to
/// the count that 0.01 points of so many would exceed: q99 (q99 / q90)^log10(m) for m points, the ratio at least 2. At
/// least `least_default_rows`. Not moved by the suspects themselves as long as they are fewer than 1 % of the points.
[[nodiscard]] double usual_most(std::vector<std::int64_t> counts);

/// Points with more incidents than `usual_most`, unless they can be one place that really has so many: one where half
/// of the incidents name the same premises, or where few kinds recur. Diverse is a point with at least a quarter of the
/// effective number of kinds that all rows have, and not fewer than two, or with ten effective addresses or more: the
/// inverse of Simpson's (1949) chance that two incidents drawn without replacement share theirs. The quarter and the
/// ten are conventions of this program. The most incidents first.
///
/// A suspicion, not a proof: a market hall with everything from fumes to parking looks the same.
[[nodiscard]] std::vector<DefaultGeocode> default_geocodes(const Records& records, const Rows& rows,
                                                           const ExactPoints& points);

}  // namespace lianxun::hotspot
