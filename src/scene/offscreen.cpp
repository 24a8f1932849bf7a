#include "scene/offscreen.hpp"

#define EGL_NO_X11
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace lianxun::scene {
namespace {

EGLDisplay surfaceless_display() {
  EGLDisplay display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) return EGL_NO_DISPLAY;
  return display;
}

std::runtime_error failure(const char* what) {
  return std::runtime_error(std::string("off-screen drawing: ") + what +
                            " (EGL without a window system needs Mesa: libegl1 and libgl1-mesa-dri)");
}

}  // namespace

struct OffscreenContext::Impl {
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLSurface surface = EGL_NO_SURFACE;
  EGLContext context = EGL_NO_CONTEXT;
  int width;
  int height;

  Impl(int w, int h) : width(w), height(h) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    // The display is shared by all contexts of the process and stays initialised.
    if (display == EGL_NO_DISPLAY) return;
    if (eglGetCurrentContext() == context) eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    if (surface != EGL_NO_SURFACE) eglDestroySurface(display, surface);
  }
};

OffscreenContext::OffscreenContext(int width, int height) : impl_(std::make_unique<Impl>(width, height)) {
  impl_->display = surfaceless_display();
  if (impl_->display == EGL_NO_DISPLAY) throw failure("no display");
  const EGLint wanted[] = {EGL_SURFACE_TYPE,
                           EGL_PBUFFER_BIT,
                           EGL_RENDERABLE_TYPE,
                           EGL_OPENGL_BIT,
                           EGL_RED_SIZE,
                           8,
                           EGL_GREEN_SIZE,
                           8,
                           EGL_BLUE_SIZE,
                           8,
                           EGL_ALPHA_SIZE,
                           8,
                           EGL_NONE};
  EGLConfig config = nullptr;
  EGLint found = 0;
  if (eglChooseConfig(impl_->display, wanted, &config, 1, &found) != EGL_TRUE || found == 0) throw failure("no config");
  const EGLint size[] = {EGL_WIDTH, width, EGL_HEIGHT, height, EGL_NONE};
  impl_->surface = eglCreatePbufferSurface(impl_->display, config, size);
  if (impl_->surface == EGL_NO_SURFACE) throw failure("no buffer of this size");
  eglBindAPI(EGL_OPENGL_API);
  impl_->context = eglCreateContext(impl_->display, config, EGL_NO_CONTEXT, nullptr);
  if (impl_->context == EGL_NO_CONTEXT) throw failure("no context");
  make_current();
}

OffscreenContext::~OffscreenContext() = default;

bool OffscreenContext::available() { return surfaceless_display() != EGL_NO_DISPLAY; }

void OffscreenContext::make_current() {
  eglBindAPI(EGL_OPENGL_API);
  if (eglMakeCurrent(impl_->display, impl_->surface, impl_->surface, impl_->context) != EGL_TRUE) {
    throw failure("the context cannot be made current");
  }
}

Picture OffscreenContext::read() const { return read_pixels(impl_->width, impl_->height); }

Picture read_pixels(int width, int height) {
  Picture picture{width, height, {}};
  const std::size_t row = 4 * static_cast<std::size_t>(width);
  picture.rgba.resize(row * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
  for (int y = 0; y < height / 2; ++y) {
    auto* top = picture.rgba.data() + row * static_cast<std::size_t>(y);
    std::swap_ranges(top, top + row, picture.rgba.data() + row * static_cast<std::size_t>(height - 1 - y));
  }
  return picture;
}

}  // namespace lianxun::scene
