#pragma once

#include <cstdint>
#include <functional>

#include "app/recent_folders.hpp"
#include "ui/folders.hpp"

namespace lianxun::app {

class Jobs;

/// Reads folders for the file chooser, each reading a job. Used by the frame thread only.
class FolderReader final : public ui::Folders {
 public:
  /// `jobs` must live as long as this is used.
  FolderReader(Jobs& jobs, std::filesystem::path recent_file);

  [[nodiscard]] const State& state() const override { return state_; }
  void open(const std::string& path) override;
  void remember(const std::string& source) override;

 private:
  Jobs& jobs_;
  RecentFolders recent_;
  State state_;
  std::uint64_t asked_ = 0;  // an answer to an older question is too late
};

}  // namespace lianxun::app
