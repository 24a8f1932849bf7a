#include "app/drop_file.hpp"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <stdexcept>

namespace real_window {

namespace {

struct CloseDisplay {
  void operator()(Display* display) const { XCloseDisplay(display); }
};

/// One drag, from a window of its own that is never shown.
class Drag {
 public:
  Drag(Display* display, std::string uri)
      : display_(display),
        uri_(std::move(uri)),
        source_(XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0)),
        target_(aware_window(DefaultRootWindow(display))) {
    if (target_ == None) throw std::runtime_error("no window takes dropped files");
    XSetSelectionOwner(display_, atom("XdndSelection"), source_, CurrentTime);
  }

  void run() {
    send("XdndEnter", 5L << 24, static_cast<long>(list()), 0, 0);
    send("XdndPosition", 0, (500L << 16) | 400, CurrentTime, static_cast<long>(atom("XdndActionCopy")));
    wait_for("XdndStatus");
    send("XdndDrop", 0, CurrentTime, 0, 0);
    wait_for("XdndFinished");
  }

 private:
  [[nodiscard]] Atom atom(const char* name) const { return XInternAtom(display_, name, False); }
  [[nodiscard]] Atom list() const { return atom("text/uri-list"); }

  [[nodiscard]] bool is_aware(Window window) const {
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display_, window, atom("XdndAware"), 0, 1, False, AnyPropertyType, &type, &format, &count, &rest,
                       &data);
    if (data != nullptr) XFree(data);
    return type != None;
  }

  [[nodiscard]] Window aware_window(Window from) const {
    if (is_aware(from)) return from;
    Window root = None;
    Window parent = None;
    Window* children = nullptr;
    unsigned count = 0;
    if (XQueryTree(display_, from, &root, &parent, &children, &count) == 0) return None;
    Window found = None;
    for (unsigned i = 0; i < count && found == None; ++i) found = aware_window(children[i]);
    if (children != nullptr) XFree(children);
    return found;
  }

  void send(const char* message, long one, long two, long three, long four) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = target_;
    event.xclient.message_type = atom(message);
    event.xclient.format = 32;
    const long data[5] = {static_cast<long>(source_), one, two, three, four};
    for (int i = 0; i < 5; ++i) event.xclient.data.l[i] = data[i];
    XSendEvent(display_, target_, False, NoEventMask, &event);
    XFlush(display_);
  }

  /// The target asks for what is being dragged.
  void answer(const XSelectionRequestEvent& request) {
    XChangeProperty(display_, request.requestor, request.property, list(), 8, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(uri_.data()), static_cast<int>(uri_.size()));
    XEvent event{};
    event.xselection.type = SelectionNotify;
    event.xselection.requestor = request.requestor;
    event.xselection.selection = request.selection;
    event.xselection.target = request.target;
    event.xselection.property = request.property;
    event.xselection.time = request.time;
    XSendEvent(display_, request.requestor, False, NoEventMask, &event);
    XFlush(display_);
  }

  void wait_for(const char* message) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < end) {
      if (XPending(display_) == 0) {
        usleep(20'000);
        continue;
      }
      XEvent event{};
      XNextEvent(display_, &event);
      if (event.type == SelectionRequest) answer(event.xselectionrequest);
      if (event.type == ClientMessage && event.xclient.message_type == atom(message)) return;
    }
    throw std::runtime_error(std::string("the window does not answer with ") + message);
  }

  Display* display_;
  std::string uri_;
  Window source_;
  Window target_;
};

}  // namespace

void drop_file(const std::string& display, const std::string& path) {
  const std::unique_ptr<Display, CloseDisplay> connection(XOpenDisplay(display.c_str()));
  if (connection == nullptr) throw std::runtime_error("no display " + display);
  Drag(connection.get(), "file://" + path + "\r\n").run();
}

}  // namespace real_window
