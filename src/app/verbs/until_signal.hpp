#pragma once

#include <csignal>

namespace lianxun::app {

/// Turns SIGINT and SIGTERM of this process into something to wait for. Make it before any thread is started: threads
/// inherit that the signals are blocked.
class UntilSignal {
 public:
  UntilSignal();

  /// Whether one came within the time.
  [[nodiscard]] bool wait(long milliseconds);

 private:
  sigset_t signals_{};
};

}  // namespace lianxun::app
