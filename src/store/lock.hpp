#pragma once

#include <string>

namespace lianxun::store {

/// The right to write a store: an exclusive lock on `<store>.lock`, whose content names the process that holds it
/// ("1234 lianxun"). The kernel drops the lock when its process dies, so a file left behind by a crash holds nobody
/// up; leaving normally removes it.
class WriterLock {
 public:
  WriterLock() = default;
  /// Throws StoreError naming the process that holds the lock, or saying why the file cannot be made.
  explicit WriterLock(const std::string& store);
  ~WriterLock();
  WriterLock(WriterLock&& other) noexcept;
  WriterLock& operator=(WriterLock&& other) noexcept;

 private:
  void release() noexcept;

  std::string path_;
  int file_ = -1;
};

}  // namespace lianxun::store
