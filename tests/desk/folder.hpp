#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>

namespace lianxun::desk {

/// A folder of its own that goes with the test.
class Folder {
 public:
  Folder() {
    static std::atomic<int> count{0};
    root_ = std::filesystem::temp_directory_path() /
            ("lianxun-desk-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(root_);
  }
  ~Folder() {
    std::error_code error;
    std::filesystem::remove_all(root_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (root_ / name).string(); }

 private:
  std::filesystem::path root_;
};

}  // namespace lianxun::desk
