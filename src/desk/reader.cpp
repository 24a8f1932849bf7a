#include "desk/reader.hpp"

namespace lianxun::desk {

Reader::Reader(const std::string& store) : journal_(store::Journal::open(store, store::Journal::Mode::read)) {}

std::shared_ptr<const domain::EventBatch> Reader::take() {
  if (journal_.last_sequence() == taken_) return nullptr;
  auto batch = std::make_shared<domain::EventBatch>();
  journal_.read_after(taken_, [&](domain::Event&& event) { batch->push_back(std::move(event)); });
  taken_ += batch->size();
  return batch;
}

}  // namespace lianxun::desk
