#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <variant>
#include <vector>

#include "desk/desk.hpp"

namespace lianxun::desk {

/// Commands that stand or fall together, and who wants to know.
struct Request {
  std::vector<domain::Command> commands;
  Asker asker;
  std::function<void(const Outcome&)> done;
};

using Question = std::function<void(const domain::Situation&)>;
using Job = std::variant<Request, Question>;

/// What waits for the desk thread. Any thread puts, one takes.
class Inbox {
 public:
  void put(Job job) {
    {
      const std::lock_guard guard(mutex_);
      jobs_.push_back(std::move(job));
    }
    ready_.notify_one();
  }

  /// Everything that waits, in order; sleeps while nothing does. Empty only after `close`, when nothing is left.
  [[nodiscard]] std::vector<Job> take_all() {
    std::unique_lock guard(mutex_);
    ready_.wait(guard, [this] { return closed_ || !jobs_.empty(); });
    return std::exchange(jobs_, {});
  }

  void close() {
    {
      const std::lock_guard guard(mutex_);
      closed_ = true;
    }
    ready_.notify_one();
  }

 private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::vector<Job> jobs_;
  bool closed_ = false;
};

}  // namespace lianxun::desk
