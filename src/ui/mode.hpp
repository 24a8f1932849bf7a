#pragma once

#include <span>
#include <string_view>

namespace lianxun::ui {

/// What the room is used for. The map stays in the middle; lists and panels around it change.
enum class Mode : unsigned { dispatch = 1, hotspots = 2, boundaries = 4 };

/// A set of modes: for whom a panel is.
using Modes = unsigned;
inline constexpr Modes all_modes = ~0U;
[[nodiscard]] constexpr Modes only(Mode mode) { return static_cast<Modes>(mode); }
[[nodiscard]] constexpr bool has(Modes modes, Mode mode) { return (modes & static_cast<Modes>(mode)) != 0; }

struct ModeEntry {
  Mode mode;
  const char* word;   // on the command line
  const char* label;  // msgid
  const char* home;   // the working panel when nothing else is open
};

/// In the order of the tabs and of F1, F2 …
[[nodiscard]] std::span<const ModeEntry> modes();
[[nodiscard]] const ModeEntry& entry_of(Mode mode);
/// Null when no mode is called so.
[[nodiscard]] const ModeEntry* mode_called(std::string_view word);

}  // namespace lianxun::ui
