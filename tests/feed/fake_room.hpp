#pragma once

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "feed/feed.hpp"

namespace lianxun::feed {

/// A room without a desk: commands are decided and applied at once, all or none, whatever thread they come from.
class FakeRoom {
 public:
  FakeRoom();

  [[nodiscard]] Room room();

  void set_now(domain::Instant now);
  /// From now on the store takes nothing, as when the disk is full.
  void break_store(bool broken) { broken_ = broken; }
  /// The store breaks after so many more transactions.
  void break_after(int transactions) { left_ = transactions; }

  [[nodiscard]] std::vector<domain::Incident> incidents() const;
  [[nodiscard]] std::string mark(const std::string& feed) const;
  [[nodiscard]] std::uint64_t applied() const;
  [[nodiscard]] int transactions() const { return transactions_; }
  void give(const domain::Command& command);

 private:
  [[nodiscard]] Room::Answer take(const std::vector<domain::Command>& commands);

  mutable std::mutex mutex_;
  domain::Situation situation_;
  domain::Instant now_{};
  std::atomic<bool> broken_ = false;
  std::atomic<int> left_ = -1;
  std::atomic<int> transactions_ = 0;
};

/// A folder of this test that goes with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  /// Writes a file whole; its path.
  std::string write(const std::string& name, const std::string& content) const;
  [[nodiscard]] std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// Whether it becomes true within five seconds.
template <class Condition>
[[nodiscard]] bool eventually(Condition condition) {
  for (int i = 0; i < 1000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return condition();
}

[[nodiscard]] domain::Instant at(const std::string& text);

}  // namespace lianxun::feed
