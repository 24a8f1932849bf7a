#pragma once

#include <vector>

#include "patrol/schedule.hpp"

namespace lianxun::patrol {

/// Up to this many stops the order is the best there is.
inline constexpr std::size_t exact_stops = 9;

/// An order of the stops with the least merit: exact by branch and bound up to `exact_stops`, beyond that cheapest
/// insertion and local search. Deterministic; of equal orders the one found first in the order of the stops' numbers.
[[nodiscard]] std::vector<int> best_order(const Round& round);

/// The parts, for tests and benchmarks.
[[nodiscard]] std::vector<int> insertion_order(const Round& round);
/// Moves runs of up to three stops, turned or not, and turns longer runs round, until nothing gets better or a fixed
/// amount of work is spent.
[[nodiscard]] std::vector<int> improve_order(const Round& round, std::vector<int> order);
/// Needs an order to start from; exponential in the number of stops.
[[nodiscard]] std::vector<int> exact_order(const Round& round, std::vector<int> start);

}  // namespace lianxun::patrol
