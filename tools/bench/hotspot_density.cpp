// Kernel density: a million points into 1024 by 1024 cells of 10 m, a quartic kernel of 300 m, one core. The points are
// three in four in forty clouds, or uniform, in no order of place. Fast beside exact, and beside the transform that
// most programs use: points into their nearest or four nearest bins, times the kernel's samples, nothing divided out.
// The label gives the largest error in the frame, in parts of the peak.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "hotspot/density.hpp"
#include "hotspot/density_chance.hpp"
#include "hotspot/density_input.hpp"
#include "hotspot/exact_density.hpp"
#include "hotspot/fft.hpp"
#include "hotspot/scan_lines.hpp"
#include "hotspot/study_area.hpp"

using namespace lianxun;
using hotspot::Raster;

namespace {

constexpr double cell = 10;
constexpr int side = 1024;
const hotspot::RasterFrame frame{{0, 0}, cell, side, side};

const std::vector<shape::Point>& points(int clouds) {
  static const auto clustered = test::ScatteredPoints{.count = 1'000'000, .clouds = 40}.points();
  static const auto uniform = test::ScatteredPoints{.count = 1'000'000}.points();
  return clouds > 0 ? clustered : uniform;
}

hotspot::Kernel kernel_of(const benchmark::State& state) {
  return {hotspot::KernelShape::quartic, static_cast<double>(state.range(1))};
}

void label(benchmark::State& state, const Raster& raster) {
  const Raster exact = exact_density(points(static_cast<int>(state.range(0))), frame, kernel_of(state));
  double worst = 0;
  for (std::size_t i = 0; i < exact.values.size(); ++i)
    worst = std::max(worst, std::abs(raster.values[i] - exact.values[i]));
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "largest error %.1e of the peak", worst / peak(exact));
  state.SetLabel(text.data());
}

void fast(benchmark::State& state) {
  hotspot::DensityPlan plan(frame, kernel_of(state));
  Raster raster;
  const auto& all = points(static_cast<int>(state.range(0)));
  for (auto _ : state) raster = plan.by_transform(all);
  label(state, raster);
}

void exact(benchmark::State& state) {
  Raster raster;
  const auto& all = points(static_cast<int>(state.range(0)));
  for (auto _ : state) raster = exact_density(all, frame, kernel_of(state));
  label(state, raster);
}

/// Nothing divided out: bins of one or four, and the kernel's samples.
class Naive {
 public:
  Naive(const hotspot::Kernel& kernel, bool linear)
      : linear_(linear),
        reach_(static_cast<int>(kernel.bandwidth / cell) + 2),
        fft_(hotspot::Fft::good_size(side + 2 * reach_), hotspot::Fft::good_size(side + 2 * reach_)),
        plane_(fft_.numbers()),
        kernel_(fft_.numbers()) {
    const hotspot::KernelValue value(kernel);
    for (int row = -reach_; row <= reach_; ++row)
      for (int column = -reach_; column <= reach_; ++column)
        kernel_[index((column + fft_.columns()) % fft_.columns(), (row + fft_.rows()) % fft_.rows())] =
            value((column * column + row * row) * cell * cell) / fft_.columns() / fft_.rows();
    fft_.forward(kernel_);
  }

  Raster density(const std::vector<shape::Point>& all) {
    std::ranges::fill(plane_, 0.0);
    for (const shape::Point p : all) linear_ ? add_linear(p) : add_nearest(p);
    fft_.forward(plane_);
    for (std::size_t i = 0; i < plane_.size(); i += 2) {
      plane_[i] *= kernel_[i];  // the kernel is even: no imaginary part
      plane_[i + 1] *= kernel_[i];
    }
    fft_.backward(plane_);
    Raster raster{frame, std::vector<double>(frame.size())};
    for (int row = 0; row < side; ++row)
      std::copy_n(plane_.data() + index(reach_, row + reach_), side, raster.values.data() + frame.index(0, row));
    return raster;
  }

 private:
  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * fft_.stride() + static_cast<std::size_t>(column);
  }
  void add_nearest(shape::Point p) {
    plane_[index(static_cast<int>(p.x / cell) + reach_, static_cast<int>(p.y / cell) + reach_)] += 1;
  }
  void add_linear(shape::Point p) {
    const double u = p.x / cell - 0.5 + reach_;
    const double v = p.y / cell - 0.5 + reach_;
    const double x = u - std::floor(u);
    const double y = v - std::floor(v);
    double* const low = plane_.data() + index(static_cast<int>(u), static_cast<int>(v));
    double* const high = low + fft_.stride();
    low[0] += (1 - x) * (1 - y);
    low[1] += x * (1 - y);
    high[0] += (1 - x) * y;
    high[1] += x * y;
  }

  bool linear_;
  int reach_;
  hotspot::Fft fft_;
  std::vector<double> plane_;
  std::vector<double> kernel_;
};

void naive(benchmark::State& state, bool linear) {
  Naive plan(kernel_of(state), linear);
  Raster raster;
  const auto& all = points(static_cast<int>(state.range(0)));
  for (auto _ : state) raster = plan.density(all);
  label(state, raster);
}
void naive_linear(benchmark::State& state) { naive(state, true); }
void naive_nearest(benchmark::State& state) { naive(state, false); }

void prepare_a_plan(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(hotspot::DensityPlan(frame, kernel_of(state)));
}

const shape::MultiPolygon octagon{{{{3000, 100},
                                    {7000, 100},
                                    {10'100, 3000},
                                    {10'100, 7000},
                                    {7000, 10'100},
                                    {3000, 10'100},
                                    {100, 7000},
                                    {100, 3000}},
                                   {}}};

void prepare_an_area(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(hotspot::StudyArea(octagon, frame, kernel_of(state)));
}

void by_chance(benchmark::State& state) {
  const auto some = test::ScatteredPoints{.count = 3000, .clouds = 8}.points();
  const hotspot::Raster background = hotspot::coverage(octagon, {{0, 0}, 40, 256, 256});
  const hotspot::Kernel kernel{hotspot::KernelShape::quartic, 300};
  for (auto _ : state) benchmark::DoNotOptimize(density_by_chance(some, background, kernel, {.permutations = 999}));
  state.SetLabel("3,000 points, 256 by 256 cells of 40 m, 999 permutations");
}

void inputs(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"clouds", "metres"})->Args({40, 300})->Args({0, 300})->Args({40, 150});
  benchmark->Unit(benchmark::kMillisecond);
}

BENCHMARK(fast)->Apply(inputs);
BENCHMARK(naive_linear)->Apply(inputs);
BENCHMARK(naive_nearest)->Apply(inputs);
BENCHMARK(exact)->Apply(inputs);
BENCHMARK(prepare_a_plan)->Args({40, 300})->ArgNames({"clouds", "metres"})->Unit(benchmark::kMillisecond);
BENCHMARK(prepare_an_area)->Args({40, 300})->ArgNames({"clouds", "metres"})->Unit(benchmark::kMillisecond);
BENCHMARK(by_chance)->Unit(benchmark::kMillisecond);

}  // namespace
