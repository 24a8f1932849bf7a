#pragma once

#include <span>

#include "hotspot/weights.hpp"
#include "shape/point.hpp"

namespace lianxun::hotspot {

/// Binary, without self: points at most `distance` away, in units of the points (metres in the room), the limit
/// included. Points in one place are neighbours. Throws `std::invalid_argument` for a point that is not finite and for
/// a distance that is not finite and positive, `domain::BadArgument` when more than `most_pairs` weights would come
/// out.
[[nodiscard]] Weights distance_band(std::span<const shape::Point> points, double distance);

inline constexpr std::size_t most_pairs = 50'000'000;  // 0.6 GB

}  // namespace lianxun::hotspot
