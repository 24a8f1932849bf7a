#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>

/// A room in a real window on a display of its own, driven from outside by the mouse.
namespace real_window {

/// Empty, or what this machine lacks.
[[nodiscard]] std::string missing_tool();

struct Rect {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;
};

/// Xvfb on a free display; stopped with the object.
class Display {
 public:
  Display(int width, int height);
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  pid_t server_ = -1;
  std::string name_;
};

/// The program with its window on a display. Throws std::runtime_error with the program's own words when something
/// that was waited for does not come.
class Room {
 public:
  /// Everything that the program keeps of its user goes into `folder`; `home` (empty: the same) is where its file
  /// chooser starts.
  Room(const Display& display, const std::string& arguments, const std::filesystem::path& folder,
       const std::filesystem::path& home = {});
  ~Room();
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  /// Waits until a widget is there.
  Rect find(const std::string& id);
  [[nodiscard]] bool shows(const std::string& id) const;
  /// Clicks its middle, or another part of it given as fractions.
  void click(const std::string& id, double fx = 0.5, double fy = 0.5);
  void double_click(const std::string& id, double fx, double fy);
  /// Presses at one place of a widget and lets go at another.
  void drag(const std::string& id, double fx, double fy, double to_fx, double to_fy);
  /// Clicks until `done`: a slow machine may need a second try.
  void click_until(const std::string& id, const std::function<bool()>& done);
  /// Turns the wheel over a widget, towards the user.
  void wheel(const std::string& id, int notches);
  void wait_for(const std::function<bool()>& done, const std::string& what);
  /// Waits until the program ends by itself; gives the exit status.
  int wait_for_end();
  /// Closes the window as its owner would; gives the exit status.
  int close();

 private:
  [[nodiscard]] std::map<std::string, Rect> widgets() const;

  std::string display_;
  std::filesystem::path map_;
  std::filesystem::path log_;
  pid_t program_ = -1;
};

}  // namespace real_window
