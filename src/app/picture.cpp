#include "app/picture.hpp"

#include "app/stage.hpp"
#include "app/start_options.hpp"
#include "scene/offscreen.hpp"

namespace lianxun::app {

void take_picture(Seat& seat, const RoomOptions& options, const std::vector<ui::Light>& lights, int width, int height,
                  float scale, const std::filesystem::path& out) {
  const scene::OffscreenContext context(width, height);
  Stage stage(seat, {width, height, scale, nullptr});
  stage.set_lights(lights);
  double steady = 0;
  stage.update(steady);
  stage.finish_loading(steady);
  apply_start_options(options, seat.situation(), stage.screen());
  if (!options.select.empty() || !options.panel.empty() || stage.screen().waits_for_answer() ||
      options.mode != "dispatch") {
    // A panel settles in a frame and may ask for a plan; what moves comes to rest.
    for (int i = 0; i < 4; ++i) {
      stage.draw(steady += 1);
      stage.finish_loading(steady);
    }
  }
  stage.draw(steady += 20);
  scene::write_png(context.read(), out);
}

}  // namespace lianxun::app
