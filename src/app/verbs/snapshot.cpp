#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "app/as_then.hpp"
#include "app/make_store.hpp"
#include "app/paths.hpp"
#include "app/picture.hpp"
#include "app/room_options.hpp"
#include "app/room_session.hpp"
#include "app/verb.hpp"
#include "app/verbs/progress_line.hpp"
#include "app/verbs/store_options.hpp"
#include "domain/error.hpp"

namespace lianxun::app {
namespace {

struct Options : RoomOptions {
  std::string out;
  std::string size = "1920x1080";
  float scale = 0;
};

std::pair<int, int> size_of(const std::string& text) {
  int width = 0;
  int height = 0;
  char rest = 0;
  if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2 || width < 640 || height < 360 ||
      width > 16384 || height > 16384) {
    throw domain::BadArgument("--size: \"" + text + "\" is no size, expected 640x360 to 16384x16384");
  }
  return {width, height};
}

/// A store that is there is only read, even while another process writes it.
void picture_of_store(const Options& options, int width, int height) {
  auto situation = read_store(options.store);
  if (const auto at = instant_of(options, situation.room->calendar.zone)) situation = as_then(situation, *at);
  const domain::Clock clock = clock_for(options, situation, 0);
  Seat seat(std::move(situation), clock, {operator_of(options), options.language(), {}});
  take_picture(seat, options, {}, width, height, options.scale, options.out);
}

void picture_of_room(const Options& options, int width, int height) {
  const ScratchFolder scratch;
  RoomOptions fresh = options;
  fresh.store = scratch.path() / "room.gpkg";
  if (fresh.room.empty()) fresh.room = data_dir() / "jiaochuan" / "room.json";
  ProgressLine progress(options.quiet);
  RoomStart start = room_start(fresh);
  make_store(start.store, *start.file, operator_of(fresh), std::ref(progress));
  RoomSession session(std::move(start), fresh, {}, progress);
  Seat seat(session.desk(), {operator_of(options), options.language(), {}});
  take_picture(seat, options, session.lights(), width, height, options.scale, options.out);
}

void run(Options options) {
  const auto size = size_of(options.size);
  ui::use_language(options.language(), locale_dir());
  if (options.store.empty() && options.room.empty() && std::filesystem::exists(default_store())) {
    options.store = default_store();
  }
  if (!options.store.empty()) {
    picture_of_store(options, size.first, size.second);
  } else {
    picture_of_room(options, size.first, size.second);
  }
  if (!options.quiet) std::printf("%s\n", options.out.c_str());
}

}  // namespace

void add_snapshot(CLI::App& app, int& code) {
  auto options = std::make_shared<Options>();
  app.add_option("--out", options->out, "picture to write")->required()->type_name("FILE.png");
  app.add_option("--size", options->size, "in pixels")->type_name("WxH")->capture_default_str();
  app.add_option("--scale", options->scale, "size of type and panels; default: height / 1080")->type_name("N");
  add_room_options(app, *options);
  app.callback([options, &code] {
    run(*options);
    code = 0;
  });
}

}  // namespace lianxun::app
