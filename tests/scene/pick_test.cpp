#include <random>

#include "canvas.hpp"
#include "shape/locator.hpp"

using namespace lianxun;
using namespace lianxun::scene;
using namespace lianxun::scene::test;

namespace {

const TownPlan plan;

}  // namespace

// Picking needs no context: nothing is drawn here.
TEST_CASE("the area under a pixel is the one the Locator finds at its ground point") {
  const auto town = std::make_shared<domain::Boundaries>(make_town(plan));
  std::vector<std::string> codes;
  for (const auto& grid : town->grids) codes.push_back(grid.code);
  const shape::Locator locator(town->grid_areas, codes);
  MapView map({std::filesystem::path(LIANXUN_SOURCE_DIR) / "shaders", font, {}});
  map.set_window(1920, 1080);
  map.set_viewport({424, 84, 1072, 868});
  map.set_areas(prepare(town));
  map.finish_loading();
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> x(424, 1496);
  std::uniform_real_distribution<double> y(84, 952);
  for (const double tilt : {0.0, 30.0}) {
    Camera camera = map.camera_for_all();
    camera.tilt = tilt;
    map.set_camera(camera);
    int inside = 0;
    for (int i = 0; i < 5000; ++i) {
      const Pick pick = map.pick({x(random), y(random)});
      REQUIRE(pick.area == locator.find(pick.at));
      if (pick.area < 0) continue;
      ++inside;
      REQUIRE(town->villages[static_cast<std::size_t>(pick.group)].code ==
              town->grids[static_cast<std::size_t>(pick.area)].village);
    }
    CHECK(inside > 1000);
  }
}

TEST_CASE("a mark is picked before the area, the live before the background, and hidden ones not at all") {
  MapView map({std::filesystem::path(LIANXUN_SOURCE_DIR) / "shaders", font, {}});
  map.set_window(800, 600);
  map.set_viewport({0, 0, 800, 600});
  map.set_camera({{0, 0}, 1, 0});
  Mark premises;
  premises.key = 5;
  Mark incident = premises;
  incident.key = 9;
  incident.at = {6, 0};
  map.set_marks(MarkLayer::background, {premises});
  map.set_marks(MarkLayer::live, {incident});
  const shape::Point pixel = map.to_screen({0, 0});
  CHECK(map.pick(pixel).mark == 9);
  CHECK(map.pick(pixel, 3).mark == 5);
  CHECK(map.pick(pixel, 3).layer == MarkLayer::background);
  CHECK_FALSE(map.pick({10, 10}).mark);
  CHECK(map.pick(pixel).area == -1);
  auto visible = map.visible();
  visible.live_marks = false;
  map.set_visible(visible);
  CHECK(map.pick(pixel).mark == 5);
}

TEST_CASE("a route is picked along its line and a lasso catches the marks inside it") {
  MapView map({std::filesystem::path(LIANXUN_SOURCE_DIR) / "shaders", font, {}});
  map.set_window(800, 600);
  map.set_viewport({0, 0, 800, 600});
  map.set_camera({{0, 0}, 1, 0});
  Route route;
  route.key = 3;
  route.line = {{-200, 0}, {200, 0}};
  map.set_routes({route});
  CHECK(map.pick(map.to_screen({50, 3})).route == 3);
  CHECK_FALSE(map.pick(map.to_screen({50, 60})).route);
  std::vector<Mark> marks(3);
  for (std::uint64_t i = 0; i < 3; ++i) {
    marks[i].key = i + 1;
    marks[i].at = {static_cast<double>(i) * 100, 0};
  }
  map.set_marks(MarkLayer::live, marks);
  const shape::Ring lasso{map.to_screen({-50, -50}), map.to_screen({150, -50}), map.to_screen({150, 50}),
                          map.to_screen({-50, 50})};
  CHECK(map.marks_inside(MarkLayer::live, lasso) == std::vector<std::uint64_t>{1, 2});
  CHECK(map.marks_inside(MarkLayer::live, {}).empty());
}
