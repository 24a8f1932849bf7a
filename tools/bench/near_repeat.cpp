// Near repeats of requests that lie as densely as a city's: pairs found once in square cells, beside every pair looked
// at in every permutation. One core.

#include "hotspot/near_repeat.hpp"

#include <benchmark/benchmark.h>

#include <cmath>

#include "hotspot/random.hpp"

using namespace lianxun;

namespace {

/// One incident in 100 m x 100 m, a year.
hotspot::Records incidents(std::int64_t count) {
  hotspot::Random random(1, 0);
  const auto side = static_cast<std::uint32_t>(100'000 * std::sqrt(static_cast<double>(count)));
  hotspot::Records records;
  for (std::int64_t i = 0; i < count; ++i) {
    const shape::Point where{random.below(side) / 1000.0, random.below(side) / 1000.0};
    append(records, {.position = where,
                     .located = true,
                     .reported = domain::Instant{std::chrono::seconds(random.below(365 * 86'400))}});
  }
  sort_by_time(records);
  return records;
}

void near_repeats(benchmark::State& state) {
  const auto records = incidents(state.range(0));
  const auto rows = select(records, {});
  const int permutations = static_cast<int>(state.range(1));
  for (auto _ : state)
    benchmark::DoNotOptimize(near_repeat(records, rows, {}, {.permutations = permutations, .seed = 1, .threads = 1}));
}

void near_repeats_pair_by_pair(benchmark::State& state) {
  const auto records = incidents(state.range(0));
  auto times = records.reported;
  const hotspot::NearRepeatBands bands;
  hotspot::Random random(1, 0);
  for (auto _ : state) {
    std::vector<std::int64_t> cells(bands.metres.size() * bands.times.size());
    for (std::int64_t round = 0; round < state.range(1); ++round) {
      for (std::uint32_t i = 1; i < times.size(); ++i) std::swap(times[i], times[random.below(i + 1)]);
      for (std::size_t i = 0; i < times.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
          const double dx = records.position[i].x - records.position[j].x;
          const double dy = records.position[i].y - records.position[j].y;
          if (dx * dx + dy * dy > bands.metres.back() * bands.metres.back()) continue;
          const auto apart = std::chrono::abs(times[i] - times[j]);
          if (apart >= bands.times.back()) continue;
          std::size_t d = 0;
          while (dx * dx + dy * dy > bands.metres[d] * bands.metres[d]) ++d;
          std::size_t t = 0;
          while (apart >= bands.times[t]) ++t;
          ++cells[d * bands.times.size() + t];
        }
    }
    benchmark::DoNotOptimize(cells);
  }
}

BENCHMARK(near_repeats)
    ->Args({2'000, 999})
    ->Args({20'000, 9})
    ->Args({20'000, 999})
    ->ArgNames({"incidents", "permutations"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(near_repeats_pair_by_pair)
    ->Args({20'000, 9})
    ->ArgNames({"incidents", "permutations"})
    ->Unit(benchmark::kMillisecond);

}  // namespace
