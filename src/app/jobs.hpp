#pragma once

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <thread>

#include "app/mailbox.hpp"

namespace lianxun::app {

/// Work too long for a frame. Each job has a thread; what it returns runs on the frame thread.
class Jobs {
 public:
  /// Runs off the frame thread; must look at the token now and then. Gives what is to be done with the result.
  using Work = std::function<Mailbox::Letter(std::stop_token)>;

  explicit Jobs(Mailbox& mailbox) : mailbox_(mailbox) {}
  ~Jobs();  // asks all to stop and waits
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;

  /// The source stops this job alone.
  std::stop_source start(Work work);
  [[nodiscard]] bool busy() const { return !running_.empty(); }
  /// Waits for all and opens their letters: for pictures, which have no next frame.
  void finish();

 private:
  struct Job {
    std::jthread thread;
    std::shared_ptr<std::atomic<bool>> done = std::make_shared<std::atomic<bool>>(false);
  };
  void sweep();

  Mailbox& mailbox_;
  std::list<Job> running_;
};

}  // namespace lianxun::app
