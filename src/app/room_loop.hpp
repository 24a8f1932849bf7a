#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "app/room_session.hpp"
#include "app/stage.hpp"
#include "app/ui_map_file.hpp"
#include "app/window.hpp"

namespace lianxun::app {

/// The room in a window until it is closed. Draws when something has changed, and sleeps otherwise.
class RoomLoop {
 public:
  struct Options {
    bool fullscreen = false;
    int display = 0;
    int width = 0;
    int height = 0;
    float scale = 0;
    std::string ui_map;
    bool timing = false;
  };

  RoomLoop(RoomSession& session, Window& window, const RoomOptions& room, Options options);
  ~RoomLoop();
  void run();

 private:
  [[nodiscard]] double steady() const;
  /// Changes when the clock on the screen has to.
  [[nodiscard]] std::int64_t clock_beat() const;
  [[nodiscard]] bool due() const;
  void draw();
  void first_frame();

  RoomSession& session_;
  Window& window_;
  Options options_;
  ui::Probe probe_;
  UiMapFile ui_map_;
  Seat seat_;
  Stage stage_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  Window::Size size_;
  std::int64_t second_ = -1;  // the clock's beat in the last frame
  double lights_at_ = -10;
  int frames_owed_ = 3;  // after input: ImGui needs a frame to see it and one to show it
};

/// Seconds since the process was started.
[[nodiscard]] double process_age();

}  // namespace lianxun::app
