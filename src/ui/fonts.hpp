#pragma once

#include <imgui.h>

#include <array>
#include <bitset>
#include <string>
#include <string_view>

#include "ui/theme.hpp"

namespace lianxun::ui {

/// The type sizes of the room, at 1080 lines.
enum class Face {
  small,    // 18: the smallest that three metres allow
  body,     // 20
  strong,   // 20 bold
  section,  // 22 bold
  title,    // 28 bold
  figure    // 34
};

/// An atlas of only the characters that have been shown, per face: hundreds of glyphs instead of 21,000. Whoever
/// draws a text first notes it; a text with a new character is drawn once with a gap, and `rebuild` before the next
/// frame closes it.
class Fonts {
 public:
  /// Throws BadInput when the font file is missing.
  Fonts(std::string file, Metrics metrics);

  /// Notes the characters of a text to be drawn in a face. Cheap: one bit per character.
  void note(Face face, std::string_view text) const;
  [[nodiscard]] bool stale() const { return stale_; }

  /// Builds the atlas anew in the current ImGui context. The caller renews the texture afterwards. Not during a frame.
  void rebuild();

  [[nodiscard]] ImFont* font(Face face) const { return fonts_[static_cast<std::size_t>(face)]; }
  [[nodiscard]] float size(Face face) const;
  [[nodiscard]] ImVec2 measure(Face face, std::string_view text) const;

 private:
  static constexpr std::size_t faces = 6;
  std::string file_;
  Metrics metrics_;
  // Noting is bookkeeping about what was drawn and changes nothing that a panel could see.
  mutable std::array<std::bitset<0x10000>, faces> used_;
  mutable bool stale_ = true;
  std::array<ImFont*, faces> fonts_{};
};

}  // namespace lianxun::ui
