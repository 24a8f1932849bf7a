#include "app/room_loop.hpp"

#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/start_options.hpp"

namespace lianxun::app {

namespace {

constexpr double nap = 0.1;  // how long the desk's news may wait
constexpr double between_frames = 1.0 / 60;
constexpr double clock_pace = 0.25;  // of a clock that runs faster than real time

}  // namespace

double process_age() {
  std::ifstream in("/proc/self/stat");
  std::string text((std::istreambuf_iterator<char>(in)), {});
  std::istringstream fields(text.substr(text.rfind(')') + 2));
  std::string field;
  for (int i = 3; i <= 22; ++i) fields >> field;  // field 22: start in clock ticks since boot
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 -
         std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

RoomLoop::RoomLoop(RoomSession& session, Window& window, const RoomOptions& room, Options options)
    : session_(session),
      window_(window),
      options_(std::move(options)),
      ui_map_(options_.ui_map),
      seat_(session.desk(), {operator_of(room), room.language(), session.order_writer(room.language()),
                             session.review_writer(room.language())}),
      stage_(seat_,
             {window.size().width, window.size().height, options_.scale, options_.ui_map.empty() ? nullptr : &probe_}),
      size_(window.size()) {
  window_.attach_input();
  seat_.mailbox().on_post(&Window::wake);
  stage_.update(steady());
  // Who acts has a name: asked for at the start unless it came with the command.
  if (room.operator_name.empty() && room.panel.empty() && room.select.empty()) stage_.screen().open_panel("settings");
  apply_start_options(room, seat_.situation(), stage_.screen());
}

RoomLoop::~RoomLoop() {
  seat_.mailbox().on_post({});
  window_.detach_input();
}

double RoomLoop::steady() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

std::int64_t RoomLoop::clock_beat() const {
  const domain::Clock clock = seat_.clock();
  if (clock.simulated && clock.speed > 1) return static_cast<std::int64_t>(steady() / clock_pace);
  return std::chrono::floor<std::chrono::seconds>(seat_.now()).time_since_epoch().count();
}

bool RoomLoop::due() const {
  if (frames_owed_ > 0) return true;
  return clock_beat() != second_ || stage_.needs_redraw(steady());
}

void RoomLoop::draw() {
  if (const Window::Size size = window_.size(); !(size == size_)) {
    size_ = size;
    stage_.resize(size.width, size.height);
  }
  if (steady() - lights_at_ > 1) {
    lights_at_ = steady();
    stage_.set_lights(session_.lights());
  }
  second_ = clock_beat();
  stage_.draw(steady(), [this] { window_.begin_frame(); });
  window_.swap();
  if (frames_owed_ > 0) --frames_owed_;
  if (!options_.ui_map.empty()) ui_map_.write(probe_);
}

void RoomLoop::first_frame() {
  stage_.finish_jobs(steady());
  draw();
  if (options_.timing) std::fprintf(stderr, "lianxun: first frame after %.2f s\n", process_age());
}

void RoomLoop::run() {
  first_frame();
  for (bool any = false; window_.wait(stage_.needs_redraw(steady()) || frames_owed_ > 0 ? between_frames : nap, any);) {
    if (any) frames_owed_ = 3;
    // One at a time: the first is looked into.
    if (const auto dropped = window_.take_dropped(); !dropped.empty()) stage_.screen().drop(dropped.front());
    if (seat_.poll()) {
      stage_.update(steady());
      frames_owed_ = 3;
    }
    if (due()) draw();
  }
}

}  // namespace lianxun::app
