#pragma once

#include <filesystem>
#include <string>

#include "desk/room_file.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

class Window;

/// Makes a store from a room file while a window shows how far it is.
struct FirstImportWindow {
  Window& window;
  const desk::RoomFile& file;
  std::filesystem::path store;
  std::string operator_name;
  ui::Language language = ui::Language::zh;
  float scale = 0;     // 0: from the height
  std::string ui_map;  // as RoomLoop's

  enum class End { made, cancelled, closed };
  /// Cancelled: there is no store. Closed: the window was, whether or not the store was made by then. A failure is
  /// shown, and thrown when it has been read: BadInput or StoreError.
  [[nodiscard]] End run() const;
};

}  // namespace lianxun::app
