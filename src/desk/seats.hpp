#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "desk/desk.hpp"

namespace lianxun::desk {

using Batch = std::shared_ptr<const domain::EventBatch>;

/// The queues of all seats. Only the desk thread adds seats and passes batches on; a seat that is gone is forgotten.
class Seats {
 public:
  [[nodiscard]] std::unique_ptr<Subscription> add();
  void pass_on(const Batch& batch);

 private:
  struct Queue {
    std::mutex mutex;
    std::vector<Batch> batches;
  };
  class Seat;

  std::vector<std::weak_ptr<Queue>> queues_;
};

}  // namespace lianxun::desk
