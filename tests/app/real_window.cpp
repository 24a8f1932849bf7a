#include "app/real_window.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

namespace real_window {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 40s;

/// `sh -c` in a process group of its own would outlive a kill of the shell: exec replaces the shell.
pid_t start(const std::string& command) {
  const pid_t child = fork();
  if (child != 0) return child;
  execl("/bin/sh", "sh", "-c", ("exec " + command).c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

int stop(pid_t process) {
  kill(process, SIGTERM);
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool have(const std::string& tool) { return std::system(("command -v " + tool + " >/dev/null 2>&1").c_str()) == 0; }

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string missing_tool() {
  for (const char* tool : {"Xvfb", "xdotool"}) {
    if (!have(tool)) return tool;
  }
  return {};
}

Display::Display(int width, int height) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  server_ = start("Xvfb -displayfd " + std::to_string(ends[1]) + " -screen 0 " + std::to_string(width) + "x" +
                  std::to_string(height) + "x24 -nolisten tcp >/dev/null 2>&1");
  close(ends[1]);
  // To the end of the line: the server dies of a pipe that is closed while it still writes.
  std::string digits;
  for (char c = 0; ::read(ends[0], &c, 1) == 1 && c != '\n';) digits += c;
  close(ends[0]);
  if (digits.empty()) throw std::runtime_error("Xvfb did not start");
  name_ = ":" + digits;
}

Display::~Display() { stop(server_); }

Room::Room(const Display& display, const std::string& arguments, const std::filesystem::path& folder,
           const std::filesystem::path& home)
    : display_(display.name()), map_(folder / "ui.json"), log_(folder / "room.log") {
  const std::string program = std::string(LIANXUN_BINARY_DIR) + "/lianxun";
  // No session bus: SDL would start one by a fork, in which a sanitizer can lock itself up.
  program_ =
      start("env DISPLAY=" + display_ + " DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent SDL_VIDEODRIVER=x11 HOME=" +
            (home.empty() ? folder : home).string() + " XDG_DATA_HOME=" + folder.string() +
            " XDG_STATE_HOME=" + folder.string() + "/state " + program + " room --ui-map " + map_.string() + " " +
            arguments + " >" + log_.string() + " 2>&1");
}

Room::~Room() {
  if (program_ > 0) close();
}

std::map<std::string, Rect> Room::widgets() const {
  std::map<std::string, Rect> out;
  const auto json = nlohmann::json::parse(read(map_), nullptr, false);
  if (json.is_discarded()) return out;
  for (const auto& entry : json["widgets"].items()) {
    const auto& at = entry.value();
    out[entry.key()] = {at[0], at[1], at[2], at[3]};
  }
  return out;
}

bool Room::shows(const std::string& id) const { return widgets().count(id) != 0; }

void Room::wait_for(const std::function<bool()>& done, const std::string& what) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!done()) {
    int status = 0;
    if (waitpid(program_, &status, WNOHANG) == program_) {
      program_ = -1;
      throw std::runtime_error("the room ended while waiting for " + what + ": " + read(log_));
    }
    if (std::chrono::steady_clock::now() > end) throw std::runtime_error("no " + what + "; " + read(log_));
    std::this_thread::sleep_for(50ms);
  }
}

Rect Room::find(const std::string& id) {
  wait_for([&] { return shows(id); }, id);
  return widgets()[id];
}

void Room::click(const std::string& id, double fx, double fy) {
  const Rect at = find(id);
  const auto x = std::to_string(static_cast<int>(at.x + at.w * fx));
  const auto y = std::to_string(static_cast<int>(at.y + at.h * fy));
  // The pointer rests before it presses, as a hand does.
  const std::string command = "DISPLAY=" + display_ + " xdotool mousemove " + x + " " + y +
                              " sleep 0.25 mousedown 1 sleep 0.15 mouseup 1 sleep 0.35 >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("xdotool cannot click on " + id);
}

void Room::double_click(const std::string& id, double fx, double fy) {
  const Rect at = find(id);
  const std::string command = "DISPLAY=" + display_ + " xdotool mousemove " +
                              std::to_string(static_cast<int>(at.x + at.w * fx)) + " " +
                              std::to_string(static_cast<int>(at.y + at.h * fy)) +
                              " sleep 0.25 mousedown 1 sleep 0.08 mouseup 1 sleep 0.08 mousedown 1 sleep 0.08 mouseup 1"
                              " sleep 0.35 >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("xdotool cannot double-click on " + id);
}

void Room::drag(const std::string& id, double fx, double fy, double to_fx, double to_fy) {
  const Rect at = find(id);
  const auto move = [&at](double x, double y) {
    return " mousemove " + std::to_string(static_cast<int>(at.x + at.w * x)) + " " +
           std::to_string(static_cast<int>(at.y + at.h * y)) + " sleep 0.25";
  };
  const std::string command = "DISPLAY=" + display_ + " xdotool" + move(fx, fy) + " mousedown 1 sleep 0.15" +
                              move(fx + (to_fx - fx) / 3, fy + (to_fy - fy) / 3) + move(to_fx, to_fy) +
                              " mouseup 1 sleep 0.35 >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("xdotool cannot drag on " + id);
}

void Room::click_until(const std::string& id, const std::function<bool()>& done) {
  for (int tries = 0; tries < 6 && !done(); ++tries) {
    if (shows(id)) click(id);
    for (int i = 0; i < 60 && !done(); ++i) std::this_thread::sleep_for(50ms);
  }
  if (!done()) throw std::runtime_error("clicking on " + id + " has no effect; " + read(log_));
}

void Room::wheel(const std::string& id, int notches) {
  const Rect at = find(id);
  const std::string command = "DISPLAY=" + display_ + " xdotool mousemove " +
                              std::to_string(static_cast<int>(at.x + at.w / 2)) + " " +
                              std::to_string(static_cast<int>(at.y + at.h / 2)) + " sleep 0.25 click --repeat " +
                              std::to_string(notches) + " --delay 80 5 sleep 0.4 >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("xdotool cannot turn the wheel over " + id);
}

int Room::wait_for_end() {
  const auto end = std::chrono::steady_clock::now() + patience;
  int status = 0;
  while (waitpid(program_, &status, WNOHANG) != program_) {
    if (std::chrono::steady_clock::now() > end) throw std::runtime_error("the room does not end; " + read(log_));
    std::this_thread::sleep_for(50ms);
  }
  program_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int Room::close() {
  const int status = stop(program_);
  program_ = -1;
  if (status != 0) std::fprintf(stderr, "%s\n", read(log_).c_str());
  return status;
}

}  // namespace real_window
