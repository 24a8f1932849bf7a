#pragma once

#include <chrono>
#include <future>
#include <utility>
#include <vector>

namespace lianxun::scene {

/// One value being made on another thread. Starting anew does not wait for the last one: what it makes is dropped when
/// it is done. Only the destructor waits.
template <typename T>
class Background {
 public:
  template <typename Make>
  void start(Make make) {
    drop();
    coming_ = std::async(std::launch::async, std::move(make));
  }

  void drop() {
    if (coming_.valid()) dropped_.push_back(std::move(coming_));
    std::erase_if(dropped_, [](const std::future<T>& old) { return done(old); });
  }

  [[nodiscard]] bool busy() const { return coming_.valid(); }
  [[nodiscard]] bool ready() const { return coming_.valid() && done(coming_); }
  /// Waits if it must; only while busy. Passes on what `make` threw.
  [[nodiscard]] T take() { return coming_.get(); }

 private:
  static bool done(const std::future<T>& future) {
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  std::future<T> coming_;
  std::vector<std::future<T>> dropped_;
};

}  // namespace lianxun::scene
