#include <cstdio>
#include <filesystem>
#include <memory>

#include "app/first_import_window.hpp"
#include "app/make_store.hpp"
#include "app/paths.hpp"
#include "app/picture.hpp"
#include "app/room_loop.hpp"
#include "app/room_session.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/window.hpp"

namespace lianxun::app {
namespace {

struct Options : RoomOptions {
  RoomSession::Replay replay;
  RoomLoop::Options loop;
};

/// Nobody can look at a window here: the same room as a picture.
void without_display(const Options& options, RoomSession& session, const std::string& why) {
  std::printf("lianxun: no display to open a window on (%s); drawing the room to a picture instead\n", why.c_str());
  session.skip(std::chrono::hours(3));  // some of a recorded day, so that there is something to see
  Seat seat(session.desk(), {operator_of(options), options.language(), {}});
  const std::filesystem::path out = user_data_dir() / "room.png";
  std::filesystem::create_directories(out.parent_path());
  take_picture(seat, options, session.lights(), 1920, 1080, options.loop.scale, out);
  std::printf("%s\n", out.c_str());
}

/// Nothing when there is no display; `why` says why.
std::unique_ptr<Window> open_window(const Options& options, std::string& why) {
  try {
    return std::make_unique<Window>(Window::Options{"lianxun", options.loop.fullscreen, options.loop.display,
                                                    options.loop.width, options.loop.height});
  } catch (const NoDisplay& error) {
    why = error.what();
    return nullptr;
  }
}

/// The first import, in the window if there is one.
FirstImportWindow::End make(const Options& options, const RoomStart& start, Window* window) {
  if (window == nullptr) {
    ProgressLine progress(options.quiet);
    make_store(start.store, *start.file, operator_of(options), std::ref(progress));
    return FirstImportWindow::End::made;
  }
  return FirstImportWindow{*window,
                           *start.file,
                           start.store,
                           operator_of(options),
                           options.language(),
                           options.loop.scale,
                           options.loop.ui_map}
      .run();
}

void run(const Options& options) {
  ui::use_language(options.language(), locale_dir());
  RoomStart start = room_start(options);
  std::unique_ptr<Window> window;
  std::string why;
  if (start.to_be_made()) {
    window = open_window(options, why);
    const auto end = make(options, start, window.get());
    if (end == FirstImportWindow::End::cancelled) std::printf("lianxun: cancelled; nothing has been stored\n");
    if (end != FirstImportWindow::End::made) return;
  }
  std::unique_ptr<RoomSession> session;
  {
    ProgressLine progress(options.quiet);
    session = std::make_unique<RoomSession>(std::move(start), options, options.replay, progress);
  }
  if (window == nullptr && why.empty()) window = open_window(options, why);
  if (window == nullptr) return without_display(options, *session, why);
  RoomLoop loop(*session, *window, options, options.loop);
  loop.run();
}

}  // namespace

void add_room(CLI::App& app, int& code) {
  auto options = std::make_shared<Options>();
  add_room_options(app, *options);
  app.add_flag("--fullscreen", options->loop.fullscreen, "over the whole display, without a frame");
  app.add_option("--display", options->loop.display, "which display, from 0")->type_name("N");
  app.add_option("--scale", options->loop.scale, "size of type and panels; default: height / 1080")->type_name("N");
  app.add_option("--day", options->replay.day, "recorded day to replay, in a copy of the store")->type_name("SRC");
  app.add_option("--datum", options->replay.datum, "of the recorded day; default: that of the room file's premises")
      ->type_name("wgs84|gcj02|bd09|cgcs2000|EPSG:n");
  app.add_option("--speed", options->replay.speed, "of the replay's clock, 1 to 600")
      ->check(CLI::Range(0.0, 600.0))
      ->capture_default_str();
  app.add_option("--replay-store", options->replay.store, "where the replayed copy goes and stays")->type_name("FILE");
  app.add_option("--ui-map", options->loop.ui_map, "writes where each widget lies, as JSON, for tests")
      ->type_name("FILE");
  app.add_flag("--timing", options->loop.timing, "says how long the first frame took");
  app.callback([options, &code] {
    run(*options);
    code = 0;
  });
}

}  // namespace lianxun::app
