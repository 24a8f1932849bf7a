// Point to grid: Locator beside GEOS (STRtree and prepared intersects, C API) on the same input. Random order, uniform
// over the bounding box and a little beyond: about one point in twelve is outside. One core.

#include "shape/locator.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "shape/geos_oracle.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;

namespace {

struct Input {
  std::vector<shape::MultiPolygon> areas;
  std::vector<std::string> codes;
  std::vector<shape::Point> points;
};

test::WigglyCoverage coverage_of(std::int64_t grids) {
  if (grids == 171) return {.columns = 19, .rows = 9, .origin = {5e5, 3.3e6}, .per_unit = 1000};
  if (grids == 20'000) return {.columns = 160, .rows = 125, .origin = {5e5, 3.3e6}, .per_unit = 1000};
  if (grids == 100'000) return {.columns = 400, .rows = 250, .origin = {5e5, 3.3e6}, .per_unit = 1000};
  throw std::logic_error("no such input");
}

const Input& input_of(std::int64_t grids) {
  static std::map<std::int64_t, Input> inputs;  // shared by the benchmarks of one run
  Input& input = inputs[grids];
  if (input.areas.empty()) {
    const test::WigglyCoverage coverage = coverage_of(grids);
    input = {coverage.faces(), coverage.codes(), coverage.random_points(4'000'000)};
  }
  return input;
}

void label(benchmark::State& state, std::size_t points) {
  state.SetLabel(std::to_string(state.range(0)) + " grids of 60 vertices, " + std::to_string(points) +
                 " shuffled points");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(points));
}

void locator_batch(benchmark::State& state) {
  const Input& input = input_of(state.range(0));
  const shape::Locator locator(input.areas, input.codes);
  std::vector<int> found(input.points.size());
  for (auto _ : state) {
    locator.find(input.points, found);
    benchmark::DoNotOptimize(found.data());
  }
  label(state, input.points.size());
}

void locator_single(benchmark::State& state) {
  const Input& input = input_of(state.range(0));
  const shape::Locator locator(input.areas, input.codes);
  for (auto _ : state)
    for (const shape::Point p : input.points) benchmark::DoNotOptimize(locator.find(p));
  label(state, input.points.size());
}

void geos_prepared(benchmark::State& state) {
  const Input& input = input_of(state.range(0));
  const test::GeosOracle geos(input.areas, input.codes);
  const std::span<const shape::Point> points = std::span(input.points).first(200'000);
  for (std::size_t i = 0; i < 20'000; ++i) benchmark::DoNotOptimize(geos.find(input.points[i + 1'000'000]));
  for (auto _ : state)
    for (const shape::Point p : points) benchmark::DoNotOptimize(geos.find(p));
  label(state, points.size());
}

void locator_build(benchmark::State& state) {
  const Input& input = input_of(state.range(0));
  std::size_t bytes = 0;
  for (auto _ : state) bytes = shape::Locator(input.areas, input.codes).bytes();
  state.SetLabel(std::to_string(state.range(0)) + " grids of 60 vertices");
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(171)->Arg(20'000)->ArgName("grids")->Unit(benchmark::kMillisecond);
}

BENCHMARK(locator_batch)->Apply(sizes);
BENCHMARK(locator_single)->Apply(sizes);
BENCHMARK(geos_prepared)->Apply(sizes);
BENCHMARK(locator_build)->Apply(sizes)->Arg(100'000);

}  // namespace
