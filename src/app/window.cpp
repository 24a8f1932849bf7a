#include "app/window.hpp"

#include <SDL.h>
#include <backends/imgui_impl_sdl.h>
#include <imgui.h>

#include <algorithm>

namespace lianxun::app {

namespace {

Uint32 wake_event() {
  static const Uint32 kind = SDL_RegisterEvents(1);
  return kind;
}

[[noreturn]] void fail(const char* what) { throw std::runtime_error(std::string(what) + ": " + SDL_GetError()); }

}  // namespace

Window::Window(const Options& options) : fullscreen_(options.fullscreen) {
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");  // a wall does not go dark
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || SDL_GetNumVideoDisplays() < 1) throw NoDisplay(SDL_GetError());
  // SDL's dummy and offscreen drivers have no GL and nobody to look at them.
  const std::string driver = SDL_GetCurrentVideoDriver();
  if (driver == "dummy" || driver == "offscreen") {
    SDL_Quit();
    throw NoDisplay("the video driver is " + driver);
  }
  (void)wake_event();
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 24);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 8);

  const int display = std::clamp(options.display, 0, SDL_GetNumVideoDisplays() - 1);
  SDL_Rect bounds{};
  if (SDL_GetDisplayBounds(display, &bounds) != 0) fail("no display bounds");
  int width = options.width > 0 ? options.width : bounds.w;
  int height = options.height > 0 ? options.height : bounds.h;
  Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI;
  if (options.fullscreen) {
    // Borderless at the display's bounds: SDL's own full screen needs a window manager to take effect.
    flags |= SDL_WINDOW_BORDERLESS;
    width = bounds.w;
    height = bounds.h;
  } else {
    flags |= SDL_WINDOW_RESIZABLE;
  }
  window_ = SDL_CreateWindow(options.title.c_str(), bounds.x, bounds.y, width, height, flags);
  if (window_ == nullptr) fail("cannot open a window");
  context_ = SDL_GL_CreateContext(window_);
  if (context_ == nullptr) fail("cannot use OpenGL");
  SDL_GL_SetSwapInterval(1);
  SDL_StartTextInput();
}

Window::~Window() {
  if (context_ != nullptr) SDL_GL_DeleteContext(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_Quit();
}

Window::Size Window::size() const {
  Size size;
  SDL_GL_GetDrawableSize(window_, &size.width, &size.height);
  return size;
}

void Window::attach_input() { ImGui_ImplSDL2_InitForOpenGL(window_, context_); }

void Window::detach_input() { ImGui_ImplSDL2_Shutdown(); }

void Window::begin_frame() {
  ImGui_ImplSDL2_NewFrame();
  // The backend asks for the global pointer, which a warped one does not update; the window's own state is right.
  int x = 0;
  int y = 0;
  SDL_GetMouseState(&x, &y);
  if (SDL_GetMouseFocus() == window_) ImGui::GetIO().MousePos = {static_cast<float>(x), static_cast<float>(y)};
}

bool Window::handle(const SDL_Event& event) {
  ImGui_ImplSDL2_ProcessEvent(&event);
  if (event.type == SDL_DROPFILE) {
    dropped_.emplace_back(event.drop.file);
    SDL_free(event.drop.file);
  }
  if (event.type == SDL_QUIT) return false;
  if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE) return false;
  if (event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_F11 && event.key.repeat == 0) toggle_fullscreen();
  return true;
}

bool Window::wait(double seconds, bool& any) {
  SDL_Event event;
  any = SDL_WaitEventTimeout(&event, static_cast<int>(seconds * 1000)) != 0;
  if (!any) return true;
  do {
    if (!handle(event)) return false;
    // A press and its release in one frame would cancel out: the release waits for the next.
    if (event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_KEYDOWN) break;
  } while (SDL_PollEvent(&event) != 0);
  return true;
}

void Window::swap() { SDL_GL_SwapWindow(window_); }

void Window::toggle_fullscreen() {
  fullscreen_ = !fullscreen_;
  SDL_SetWindowFullscreen(window_, fullscreen_ ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

void Window::wake() {
  SDL_Event event{};
  event.type = wake_event();
  SDL_PushEvent(&event);
}

}  // namespace lianxun::app
