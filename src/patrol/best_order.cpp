#include "patrol/best_order.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>

namespace lianxun::patrol {
namespace {

// Visits of stops that local search may evaluate: some tenths of a second whatever the size of the round.
constexpr std::int64_t work_limit = 20'000'000;

Seconds earliest_due(const Round::Stop& stop) {
  return stop.due.empty() ? std::numeric_limits<Seconds>::max() : *std::min_element(stop.due.begin(), stop.due.end());
}

// The order with order[from, from + length) taken out and put before what then stands at `to`.
std::vector<int> moved(const std::vector<int>& order, std::size_t from, std::size_t length, std::size_t to,
                       bool turned) {
  const auto first = order.begin() + static_cast<std::ptrdiff_t>(from);
  const auto last = first + static_cast<std::ptrdiff_t>(length);
  std::vector<int> run(first, last);
  if (turned) std::reverse(run.begin(), run.end());
  std::vector<int> result(order.begin(), first);
  result.insert(result.end(), last, order.end());
  result.insert(result.begin() + static_cast<std::ptrdiff_t>(to), run.begin(), run.end());
  return result;
}

class Search {
 public:
  Search(const Round& round, std::vector<int> order)
      : round_(&round), order_(std::move(order)), best_(merit(round, order_)) {}

  std::vector<int> run() {
    while (work_ < work_limit && (move_runs() || turn_runs())) {
    }
    return std::move(order_);
  }

 private:
  bool take(std::vector<int> candidate) {
    work_ += static_cast<std::int64_t>(candidate.size());
    const Merit found = merit(*round_, candidate);
    if (!(found < best_)) return false;
    best_ = found;
    order_ = std::move(candidate);
    return true;
  }

  bool move_runs() {
    const std::size_t n = order_.size();
    for (std::size_t length = 1; length <= std::min<std::size_t>(3, n - 1); ++length) {
      for (std::size_t from = 0; from + length <= n; ++from) {
        for (std::size_t to = 0; to + length <= n; ++to) {
          if (work_ >= work_limit) return false;
          if (to != from && take(moved(order_, from, length, to, false))) return true;
          if (length > 1 && take(moved(order_, from, length, to, true))) return true;
        }
      }
    }
    return false;
  }

  bool turn_runs() {
    const std::size_t n = order_.size();
    for (std::size_t from = 0; from < n; ++from) {
      for (std::size_t length = 4; from + length <= n; ++length) {
        if (work_ >= work_limit) return false;
        if (take(moved(order_, from, length, from, true))) return true;
      }
    }
    return false;
  }

  const Round* round_;
  std::vector<int> order_;
  Merit best_;
  std::int64_t work_ = 0;
};

}  // namespace

std::vector<int> insertion_order(const Round& round) {
  std::vector<int> queue(round.stops.size());
  for (std::size_t i = 0; i < queue.size(); ++i) queue[i] = static_cast<int>(i);
  std::stable_sort(queue.begin(), queue.end(), [&](int a, int b) {
    return earliest_due(round.stops[static_cast<std::size_t>(a)]) <
           earliest_due(round.stops[static_cast<std::size_t>(b)]);
  });
  std::vector<int> order;
  for (const int stop : queue) {
    std::vector<int> best;
    Merit best_merit;
    for (std::size_t at = 0; at <= order.size(); ++at) {
      std::vector<int> candidate = order;
      candidate.insert(candidate.begin() + static_cast<std::ptrdiff_t>(at), stop);
      const Merit found = merit(round, candidate);
      if (best.empty() || found < best_merit) {
        best_merit = found;
        best = std::move(candidate);
      }
    }
    order = std::move(best);
  }
  return order;
}

std::vector<int> improve_order(const Round& round, std::vector<int> order) {
  return order.size() < 2 ? order : Search(round, std::move(order)).run();
}

std::vector<int> best_order(const Round& round) {
  auto order = improve_order(round, insertion_order(round));
  return round.stops.size() <= exact_stops ? exact_order(round, std::move(order)) : order;
}

}  // namespace lianxun::patrol
