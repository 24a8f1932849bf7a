#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <tuple>
#include <vector>

namespace lianxun::scene {

/// Text of one size and weight.
struct Font {
  int pixels = 18;
  bool bold = false;
  friend auto operator<=>(const Font&, const Font&) = default;
};

/// A rectangle of the atlas and where its lower left corner stands from the pen on the base line, y up.
struct GlyphPatch {
  int u = 0;
  int v = 0;
  int width = 0;
  int height = 0;
  int left = 0;
  int bottom = 0;
};

struct Glyph {
  GlyphPatch body;
  GlyphPatch halo;  // the outline widened by `GlyphAtlas::halo_radius`
  double advance = 0;
};

/// Glyphs drawn by FreeType when first asked for, body and halo each once, packed into one 8-bit picture. Characters
/// that the font lacks show its replacement box.
class GlyphAtlas {
 public:
  static constexpr int side = 2048;

  /// Throws std::runtime_error naming the font file.
  explicit GlyphAtlas(const std::filesystem::path& font);
  ~GlyphAtlas();
  GlyphAtlas(const GlyphAtlas&) = delete;
  GlyphAtlas& operator=(const GlyphAtlas&) = delete;

  [[nodiscard]] const Glyph& get(char32_t character, Font font);
  [[nodiscard]] static double halo_radius(Font font) { return 0.11 * font.pixels; }

  /// Width of a line of UTF-8 text in pixels; bad bytes count as U+FFFD.
  [[nodiscard]] double width(std::string_view text, Font font);

  [[nodiscard]] const std::vector<std::uint8_t>& pixels() const { return pixels_; }
  /// Changes whenever `pixels` do.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }
  /// Changes when glyphs have moved: the atlas was full and began anew. What was laid out before must be again.
  [[nodiscard]] std::uint64_t generation() const { return generation_; }

 private:
  struct Face;

  [[nodiscard]] Glyph draw(char32_t character, Font font);
  [[nodiscard]] GlyphPatch pack(const std::uint8_t* rows, int pitch, int width, int height);
  void clear();

  std::unique_ptr<Face> face_;
  std::map<std::pair<Font, char32_t>, Glyph> glyphs_;
  std::vector<std::uint8_t> pixels_;
  int shelf_x_ = 0;
  int shelf_y_ = 0;
  int shelf_height_ = 0;
  std::uint64_t revision_ = 0;
  std::uint64_t generation_ = 0;
};

}  // namespace lianxun::scene
