// Local statistics of areas. One core. Beside the permutation that shares its random orders stands the same one with
// each area's sum drawn for itself.

#include <benchmark/benchmark.h>

#include <cmath>

#include "hotspot/contiguity.hpp"
#include "hotspot/emerging.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/permutation.hpp"
#include "hotspot/random.hpp"
#include "hotspot/redistribution.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;

namespace {

shape::Coverage coverage_of(std::int64_t grids, int vertices = 60) {
  const int columns = grids == 171 ? 19 : grids == 100'000 ? 400 : 160;
  return shape::Coverage(test::WigglyCoverage{.columns = columns,
                                              .rows = static_cast<int>(grids) / columns,
                                              .vertices_per_face = vertices,
                                              .origin = {5e5, 3.3e6},
                                              .per_unit = 1000}
                             .faces());
}

/// Whole numbers, most of them small.
std::vector<double> counts_of(std::int64_t count) {
  hotspot::Random random(1, 0);
  std::vector<double> counts(static_cast<std::size_t>(count));
  for (double& each : counts) each = std::floor(std::exp(6 * static_cast<double>(random.bits() >> 11U) * 0x1p-53));
  return counts;
}

void queen_weights(benchmark::State& state) {
  const auto coverage = coverage_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(contiguity(coverage, hotspot::Contiguity::queen));
}

void gi_star_from_coverage(benchmark::State& state) {
  const auto coverage = coverage_of(state.range(0));
  const auto counts = counts_of(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(gi_star(with_self(contiguity(coverage, hotspot::Contiguity::queen)), counts));
  state.SetLabel("queen weights included");
}

void permutations(benchmark::State& state) {
  const auto weights = contiguity(coverage_of(state.range(0), 6), hotspot::Contiguity::queen);
  const auto counts = counts_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(permute(weights, counts, {.permutations = 9999}));
  state.SetLabel("9,999 permutations");
}

void permutations_each_for_itself(benchmark::State& state) {
  auto weights = contiguity(coverage_of(state.range(0), 6), hotspot::Contiguity::queen);
  weights.values.front() = 1.000001;  // no longer equal within the row
  const auto counts = counts_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(permute(weights, counts, {.permutations = 9999}));
  state.SetLabel("9,999 permutations, weights that differ");
}

void redistributions(benchmark::State& state) {
  const auto weights = with_self(contiguity(coverage_of(171, 6), hotspot::Contiguity::queen));
  std::vector<double> counts(171, 10);
  const std::vector<double> denominators = counts_of(171);
  for (auto _ : state) benchmark::DoNotOptimize(redistribute(weights, counts, denominators, {.permutations = 9999}));
  state.SetLabel("171 grids, 1,710 cases, 9,999 permutations");
}

void emerging_year(benchmark::State& state) {
  const auto weights = contiguity(coverage_of(171, 6), hotspot::Contiguity::queen);
  const hotspot::Cube cube{171, 52, counts_of(std::int64_t{171} * 52)};
  for (auto _ : state) benchmark::DoNotOptimize(emerging(weights, cube));
  state.SetLabel("171 grids, 52 weeks, 99,999 permutations");
}

void large(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(20'000)->Arg(100'000)->ArgName("grids")->Unit(benchmark::kMillisecond);
}

BENCHMARK(queen_weights)->Apply(large);
BENCHMARK(gi_star_from_coverage)->Apply(large);
BENCHMARK(permutations)->Arg(171)->Apply(large);
BENCHMARK(permutations_each_for_itself)->Arg(171)->ArgName("grids")->Unit(benchmark::kMillisecond);
BENCHMARK(redistributions)->Unit(benchmark::kMillisecond);
BENCHMARK(emerging_year)->Unit(benchmark::kMillisecond);

}  // namespace
