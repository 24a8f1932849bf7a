// Boundaries of many grids of 60 vertices: whether anything is wrong with them, and repairing one in a hundred whose
// border does not match its neighbour's. One core; reading and writing are not in it, the coverage is.

#include <benchmark/benchmark.h>

#include <random>

#include "boundary/check.hpp"
#include "boundary/repair.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;

namespace {

std::vector<shape::MultiPolygon> faces_of(std::int64_t grids) {
  const int columns = grids == 171 ? 19 : grids == 100'000 ? 400 : 160;
  return test::WigglyCoverage{.columns = columns,
                              .rows = static_cast<int>(grids) / columns,
                              .vertices_per_face = 60,
                              .origin = {5e5, 3.3e6},
                              .per_unit = 1000}
      .faces();
}

std::vector<shape::MultiPolygon> damaged(std::int64_t grids) {
  auto faces = faces_of(grids);
  std::mt19937_64 random(1);
  for (std::size_t i = 0; i < faces.size() / 100 + 1; ++i) {
    auto& ring = faces[random() % faces.size()][0].outer;
    const std::size_t at = 1 + random() % (ring.size() - 2);
    ring[at].x += static_cast<double>(random() % 4000) / 1000 - 2;
  }
  return faces;
}

void check_sound(benchmark::State& state) {
  const auto faces = faces_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(boundary::check(shape::Coverage(faces)));
}

void repair_one_in_a_hundred(benchmark::State& state) {
  const auto faces = damaged(state.range(0));
  std::size_t moves = 0;
  for (auto _ : state) moves = boundary::repair(shape::Coverage(faces)).moves.size();
  state.SetLabel(std::to_string(moves) + " pieces of ground moved");
}

BENCHMARK(check_sound)->ArgName("grids")->Arg(171)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(repair_one_in_a_hundred)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);

}  // namespace
