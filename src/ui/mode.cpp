#include "ui/mode.hpp"

#include <algorithm>
#include <array>

namespace lianxun::ui {

std::span<const ModeEntry> modes() {
  static constexpr std::array table{
      ModeEntry{Mode::dispatch, "dispatch", "Dispatch", "overview"},
      ModeEntry{Mode::hotspots, "hotspots", "Hotspots", "hotspot-story"},
      ModeEntry{Mode::boundaries, "boundaries", "Boundaries", "border-effects"},
  };
  return table;
}

const ModeEntry& entry_of(Mode mode) {
  const auto all = modes();
  return *std::find_if(all.begin(), all.end(), [mode](const ModeEntry& entry) { return entry.mode == mode; });
}

const ModeEntry* mode_called(std::string_view word) {
  const auto all = modes();
  const auto at = std::find_if(all.begin(), all.end(), [word](const ModeEntry& entry) { return word == entry.word; });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace lianxun::ui
