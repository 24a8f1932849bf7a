#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace lianxun::app {

/// Answers on their way to the frame thread. Any thread posts; the frame thread opens them between frames.
class Mailbox {
 public:
  using Letter = std::function<void()>;

  /// Called after each post, on the posting thread: wakes a window that sleeps.
  void on_post(std::function<void()> wake) {
    const std::scoped_lock lock(mutex_);
    wake_ = std::move(wake);
  }

  void post(Letter letter) {
    std::function<void()> wake;
    {
      const std::scoped_lock lock(mutex_);
      letters_.push_back(std::move(letter));
      wake = wake_;
    }
    if (wake) wake();
  }

  /// Runs what has come in; false when nothing had.
  bool open() {
    std::vector<Letter> letters;
    {
      const std::scoped_lock lock(mutex_);
      letters.swap(letters_);
    }
    for (const Letter& letter : letters) letter();
    return !letters.empty();
  }

 private:
  std::mutex mutex_;
  std::vector<Letter> letters_;
  std::function<void()> wake_;
};

}  // namespace lianxun::app
