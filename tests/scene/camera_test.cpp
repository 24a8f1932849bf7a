#include "scene/camera.hpp"

#include <cmath>
#include <random>

#include "catch.hpp"
#include "scene/map.hpp"
#include "scene/motion.hpp"

using namespace lianxun;
using namespace lianxun::scene;

namespace {

constexpr Viewport viewport{424, 84, 1072, 868};

double apart(shape::Point a, shape::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("a pixel goes to the ground and comes back to itself, flat and tilted") {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> share(0, 1);
  for (int i = 0; i < 2000; ++i) {
    const Camera camera{{500'000 + 1e4 * share(random), 3'300'000 + 1e4 * share(random)},
                        std::pow(10, -1 + 3 * share(random)),
                        i % 2 ? max_tilt * share(random) : 0};
    const shape::Point pixel{viewport.x + viewport.width * share(random), viewport.y + viewport.height * share(random)};
    CHECK(apart(to_screen(camera, viewport, to_world(camera, viewport, pixel)), pixel) < 1e-5);
  }
}

TEST_CASE("north is up, and the centre of the camera is the centre of the viewport") {
  const Camera camera{{100, 200}, 2, 0};
  CHECK(to_screen(camera, viewport, {100, 200}) == shape::Point{424 + 536, 84 + 434});
  CHECK(to_screen(camera, viewport, {120, 200}) == shape::Point{424 + 546, 84 + 434});
  CHECK(to_screen(camera, viewport, {100, 220}) == shape::Point{424 + 536, 84 + 424});
}

TEST_CASE("zooming keeps the ground under the pointer, dragging takes it along") {
  for (const double tilt : {0.0, 35.0}) {
    const Camera camera{{1000, 1000}, 3, tilt};
    const shape::Point pixel{700, 300};
    const shape::Point ground = to_world(camera, viewport, pixel);
    CHECK(apart(to_world(zoomed_at(camera, viewport, pixel, 2.5), viewport, pixel), ground) < 1e-6);
    const shape::Point to{812, 455};
    CHECK(apart(to_world(dragged(camera, viewport, pixel, to), viewport, to), ground) < 1e-6);
  }
}

TEST_CASE("a fitted box lies inside the viewport with its margin and touches it on one axis") {
  const shape::Box box{0, 0, 4000, 1000};
  const Camera camera = fit({}, viewport, box, 40);
  const shape::Point low = to_screen(camera, viewport, {0, 0});
  const shape::Point high = to_screen(camera, viewport, {4000, 1000});
  CHECK(low.x == Approx(viewport.x + 40));
  CHECK(high.x == Approx(viewport.x + viewport.width - 40));
  CHECK(low.y < viewport.y + viewport.height - 40);
}

TEST_CASE("a flight begins and ends where it should, and rises on a long way") {
  const Camera from{{0, 0}, 1, 0};
  const Camera to{{50'000, 20'000}, 2, 30};
  CHECK(flight(from, to, viewport, 0) == from);
  CHECK(flight(from, to, viewport, 1) == to);
  CHECK(flight(from, to, viewport, 0.5).metres_per_pixel > 5);
  const Camera late = flight(from, to, viewport, 1 - 1e-9);
  CHECK(apart(late.centre, to.centre) < 1);
  CHECK(late.metres_per_pixel == Approx(2).epsilon(1e-4));
  const Camera spot = flight(from, {{0, 0}, 4, 0}, viewport, 0.5);
  CHECK(spot.metres_per_pixel == Approx(2));
}

TEST_CASE("steps of the wheel add up and hold on to the ground under the pointer") {
  Motion motion;
  motion.jump({{0, 0}, 8, 0});
  const shape::Point pixel{600, 200};
  const shape::Point ground = to_world(motion.camera(), viewport, pixel);
  motion.zoom(viewport, pixel, 2, 10.0);
  motion.zoom(viewport, pixel, 2, 10.05);
  CHECK(motion.active());
  motion.advance(viewport, 10.1);
  CHECK(apart(to_world(motion.camera(), viewport, pixel), ground) < 1e-6);
  motion.advance(viewport, 11);
  CHECK_FALSE(motion.active());
  CHECK(motion.camera().metres_per_pixel == Approx(2));
  CHECK(apart(to_world(motion.camera(), viewport, pixel), ground) < 1e-6);
}

TEST_CASE("the camera stays within its limits") {
  Motion motion;
  motion.limit(0.5, 100);
  motion.jump({{0, 0}, 1e-9, 80});
  CHECK(motion.camera().metres_per_pixel == 0.5);
  CHECK(motion.camera().tilt == max_tilt);
  motion.zoom(viewport, {0, 0}, 1e-9, 0);
  motion.advance(viewport, 1);
  CHECK(motion.camera().metres_per_pixel == Approx(100));
}

TEST_CASE("a scale bar is 1, 2 or 5 times a power of ten and fits") {
  for (double metres_per_pixel = 0.013; metres_per_pixel < 5000; metres_per_pixel *= 1.37) {
    const ScaleBar bar = scale_bar(metres_per_pixel, 120);
    CHECK(bar.pixels <= 120.001);
    CHECK(bar.pixels > 120 / 2.51);
    CHECK(bar.metres == Approx(bar.pixels * metres_per_pixel));
    double lead = bar.metres;
    while (lead >= 9.999) lead /= 10;
    while (lead < 0.9999) lead *= 10;
    CHECK((lead == Approx(1) || lead == Approx(2) || lead == Approx(5)));
  }
  CHECK(scale_bar(0, 100).metres == 0);
}
