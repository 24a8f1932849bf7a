#include "canvas.hpp"

using namespace lianxun;
using namespace lianxun::scene;
using namespace lianxun::scene::test;

namespace {

const TownPlan plan;

std::shared_ptr<const PreparedAreas> town(const TownPlan& of = plan) {
  return prepare(std::make_shared<domain::Boundaries>(make_town(of)));
}

constexpr Colour red = rgb(0xff5d6c);
constexpr Colour cyan = rgb(0x4cc2ff);

/// Without what might lie over the point that is looked at.
MapView::Visible bare() {
  MapView::Visible visible;
  visible.labels = visible.group_lines = visible.area_lines = visible.roads = false;
  return visible;
}

Mark mark_at(std::uint64_t key, shape::Point at, Colour colour) {
  Mark mark;
  mark.key = key;
  mark.at = at;
  mark.colour = colour;
  mark.size = 20;
  return mark;
}

}  // namespace

TEST_CASE("a grid shows the colour of its value, its neighbour land, and outside is ground") {
  NEEDS_EGL();
  Canvas canvas(1280, 720);
  canvas.map.set_areas(town());
  canvas.map.set_visible(bare());
  canvas.map.set_camera(canvas.map.camera_for_all());
  std::vector<Colour> colours(144, Colour{0, 0, 0, 0});
  colours[5 * 12 + 7] = rgb(0xfad25a);
  canvas.map.set_area_colours(colours);
  const Picture picture = canvas.shoot();
  CHECK(near(pixel(picture, canvas.map.to_screen(cell_centre(plan, 7, 5))), rgb(0xfad25a)));
  const Colour land = pixel(picture, canvas.map.to_screen(cell_centre(plan, 7, 7)));
  CHECK(contrast(land, MapStyle{}.ground) >= 1.5);
  CHECK(near(pixel(picture, {3, 3}), MapStyle{}.ground));
}

TEST_CASE("colours fall on the right grid at every level of detail") {
  NEEDS_EGL();
  TownPlan large;
  large.villages = 12;
  large.grids = 4;
  large.vertices_per_edge = 40;
  Canvas canvas(1280, 720);
  canvas.map.set_areas(town(large));
  canvas.map.set_visible(bare());
  std::vector<Colour> colours(48 * 48);
  for (std::size_t i = 0; i < colours.size(); ++i) {
    colours[i] = rgb(static_cast<std::uint32_t>(0x404040 + i * 8));
  }
  canvas.map.set_area_colours(colours);
  const Camera all = canvas.map.camera_for_all();
  for (const double zoom : {1.0, 5.0, 40.0}) {
    Camera camera = all;
    camera.metres_per_pixel /= zoom;
    camera.centre = cell_centre(large, 20, 30);
    canvas.map.set_camera(camera);
    const Picture picture = canvas.shoot();
    for (int dx = -3; dx <= 3; ++dx) {
      const shape::Point at = canvas.map.to_screen(cell_centre(large, 20 + dx, 30));
      if (!canvas.map.viewport().contains(at)) continue;
      CHECK(near(pixel(picture, at), colours[static_cast<std::size_t>(30 * 48 + 20 + dx)]));
    }
  }
}

TEST_CASE("water is neither land nor ground, and its shore is drawn") {
  NEEDS_EGL();
  Canvas canvas(1280, 720);
  canvas.map.set_areas(town());
  canvas.map.set_basemap(prepare(std::make_shared<domain::Basemap>(make_basemap(plan))));
  canvas.map.set_visible(bare());
  Camera camera = canvas.map.camera_for_all();
  camera.centre = cell_centre(plan, 0, 0);
  camera.metres_per_pixel /= 8;
  canvas.map.set_camera(camera);
  const Picture picture = canvas.shoot();
  const Colour pond = pixel(picture, canvas.map.to_screen(camera.centre));
  CHECK(pond.b > pond.r + 40);
  const shape::Point bank = canvas.map.to_screen({camera.centre.x + 0.2 * plan.cell, camera.centre.y});
  Colour brightest;
  for (int dx = -3; dx <= 3; ++dx) {
    const Colour c = pixel(picture, {bank.x + dx, bank.y});
    if (c.g > brightest.g) brightest = c;
  }
  CHECK(contrast(brightest, MapStyle{}.ground) >= 2.5);
}

TEST_CASE("marks are drawn where they are, added and removed by key") {
  NEEDS_EGL();
  Canvas canvas(1280, 720);
  canvas.map.set_areas(town());
  canvas.map.set_visible(bare());
  canvas.map.set_camera(canvas.map.camera_for_all());
  const shape::Point a = cell_centre(plan, 2, 2);
  const shape::Point b = cell_centre(plan, 9, 8);
  canvas.map.set_marks(MarkLayer::live, {mark_at(1, a, red)});
  CHECK(near(pixel(canvas.shoot(), canvas.map.to_screen(a)), red));
  const Mark moved = mark_at(2, b, cyan);
  const std::uint64_t gone = 1;
  canvas.map.update_marks(MarkLayer::live, {&moved, 1}, {&gone, 1});
  CHECK(canvas.map.needs_redraw(1));
  const Picture after = canvas.shoot(1);
  CHECK(near(pixel(after, canvas.map.to_screen(b)), cyan));
  CHECK_FALSE(near(pixel(after, canvas.map.to_screen(a)), red, 40));
  CHECK_FALSE(canvas.map.needs_redraw(1));
}

TEST_CASE("things stay on their ground when the map is tilted") {
  NEEDS_EGL();
  Canvas canvas(1280, 720);
  canvas.map.set_areas(town());
  canvas.map.set_visible(bare());
  Camera camera = canvas.map.camera_for_all();
  camera.tilt = 45;
  canvas.map.set_camera(camera);
  std::vector<Colour> colours(144, Colour{0, 0, 0, 0});
  colours[9 * 12 + 1] = rgb(0xe26034);
  canvas.map.set_area_colours(colours);
  const shape::Point at = cell_centre(plan, 10, 1);
  canvas.map.set_marks(MarkLayer::live, {mark_at(1, at, red)});
  const Picture picture = canvas.shoot();
  CHECK(near(pixel(picture, canvas.map.to_screen(cell_centre(plan, 1, 9))), rgb(0xe26034)));
  CHECK(near(pixel(picture, canvas.map.to_screen(at)), red));
}

TEST_CASE("the map keeps to its part of the window, at 4K as at any size, and the panels draw last") {
  NEEDS_EGL();
  Canvas canvas(3840, 2160);
  canvas.map.set_viewport({848, 168, 2144, 1736});
  canvas.map.set_areas(town());
  canvas.map.set_visible(bare());
  Camera camera = canvas.map.camera_for_all();
  camera.metres_per_pixel /= 6;  // land everywhere
  canvas.map.set_camera(camera);
  int drawn = 0;
  canvas.map.set_after_draw([&] { ++drawn; });
  const Picture picture = canvas.shoot();
  CHECK(drawn == 1);
  for (const shape::Point outside : {shape::Point{847, 1000}, {2992, 1000}, {1500, 167}, {1500, 1904}}) {
    CHECK(near(pixel(picture, outside), MapStyle{}.ground, 0));
  }
  for (const shape::Point inside : {shape::Point{848, 1000}, {2991, 1000}, {1500, 168}, {1500, 1903}}) {
    CHECK(contrast(pixel(picture, inside), MapStyle{}.ground) >= 1.5);
  }
}

TEST_CASE("a picture written to a file has its size and its colours") {
  NEEDS_EGL();
  Canvas canvas(64, 48);
  const Picture picture = canvas.shoot();
  const auto path = std::filesystem::path(LIANXUN_BINARY_DIR) / "scene_test.png";
  write_png(picture, path);
  CHECK(std::filesystem::file_size(path) > 60);
  CHECK_THROWS_WITH(write_png(picture, "/nowhere/x.png"), Catch::Contains("/nowhere/x.png"));
}

TEST_CASE("two maps after each other share a context") {
  NEEDS_EGL();
  const OffscreenContext context(640, 360);
  const auto areas = town();
  for (int i = 0; i < 2; ++i) {
    MapView map({std::filesystem::path(LIANXUN_SOURCE_DIR) / "shaders", font, {}});
    map.set_window(640, 360);
    map.set_viewport({0, 0, 640, 360});
    map.set_areas(areas);
    map.set_camera(map.camera_for_all());
    map.finish_loading();
    map.frame(0);
    CHECK(contrast(pixel(context.read(), map.to_screen(cell_centre(plan, 5, 5))), MapStyle{}.ground) >= 1.5);
  }
}

TEST_CASE("a moving thing asks for frames until it has come to rest") {
  NEEDS_EGL();
  Canvas canvas(640, 360);
  canvas.map.set_areas(town());
  canvas.map.set_camera(canvas.map.camera_for_all());
  static_cast<void>(canvas.shoot(0));
  CHECK_FALSE(canvas.map.needs_redraw(1));
  Camera target = canvas.map.camera();
  target.centre.x += 500;
  canvas.map.fly_to(target, 1, 0.5);
  CHECK(canvas.map.needs_redraw(1.1));
  canvas.map.frame(2);
  CHECK(canvas.map.camera() == target);
  CHECK_FALSE(canvas.map.needs_redraw(2));
  Mark fresh = mark_at(1, target.centre, cyan);
  fresh.ripple = 2;
  canvas.map.set_marks(MarkLayer::live, {fresh});
  canvas.map.frame(2.5);
  CHECK(canvas.map.needs_redraw(3));
  canvas.map.frame(2 + ripple_seconds + 1);
  CHECK_FALSE(canvas.map.needs_redraw(2 + ripple_seconds + 1));
}

TEST_CASE("a map of everything can be looked at") {
  NEEDS_EGL();
  Canvas canvas(1920, 1080);
  canvas.map.set_areas(town());
  canvas.map.set_basemap(prepare(std::make_shared<domain::Basemap>(make_basemap(plan))));
  Camera camera = canvas.map.camera_for_all();
  canvas.map.set_camera(camera);
  std::vector<Mark> marks;
  for (int i = 0; i < 60; ++i) {
    Mark mark;
    mark.key = static_cast<std::uint64_t>(i + 1);
    mark.at = cell_centre(plan, i * 7 % 12, i * 5 % 12);
    mark.at.x += i * 37 % 100 - 50;
    mark.at.y += i * 53 % 100 - 50;
    mark.shape = i % 2 ? Mark::Shape::diamond : Mark::Shape::circle;
    mark.colour = i % 9 == 0 ? rgb(0xff5d6c) : i % 7 == 0 ? rgb(0xffb224) : rgb(0x8fa3b8);
    mark.size = i % 9 == 0 ? 16 : i % 7 == 0 ? 14 : 9;
    mark.ring = i % 9 == 0;
    mark.rank = mark.ring ? 2 : 1;
    marks.push_back(mark);
  }
  marks[5].ripple = 0;
  marks[5].colour = rgb(0x4cc2ff);
  canvas.map.set_marks(MarkLayer::live, marks);
  Route route;
  route.key = 1;
  route.colour = rgb(0xb58cff);
  for (int i = 0; i < 4; ++i) {
    route.line.push_back(cell_centre(plan, 3 + i, 2 + i));
    route.stops.push_back({route.line.back(), std::to_string(i + 1), i == 0});
  }
  route.tag = "联巡1";
  Route other = route;
  other.key = 2;
  other.colour = rgb(0x59e0d0);
  other.moving = true;
  for (auto& p : other.line) p.x -= 800;
  for (auto& s : other.stops) s.at.x -= 800;
  other.tag = "联巡2";
  canvas.map.set_routes({route, other});
  canvas.map.set_outlines({{100, Dash::solid}, {101, Dash::solid}, {90, Dash::dashed}, {30, Dash::dotted}});
  canvas.map.set_hover(44);
  keep(canvas.shoot(2.5), "town.png");
  camera.tilt = 45;
  canvas.map.set_camera(camera);
  keep(canvas.shoot(2.5), "town-tilted.png");
  camera.tilt = 0;
  camera.metres_per_pixel /= 4;
  canvas.map.set_camera(camera);
  keep(canvas.shoot(2.5), "town-near.png");
}
