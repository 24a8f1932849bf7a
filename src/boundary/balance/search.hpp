#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "boundary/balance/unit_graph.hpp"

namespace lianxun::boundary {

/// What is worth how much. All terms are in mean workloads of a grid of the village, so that weights mean the same
/// everywhere: moving a hundredth of a grid's work costs a hundredth of `moved`.
struct BalanceWeights {
  double excess = 160;   // work above the limit
  double breach = 2;     // a grid above the limit, however little
  double moved = 0.5;    // work that changes hands
  double compact = 1.6;  // of the sum of P^2 / (4 pi A) over the grids: 1 for a circle, 1.27 for a square
  double fresh = 0.05;   // a new border as long as a grid's mean side, where no natural line runs
  double ground = 0.02;  // a mean grid's ground that changes hands
};

struct SearchOptions {
  double limit = 1.15;  // of the mean workload
  BalanceWeights weights{};
  std::uint64_t seed = 1;
  std::uint64_t stream = 0;            // of the generator: one for each village
  std::int64_t proposals = 2'000'000;  // the budget
  double hot = 0.08;                   // temperatures, in the unit of the weights
  double cold = 0.0004;
  std::vector<bool> locked{};  // grids that stay as they are; empty: none
};

struct SearchResult {
  std::vector<int> owners;  // of each unit
  double cost = 0;          // of the best found
  std::int64_t proposed = 0;
  std::int64_t accepted = 0;
  bool stopped = false;  // before the budget was spent
};

/// Called now and then with the share that is done; false stops the search, and the best so far counts.
using Watch = std::function<bool(double)>;

/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over moves of one unit at a grid's border into the grid
/// beyond it; no grid ever falls apart or vanishes. Begins with the present grids. The weights of compactness and
/// excess grow over the first part of the budget: a heavy place must first come apart before shapes can be mended. The
/// same seed and budget give the same result on every machine with the same library of exponentials.
[[nodiscard]] SearchResult search(const UnitGraph& graph, const SearchOptions& options, const Watch& watch = {});

}  // namespace lianxun::boundary
