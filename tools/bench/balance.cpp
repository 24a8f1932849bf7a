// Steps of the search for even grids: a village of 400 square blocks in 9 grids, a quarter of them with eight times the
// work. One core. Counters: steps that were accepted and tried per second, and how far the largest workload is above
// the mean at the end.

#include <benchmark/benchmark.h>

#include "boundary/balance/partition.hpp"
#include "boundary/balance/search.hpp"
#include "boundary/square_units.hpp"

using namespace lianxun;

namespace {

void search_400_blocks(benchmark::State& state) {
  boundary::UnitGraph graph = test::square_units(20, 20, 3, 3, 1);
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 10; ++x) graph.load[static_cast<std::size_t>(20 * y + x)] *= 8;
  }
  boundary::SearchOptions options;
  options.proposals = state.range(0);
  std::int64_t accepted = 0;
  std::int64_t tried = 0;
  boundary::SearchResult found;
  for (auto _ : state) {
    found = boundary::search(graph, options);
    accepted += found.accepted;
    tried += found.proposed;
  }
  boundary::UnitGraph after = graph;
  after.grid = found.owners;
  const boundary::Partition partition(after);
  double most = 0;
  double all = 0;
  for (int grid = 0; grid < graph.grids; ++grid) {
    most = std::max(most, partition.grid(grid).load);
    all += partition.grid(grid).load;
  }
  state.counters["accepted"] = benchmark::Counter(static_cast<double>(accepted), benchmark::Counter::kIsRate);
  state.counters["tried"] = benchmark::Counter(static_cast<double>(tried), benchmark::Counter::kIsRate);
  state.counters["worst"] = most * graph.grids / all;
}

BENCHMARK(search_400_blocks)->ArgName("steps")->Arg(200'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
