#include "boundary/balance/bounds.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace lianxun::boundary {
namespace {

double mean_of(std::span<const double> loads) {
  return loads.empty() ? 0 : std::accumulate(loads.begin(), loads.end(), 0.0) / static_cast<double>(loads.size());
}

/// Successive shortest paths (Ford and Fulkerson 1962): each border costs 1 for each unit of work, back along a flow
/// -1; the graph is small.
class Flow {
 public:
  Flow(std::span<const double> loads, std::span<const std::pair<int, int>> touching, double cap)
      : loads_(loads.begin(), loads.end()), cap_(cap), least_(1e-9 * std::max(cap, 1e-300)) {
    for (const auto& [a, b] : touching) {
      arcs_.push_back({a, b, 0});
      arcs_.push_back({b, a, 0});
    }
  }

  double run() {
    double cost = 0;
    while (over()) {
      const int sink = nearest_sink();
      if (sink < 0) return -1;
      cost += send(sink);
    }
    return cost;
  }

 private:
  struct Arc {
    int from;
    int to;
    double flow;
  };
  static constexpr int far = std::numeric_limits<int>::max() / 2;

  [[nodiscard]] bool over() const {
    return std::any_of(loads_.begin(), loads_.end(), [this](double load) { return load > cap_ + least_; });
  }
  [[nodiscard]] double load(int grid) const { return loads_[static_cast<std::size_t>(grid)]; }

  int nearest_sink() {
    const std::size_t grids = loads_.size();
    distance_.assign(grids, far);
    by_.assign(grids, -1);
    for (std::size_t i = 0; i < grids; ++i) {
      if (loads_[i] > cap_ + least_) distance_[i] = 0;
    }
    for (std::size_t round = 0; round < grids; ++round) {
      for (std::size_t i = 0; i < arcs_.size(); ++i) {
        const auto from = static_cast<std::size_t>(arcs_[i].from);
        const auto to = static_cast<std::size_t>(arcs_[i].to);
        if (distance_[from] == far) continue;
        const int next = distance_[from] + (arcs_[i ^ 1U].flow > least_ ? -1 : 1);
        if (next < distance_[to]) {
          distance_[to] = next;
          by_[to] = static_cast<int>(i);
        }
      }
    }
    int best = -1;
    for (std::size_t i = 0; i < grids; ++i) {
      if (loads_[i] >= cap_ - least_ || distance_[i] == far) continue;
      if (best < 0 || distance_[i] < distance_[static_cast<std::size_t>(best)]) best = static_cast<int>(i);
    }
    return best;
  }

  double send(int sink) {
    double amount = cap_ - load(sink);
    int at = sink;
    for (; by_[static_cast<std::size_t>(at)] >= 0;
         at = arcs_[static_cast<std::size_t>(by_[static_cast<std::size_t>(at)])].from) {
      const double back = arcs_[static_cast<std::size_t>(by_[static_cast<std::size_t>(at)]) ^ 1U].flow;
      if (back > least_) amount = std::min(amount, back);
    }
    amount = std::min(amount, load(at) - cap_);
    loads_[static_cast<std::size_t>(at)] -= amount;
    loads_[static_cast<std::size_t>(sink)] += amount;
    for (at = sink; by_[static_cast<std::size_t>(at)] >= 0;) {
      const auto arc = static_cast<std::size_t>(by_[static_cast<std::size_t>(at)]);
      if (arcs_[arc ^ 1U].flow > least_) {
        arcs_[arc ^ 1U].flow -= amount;
      } else {
        arcs_[arc].flow += amount;
      }
      at = arcs_[arc].from;
    }
    return amount * distance_[static_cast<std::size_t>(sink)];
  }

  std::vector<double> loads_;
  double cap_;
  double least_;
  std::vector<Arc> arcs_;  // each pair's two beside each other
  std::vector<int> distance_;
  std::vector<int> by_;
};

}  // namespace

double least_moved(std::span<const double> loads, double limit) {
  const double cap = limit * mean_of(loads);
  return std::accumulate(loads.begin(), loads.end(), 0.0,
                         [cap](double sum, double load) { return sum + std::max(0.0, load - cap); });
}

double least_moved_between(std::span<const double> loads, std::span<const std::pair<int, int>> touching, double limit) {
  return Flow(loads, touching, limit * mean_of(loads)).run();
}

}  // namespace lianxun::boundary
