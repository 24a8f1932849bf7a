#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace lianxun::scene {

/// RGBA, 8 bits each, row 0 at the top.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;

  [[nodiscard]] const std::uint8_t* at(int x, int y) const {
    return rgba.data() +
           4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
  }
};

/// A GL compatibility context without a window system (EGL surfaceless with a pbuffer). Current on the thread that made
/// it from construction on.
class OffscreenContext {
 public:
  /// Throws std::runtime_error when there is no EGL display or the size is not possible.
  OffscreenContext(int width, int height);
  ~OffscreenContext();
  OffscreenContext(const OffscreenContext&) = delete;
  OffscreenContext& operator=(const OffscreenContext&) = delete;

  /// False where EGL cannot do it: tests then skip.
  [[nodiscard]] static bool available();

  void make_current();
  /// What has been drawn.
  [[nodiscard]] Picture read() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What the current context has drawn in the lower left `width` x `height` pixels of its framebuffer.
[[nodiscard]] Picture read_pixels(int width, int height);

/// Opaque RGB, compressed for speed. Throws std::runtime_error naming the path.
void write_png(const Picture& picture, const std::filesystem::path& path);

}  // namespace lianxun::scene
