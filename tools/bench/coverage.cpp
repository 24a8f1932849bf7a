// Coverage from polygons in metres, and its reduction for drawing. One core.

#include "shape/coverage.hpp"

#include <benchmark/benchmark.h>

#include "shape/wiggly_coverage.hpp"

using namespace lianxun;

namespace {

std::vector<shape::MultiPolygon> faces_of(std::int64_t grids) {
  const int columns = grids == 100'000 ? 400 : 160;
  return test::WigglyCoverage{
      .columns = columns, .rows = static_cast<int>(grids) / columns, .origin = {5e5, 3.3e6}, .per_unit = 1000}
      .faces();
}

void coverage_build(benchmark::State& state) {
  const auto faces = faces_of(state.range(0));
  std::size_t bytes = 0;
  for (auto _ : state) bytes = shape::Coverage(faces).bytes();
  state.SetLabel(std::to_string(state.range(0)) + " faces of 60 vertices");
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

void coverage_simplified(benchmark::State& state) {
  const shape::Coverage coverage(faces_of(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(coverage.simplified(5));
  state.SetLabel(std::to_string(state.range(0)) + " faces of 60 vertices and 400 m, within 5 m");
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(20'000)->Arg(100'000)->ArgName("faces")->Unit(benchmark::kMillisecond);
}

BENCHMARK(coverage_build)->Apply(sizes);
BENCHMARK(coverage_simplified)->Apply(sizes);

}  // namespace
