#pragma once

#include <span>
#include <utility>

namespace lianxun::boundary {

/// How much work has to change hands until no grid has more than `limit` times the mean: sum of max(0, w - limit mean).
/// No redistribution does with less.
[[nodiscard]] double least_moved(std::span<const double> loads, double limit);

/// The same when work passes only between grids that touch (`touching`, each pair once): the cheapest flow, in which
/// work that goes on through a grid counts at each border. A redistribution can do with less only by giving grids
/// neighbours that they have not today. Negative: impossible.
[[nodiscard]] double least_moved_between(std::span<const double> loads, std::span<const std::pair<int, int>> touching,
                                         double limit);

}  // namespace lianxun::boundary
