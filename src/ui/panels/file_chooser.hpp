#pragma once

#include <optional>
#include <string>

#include "ui/file_list.hpp"
#include "ui/folders.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// Folders and files to choose a source from, drawn in the panel that it is part of.
class FileChooser {
 public:
  /// Fills the rest of the region. The source that was chosen in this frame.
  [[nodiscard]] std::optional<std::string> draw(const View& view, Folders& folders);
  /// Reads the folder that was shown last anew.
  void refresh(Folders& folders);

 private:
  void places(const View& view, Folders& folders);
  void path(const View& view, Folders& folders);
  void head(const View& view);
  [[nodiscard]] std::optional<std::string> list(const View& view, Folders& folders, float height);
  void foot(const View& view);
  void take(const Folders::State& state);

  FileRule rule_;
  FileOrder order_ = FileOrder::name;
  FileRows rows_;
  std::string path_;   // that rows_ are of
  bool stale_ = true;  // rows_ are of another rule or order, or of an older reading
  bool was_busy_ = false;
  bool to_top_ = false;
};

}  // namespace lianxun::ui
