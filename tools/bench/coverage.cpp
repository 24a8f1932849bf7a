// Coverage from polygons in metres, also of borders that only nearly match (within half a metre), and its reduction for
// drawing. One core.

#include "shape/coverage.hpp"

#include <benchmark/benchmark.h>

#include <random>

#include "shape/match.hpp"
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

/// Each face drawn by itself: every vertex up to a quarter of a metre from where the neighbours have it; each
/// ring without one of them if `missing`.
std::vector<shape::MultiPolygon> drawn_apart(std::int64_t grids, bool missing) {
  auto faces = faces_of(grids);
  std::mt19937_64 random(1);
  const auto shift = [&random] { return static_cast<double>(random() % 350) / 1000 - 0.175; };
  for (auto& face : faces) {
    shape::Ring& ring = face[0].outer;
    ring.pop_back();
    for (shape::Point& p : ring) p = {p.x + shift(), p.y + shift()};
    if (missing) ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(random() % ring.size()));
    ring.push_back(ring.front());
  }
  return faces;
}

void match(benchmark::State& state, const std::vector<shape::MultiPolygon>& faces) {
  shape::Matched matched;
  for (auto _ : state) matched = shape::match(faces, 0.5);
  state.counters["arcs"] = static_cast<double>(matched.coverage.arcs().size());
  state.counters["moved"] = static_cast<double>(matched.moved);
  state.counters["inserted"] = static_cast<double>(matched.inserted);
  state.counters["left"] = static_cast<double>(matched.left.size());
  state.counters["refused"] = static_cast<double>(matched.refused.size());
}

void match_exact(benchmark::State& state) { match(state, faces_of(state.range(0))); }
void match_drawn_apart(benchmark::State& state) { match(state, drawn_apart(state.range(0), false)); }
void match_with_vertices_missing(benchmark::State& state) { match(state, drawn_apart(state.range(0), true)); }

void coverage_simplified(benchmark::State& state) {
  const shape::Coverage coverage(faces_of(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(coverage.simplified(5));
  state.SetLabel(std::to_string(state.range(0)) + " faces of 60 vertices and 400 m, within 5 m");
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(20'000)->Arg(100'000)->ArgName("faces")->Unit(benchmark::kMillisecond);
}

BENCHMARK(coverage_build)->Apply(sizes);
BENCHMARK(match_exact)->Apply(sizes);
BENCHMARK(match_drawn_apart)->Apply(sizes);
BENCHMARK(match_with_vertices_missing)->Apply(sizes);
BENCHMARK(coverage_simplified)->Apply(sizes);

}  // namespace
