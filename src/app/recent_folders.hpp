#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lianxun::app {

/// Folders that were imported from, newest first: one path a line in $XDG_STATE_HOME/lianxun/recent-folders. A file
/// that cannot be read or written costs a convenience and nothing else.
class RecentFolders {
 public:
  explicit RecentFolders(std::filesystem::path file) : file_(std::move(file)) {}

  /// Those that still exist, at most six.
  [[nodiscard]] std::vector<std::string> read() const;
  /// Puts the folder first, and gives the new list.
  std::vector<std::string> add(const std::string& folder) const;

 private:
  std::filesystem::path file_;
};

}  // namespace lianxun::app
