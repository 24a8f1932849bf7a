#pragma once

#include <memory>
#include <string>

#include "domain/situation.hpp"
#include "store/journal.hpp"

namespace lianxun::desk {

/// A seat of another process: it follows a store that somebody else writes, by asking the file for what is new. It owns
/// no thread and gives no commands. What it takes in one go is one batch, whatever transactions it came in.
class Reader {
 public:
  /// Opens the store for reading; throws StoreError.
  explicit Reader(const std::string& store);

  /// The events since the last call, from the first event on; null when there are none. Throws StoreError.
  [[nodiscard]] std::shared_ptr<const domain::EventBatch> take();

 private:
  store::Journal journal_;
  std::uint64_t taken_ = 0;
};

}  // namespace lianxun::desk
