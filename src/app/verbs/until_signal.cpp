#include "app/verbs/until_signal.hpp"

#include <ctime>

namespace lianxun::app {

UntilSignal::UntilSignal() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
}

bool UntilSignal::wait(long milliseconds) {
  const timespec time{milliseconds / 1000, milliseconds % 1000 * 1'000'000};
  return sigtimedwait(&signals_, nullptr, &time) > 0;
}

}  // namespace lianxun::app
