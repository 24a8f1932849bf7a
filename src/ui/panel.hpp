#pragma once

#include <memory>
#include <span>
#include <string>

#include "ui/actions.hpp"
#include "ui/mode.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// A part of the screen. It gets what it shows and where its wishes go, and nothing else; what it keeps between
/// frames are half-typed texts and scroll positions.
class Panel {
 public:
  virtual ~Panel() = default;
  /// Inside an ImGui region that has the width of the panel; the cursor is at its top left corner.
  virtual void draw(const View& view, Actions& actions) = 0;
  /// Called when it becomes the working panel.
  virtual void opened(const View&, Actions&) {}
  virtual void closed(Actions&) {}
  /// While it is open, a click on the map means a place and not what lies there.
  [[nodiscard]] virtual bool wants_place() const { return false; }
  /// It shows tables: the column is made wider while it is open.
  [[nodiscard]] virtual bool wants_width() const { return false; }
  /// A file has been dropped on the window and this panel opened for it.
  virtual void dropped(const std::string& /*path*/, Actions& /*actions*/) {}
};

enum class Region {
  top,
  left,     // the list the mode works from
  working,  // the thing being worked on: one at a time, upper right
  board,    // lower right, or the second column of a wide wall
  footer,
  bottom,
  overlay  // over everything while open
};

struct PanelEntry {
  const char* name;
  Region region;
  std::unique_ptr<Panel> (*make)();
  Modes modes = all_modes;
};

/// All panels of the room. A new one is a file pair and a row of this table.
[[nodiscard]] std::span<const PanelEntry> panels();

}  // namespace lianxun::ui
