#include "canvas.hpp"

using namespace lianxun;
using namespace lianxun::scene;
using namespace lianxun::scene::test;

namespace {

const TownPlan plan;
constexpr int side = 12;
constexpr Colour yellow = rgb(0xfad25a);
constexpr Colour plum = rgb(0x42225f);

std::shared_ptr<const PreparedAreas> town() { return prepare(std::make_shared<domain::Boundaries>(make_town(plan))); }

/// One tall yellow grid among flat plum ones, seen from the south.
void build(MapView& map, float height) {
  map.set_areas(town());
  MapView::Visible visible;
  visible.labels = visible.group_lines = visible.area_lines = false;
  map.set_visible(visible);
  std::vector<Colour> colours(side * side, plum);
  std::vector<float> heights(side * side, 0);
  colours[5 * side + 6] = yellow;
  heights[5 * side + 6] = height;
  map.set_area_colours(colours);
  map.set_area_heights(heights);
  Camera camera = map.camera_for_all();
  camera.tilt = 45;
  map.set_camera(camera);
}

}  // namespace

TEST_CASE("a raised grid is seen at its height, hides what lies behind it, and is what a click there means") {
  NEEDS_EGL();
  Canvas canvas(1280, 720);
  const float height = 700;
  build(canvas.map, height);
  const Picture picture = canvas.shoot();
  keep(picture, "prism.png");
  const Camera& camera = canvas.map.camera();
  const shape::Point top =
      to_screen(camera, canvas.map.viewport(), cell_centre(plan, 6, 5), static_cast<double>(height));
  CHECK(near(pixel(picture, top), yellow));
  CHECK(canvas.map.pick(top).area == 5 * side + 6);
  // without it the same pixel would show a grid farther north
  const shape::Point behind = canvas.map.to_world(top);
  CHECK(behind.y > cell_centre(plan, 6, 6).y);
  // the wall below the top is darker than the top and no longer plum
  const shape::Point wall = to_screen(camera, canvas.map.viewport(),
                                      {cell_centre(plan, 6, 5).x, cell_centre(plan, 6, 5).y - 0.5 * plan.cell}, 350);
  const Colour shade = pixel(picture, wall);
  CHECK(shade.r < yellow.r - 40);
  CHECK(shade.r > shade.b);
  CHECK(canvas.map.pick(wall).area == 5 * side + 6);
}

TEST_CASE("without heights the map is flat again, and heights move without new geometry") {
  NEEDS_EGL();
  Canvas canvas(1280, 720);
  build(canvas.map, 700);
  (void)canvas.shoot();
  std::vector<float> heights(side * side, 0);
  heights[5 * side + 6] = 200;
  canvas.map.set_area_heights(heights);
  const shape::Point low = to_screen(canvas.map.camera(), canvas.map.viewport(), cell_centre(plan, 6, 5), 200);
  CHECK(near(pixel(canvas.shoot(1), low), yellow));
  canvas.map.set_area_heights({});
  const Picture flat = canvas.shoot(2);
  CHECK(near(pixel(flat, canvas.map.to_screen(cell_centre(plan, 6, 5))), yellow));
  CHECK(canvas.map.pick(canvas.map.to_screen(cell_centre(plan, 6, 5))).area == 5 * side + 6);
}

TEST_CASE("points above the ground come back from the screen") {
  const Viewport viewport{100, 50, 1280, 720};
  for (const double tilt : {0.0, 20.0, 50.0}) {
    const Camera camera{{500'000, 3'300'000}, 3.5, tilt};
    for (const double height : {0.0, 120.0, 900.0}) {
      const shape::Point world{500'700, 3'299'400};
      const shape::Point back = to_world(camera, viewport, to_screen(camera, viewport, world, height), height);
      CHECK(back.x == Approx(world.x).margin(1e-6));
      CHECK(back.y == Approx(world.y).margin(1e-6));
    }
  }
}

TEST_CASE("two maps share a window: each keeps to its side of the border") {
  NEEDS_EGL();
  Canvas canvas(1280, 720);
  MapView other({std::filesystem::path(LIANXUN_SOURCE_DIR) / "shaders", font, {}});
  other.set_window(1280, 720);
  other.set_viewport({0, 0, 1280, 720});
  MapView::Visible visible;
  visible.labels = visible.group_lines = visible.area_lines = false;
  const auto areas = town();
  for (MapView* map : {&canvas.map, &other}) {
    map->set_areas(areas);
    map->set_visible(visible);
    map->set_camera(map->camera_for_all());
    map->finish_loading();
  }
  canvas.map.set_area_colours(std::vector<Colour>(side * side, yellow));
  other.set_area_colours(std::vector<Colour>(side * side, plum));
  canvas.map.set_clip(Viewport{0, 0, 640, 720});
  other.set_clip(Viewport{640, 0, 640, 720});
  other.set_clears_window(false);
  for (int turn = 0; turn < 2; ++turn) {
    canvas.map.frame(turn);
    other.frame(turn);
    const Picture picture = canvas.context.read();
    if (turn == 1) keep(picture, "two_maps.png");
    CHECK(near(pixel(picture, {600, 360}), yellow));
    CHECK(near(pixel(picture, {680, 360}), plum));
  }
}
