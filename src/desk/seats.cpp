#include "desk/seats.hpp"

#include <utility>

namespace lianxun::desk {

class Seats::Seat : public Subscription {
 public:
  explicit Seat(std::shared_ptr<Queue> queue) : queue_(std::move(queue)) {}

  std::vector<Batch> take() override {
    const std::lock_guard guard(queue_->mutex);  // held for a swap or a push_back, never longer
    return std::exchange(queue_->batches, {});
  }

 private:
  std::shared_ptr<Queue> queue_;
};

std::unique_ptr<Subscription> Seats::add() {
  auto queue = std::make_shared<Queue>();
  queues_.push_back(queue);
  return std::make_unique<Seat>(std::move(queue));
}

void Seats::pass_on(const Batch& batch) {
  std::erase_if(queues_, [](const auto& queue) { return queue.expired(); });
  for (const auto& seat : queues_) {
    if (const auto queue = seat.lock()) {
      const std::lock_guard guard(queue->mutex);
      queue->batches.push_back(batch);
    }
  }
}

}  // namespace lianxun::desk
