// How long a frame of the map takes with the camera moving and nothing reused. Off screen (EGL surfaceless), finished
// by glFinish. Inputs are stated by the names: areas along each side of the lattice, points, picture.
#include <GL/gl.h>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <random>

#include "scene/map.hpp"
#include "scene/offscreen.hpp"
#include "scene/prepared.hpp"
#include "scene/town.hpp"

namespace {

using namespace lianxun;
using namespace lianxun::scene;

struct Input {
  test::TownPlan plan;
  std::shared_ptr<const PreparedAreas> areas;
  std::shared_ptr<const PreparedBasemap> basemap;
};

/// 171 would not be a square: 13 x 13 = 169 grids of about 48 vertices; 141 x 141 = 19,881 of the same.
const Input& input(bool city) {
  static const auto make = [](int villages, int grids) {
    Input made;
    made.plan.villages = villages;
    made.plan.grids = grids;
    made.areas = prepare(std::make_shared<domain::Boundaries>(test::make_town(made.plan)));
    made.basemap = prepare(std::make_shared<domain::Basemap>(test::make_basemap(made.plan)));
    return made;
  };
  static const Input small = make(13, 1);
  static const Input large = make(47, 3);
  return city ? large : small;
}

std::vector<Mark> points(const shape::Box& box, int count) {
  std::mt19937_64 random(1);
  std::uniform_real_distribution<double> x(box.min_x, box.max_x);
  std::uniform_real_distribution<double> y(box.min_y, box.max_y);
  std::vector<Mark> marks(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < marks.size(); ++i) {
    marks[i].key = i + 1;
    marks[i].at = {x(random), y(random)};
    marks[i].colour = i % 20 == 0 ? rgb(0xffb224) : rgb(0x8fa3b8);
    marks[i].size = 5;
  }
  return marks;
}

void frame(benchmark::State& state) {
  const bool city = state.range(0) != 0;
  const int width = static_cast<int>(state.range(2));
  const int height = width * 9 / 16;
  const Input& in = input(city);
  OffscreenContext context(width, height);
  MapView map({LIANXUN_SOURCE_DIR "/shaders", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", {}});
  map.set_window(width, height);
  map.set_viewport({0, 0, width, height});
  map.set_areas(in.areas);
  if (!city) map.set_basemap(in.basemap);
  Camera camera = map.camera_for_all();
  map.set_camera(camera);
  map.set_marks(MarkLayer::live, points(map.extent(), static_cast<int>(state.range(1))));
  map.finish_loading();
  map.frame(0);
  glFinish();
  double now = 0;
  std::vector<double> times;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    now += 0.02;
    camera.centre.x += camera.metres_per_pixel;  // one pixel: everything is drawn again
    map.set_camera(camera);
    map.frame(now);
    glFinish();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  state.counters["median_ms"] = times[times.size() / 2];
}

void arguments(benchmark::internal::Benchmark* bench) {
  bench->ArgNames({"city", "points", "width"})
      ->Unit(benchmark::kMillisecond)
      ->Iterations(50)
      ->UseRealTime()
      ->MeasureProcessCPUTime();
  bench->Args({0, 1'000, 1920})->Args({0, 1'000, 3840})->Args({1, 100'000, 1920})->Args({1, 100'000, 3840});
  bench->Args({1, 1'000'000, 1920});
}
BENCHMARK(frame)->Apply(arguments);

/// A brush that moves: other colours for all areas, the camera stays. The map as large as in the room.
void recolour(benchmark::State& state) {
  const bool city = state.range(0) != 0;
  const int width = static_cast<int>(state.range(1));
  const int height = width * 9 / 16;
  const Input& in = input(city);
  OffscreenContext context(width, height);
  MapView map({LIANXUN_SOURCE_DIR "/shaders", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", {}});
  map.set_window(width, height);
  map.set_viewport({width * 424 / 1920, height * 84 / 1080, width * 1072 / 1920, height * 820 / 1080});
  map.set_areas(in.areas);
  if (!city) map.set_basemap(in.basemap);
  map.set_camera(map.camera_for_all());
  map.finish_loading();
  map.frame(0);
  glFinish();
  std::mt19937_64 random(1);
  std::vector<double> times;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    std::vector<Colour> colours(in.areas->boundaries->grids.size());
    for (Colour& colour : colours) colour = rgb(static_cast<std::uint32_t>(random() & 0xffffffU));
    map.set_area_colours(std::move(colours));
    map.frame(0.02 * static_cast<double>(times.size()));
    glFinish();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  state.counters["median_ms"] = times[times.size() / 2];
}
BENCHMARK(recolour)
    ->ArgNames({"city", "width"})
    ->Args({0, 1920})
    ->Args({0, 3840})
    ->Args({1, 1920})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(50)
    ->UseRealTime();

void prepare_city(benchmark::State& state) {
  const auto town = std::make_shared<domain::Boundaries>(test::make_town(input(true).plan));
  for (auto _ : state) benchmark::DoNotOptimize(prepare(town));
}
BENCHMARK(prepare_city)->Unit(benchmark::kMillisecond);

}  // namespace
