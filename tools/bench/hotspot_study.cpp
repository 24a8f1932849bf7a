// A leader's question from the moving of the brush to the answer that the map shows: 13 weeks of two years, all
// statistics of the room with 9,999 permutations. One core. The sample has 171 grids and 10,000 records; beside it a
// million records, in 171 and in 20,000 grids. And counting a million points by grid, prepared once, beside one by one.

#include <benchmark/benchmark.h>

#include <memory>

#include "hotspot/select.hpp"
#include "hotspot/study.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;

namespace {

test::WigglyCoverage wiggly(std::int64_t grids) {
  const int columns = grids == 171 ? 19 : 160;
  return {.columns = columns,
          .rows = static_cast<int>(grids) / columns,
          .vertices_per_face = 60,
          .origin = {5e5, 3.3e6},
          .per_unit = 1000};
}

std::shared_ptr<const domain::Boundaries> boundaries_of(std::int64_t grids) {
  auto out = std::make_shared<domain::Boundaries>();
  out->grid_areas = wiggly(grids).faces();
  for (const std::string& code : wiggly(grids).codes()) {
    domain::Grid grid;
    grid.code = code;
    out->grids.push_back(grid);
  }
  return out;
}

/// Evenly over two years.
std::shared_ptr<const Records> records_of(const Ground& ground, std::int64_t grids, std::int64_t count) {
  auto records = std::make_shared<Records>();
  const auto points = wiggly(grids).random_points(static_cast<std::size_t>(count));
  const domain::Duration two_years = 104 * week;
  reserve(*records, points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto at = domain::Instant{two_years * static_cast<std::int64_t>(i) / count};
    append(*records, {.position = points[i], .located = true, .reported = at, .kind = i % 3 == 0 ? "a" : "b"});
  }
  relocate(*records, *ground.boundaries, ground.locator);
  return records;
}

void brush(benchmark::State& state) {
  const auto ground = std::make_shared<const Ground>(prepare(boundaries_of(state.range(0)), {}));
  const auto records = records_of(*ground, state.range(0), state.range(1));
  SurfaceKeeper surfaces;
  Question question;
  if (state.range(2) != 0) question.density = DensityAsked{KernelShape::quartic, 300};
  question.filter.period = {domain::Instant{60 * week}, domain::Instant{73 * week}};
  benchmark::DoNotOptimize(study({ground, records}, question, surfaces));  // the surface is prepared once
  for (auto _ : state) {
    question.filter.period.from += week;
    question.filter.period.to += week;
    if (question.filter.period.to > domain::Instant{104 * week}) {
      question.filter.period = {domain::Instant{20 * week}, domain::Instant{33 * week}};
    }
    benchmark::DoNotOptimize(study({ground, records}, question, surfaces));
  }
}

void count_a_million(benchmark::State& state) {
  const auto ground = prepare(boundaries_of(state.range(0)), {});
  const auto points = wiggly(state.range(0)).random_points(1'000'000);
  for (auto _ : state) benchmark::DoNotOptimize(count_in(ground.locator, ground.square_metres.size(), points));
}

void count_one_by_one(benchmark::State& state) {
  const auto ground = prepare(boundaries_of(state.range(0)), {});
  const auto points = wiggly(state.range(0)).random_points(1'000'000);
  for (auto _ : state) {
    std::vector<std::int64_t> counts(ground.square_metres.size());
    for (const shape::Point p : points) {
      if (const int area = ground.locator.find(p); area >= 0) ++counts[static_cast<std::size_t>(area)];
    }
    benchmark::DoNotOptimize(counts);
  }
}

BENCHMARK(brush)
    ->ArgNames({"grids", "records", "density"})
    ->Args({171, 10'000, 0})
    ->Args({171, 10'000, 1})
    ->Args({171, 1'000'000, 0})
    ->Args({171, 1'000'000, 1})
    ->Args({20'000, 1'000'000, 0})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(count_a_million)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(count_one_by_one)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);

}  // namespace
