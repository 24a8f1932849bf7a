#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace lianxun::feed {

/// Sleeps, but no longer than until a stop is asked for. False when it is.
template <class Rep, class Period>
[[nodiscard]] bool pause(const std::stop_token& stop, const std::chrono::duration<Rep, Period>& time) {
  std::mutex mutex;
  std::condition_variable_any wake;
  std::unique_lock lock(mutex);
  wake.wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

}  // namespace lianxun::feed
