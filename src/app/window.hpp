#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

struct SDL_Window;
union SDL_Event;

namespace lianxun::app {

/// An SDL window with a compatibility GL context, current on this thread.
class Window {
 public:
  struct Options {
    std::string title;
    bool fullscreen = false;
    int display = 0;  // from 0
    int width = 0;    // 0: most of the display
    int height = 0;
  };

  /// Throws NoDisplay when there is none, std::runtime_error when it cannot be used.
  explicit Window(const Options& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(const Size&, const Size&) = default;
  };
  [[nodiscard]] Size size() const;  // of the framebuffer, pixels

  /// Connects to the ImGui context that is current.
  void attach_input();
  void detach_input();
  /// Inside ImGui's new frame: what has been pressed, moved and typed.
  void begin_frame();

  /// Waits for events, `seconds` at most. False when the window is to be closed.
  /// A frame must follow any event, so that no press is lost.
  bool wait(double seconds, bool& any);
  void swap();
  /// Paths of files that were dropped on the window since the last call.
  [[nodiscard]] std::vector<std::string> take_dropped() { return std::exchange(dropped_, {}); }
  void toggle_fullscreen();
  /// From any thread: ends a wait.
  static void wake();

 private:
  bool handle(const SDL_Event& event);

  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  bool fullscreen_ = false;
  std::vector<std::string> dropped_;
};

/// No window can be opened here.
struct NoDisplay : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace lianxun::app
