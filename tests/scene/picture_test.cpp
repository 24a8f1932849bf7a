#include "canvas.hpp"

using namespace lianxun;
using namespace lianxun::scene;
using namespace lianxun::scene::test;

namespace {

const TownPlan plan;

std::shared_ptr<const PreparedAreas> town() { return prepare(std::make_shared<domain::Boundaries>(make_town(plan))); }

}  // namespace

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
