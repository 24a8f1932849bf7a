#pragma once

#include <string>
#include <vector>

#include "ui/file_list.hpp"

namespace lianxun::ui {

/// What the file chooser needs of the disk: reading it is somebody else's work, on another thread.
class Folders {
 public:
  struct State {
    bool busy = false;
    Listing listing;  // the last one that arrived
    std::string home;
    std::vector<std::string> recent;   // folders that were imported from, newest first
    std::set<std::string> extensions;  // of data
  };

  virtual ~Folders() = default;
  [[nodiscard]] virtual const State& state() const = 0;
  /// Reads a folder or an archive; the listing follows. Empty: where the last import came from, or home.
  virtual void open(const std::string& path) = 0;
  /// Remembers the folder of a source that was imported.
  virtual void remember(const std::string& source) = 0;
};

}  // namespace lianxun::ui
