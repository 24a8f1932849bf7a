#pragma once

#include <mutex>
#include <utility>

#include "feed/feed.hpp"

namespace lianxun::feed {

/// A feed's light, set by its own threads and read by any.
class Lamp {
 public:
  [[nodiscard]] Light get() const {
    const std::lock_guard lock(mutex_);
    return light_;
  }

  void green(domain::Instant now) {
    show(Light::State::green, {});
    seen(now);
  }
  void amber(domain::Message cause) { show(Light::State::amber, std::move(cause)); }
  void red(domain::Message cause) { show(Light::State::red, std::move(cause)); }

  /// Something came, or an empty answer did.
  void seen(domain::Instant now) {
    const std::lock_guard lock(mutex_);
    light_.last_seen = now;
  }
  void count(std::uint64_t accepted) {
    const std::lock_guard lock(mutex_);
    light_.received += accepted;
  }

 private:
  void show(Light::State state, domain::Message message) {
    const std::lock_guard lock(mutex_);
    light_.state = state;
    light_.message = std::move(message);
  }

  mutable std::mutex mutex_;
  Light light_;
};

}  // namespace lianxun::feed
