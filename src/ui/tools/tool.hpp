#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/redraw.hpp"

namespace lianxun::ui {

/// A way to change a border. A new one is a file with its `edit_of` and a row of the table.
struct Tool {
  const char* name;   // of its widget
  const char* label;  // msgid
  const char* hint;   // msgid: what to do with the mouse
  char key;           // 0: none
  Gesture gesture;
  /// What the drawing means; nothing while it means nothing yet.
  std::optional<boundary::Edit> (*edit_of)(const Redraw& redraw, double radius);
  bool of_grid = false;  // it needs a grid to be chosen first
};

[[nodiscard]] std::span<const Tool> tools();
/// The first one, which draws nothing, for a name that there is not.
[[nodiscard]] const Tool& tool_called(std::string_view name);

}  // namespace lianxun::ui
