#include "scene/glyph_atlas.hpp"
#include "scene/utf8.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include FT_STROKER_H

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>

namespace lianxun::scene {
namespace {

/// An FT_Glyph that frees itself.
struct OwnGlyph {
  FT_Glyph glyph = nullptr;
  OwnGlyph() = default;
  OwnGlyph(const OwnGlyph&) = delete;
  OwnGlyph& operator=(const OwnGlyph&) = delete;
  ~OwnGlyph() {
    if (glyph != nullptr) FT_Done_Glyph(glyph);
  }
};

}  // namespace

struct GlyphAtlas::Face {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  FT_Stroker stroker = nullptr;
  int pixels = 0;

  explicit Face(const std::filesystem::path& path) {
    if (FT_Init_FreeType(&library) != 0 || FT_New_Face(library, path.string().c_str(), 0, &face) != 0 ||
        FT_Stroker_New(library, &stroker) != 0) {
      release();
      throw std::runtime_error(path.string() + ": font cannot be read (Debian package fonts-wqy-microhei has one)");
    }
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face() { release(); }

  void release() {
    if (stroker != nullptr) FT_Stroker_Done(stroker);
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }

  void size(int wanted) {
    if (wanted == pixels) return;
    FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(wanted));
    pixels = wanted;
  }
};

GlyphAtlas::GlyphAtlas(const std::filesystem::path& font) : face_(std::make_unique<Face>(font)) { clear(); }
GlyphAtlas::~GlyphAtlas() = default;

void GlyphAtlas::clear() {
  glyphs_.clear();
  pixels_.assign(std::size_t{side} * side, 0);
  shelf_x_ = shelf_y_ = shelf_height_ = 0;
  ++generation_;
  ++revision_;
}

const Glyph& GlyphAtlas::get(char32_t character, Font font) {
  const std::pair key{font, character};
  if (const auto found = glyphs_.find(key); found != glyphs_.end()) return found->second;
  const Glyph glyph = draw(character, font);  // may clear
  return glyphs_[key] = glyph;
}

Glyph GlyphAtlas::draw(char32_t character, Font font) {
  face_->size(font.pixels);
  Glyph result;
  if (FT_Load_Char(face_->face, character, FT_LOAD_NO_BITMAP | FT_LOAD_NO_HINTING) != 0) return result;
  FT_GlyphSlot slot = face_->face->glyph;
  result.advance = static_cast<double>(slot->linearHoriAdvance) / 65536;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE || slot->outline.n_points == 0) return result;
  if (font.bold) FT_Outline_Embolden(&slot->outline, font.pixels * 64 / 26);
  const auto patch = [&](FT_Glyph* glyph) {
    GlyphPatch made;
    if (FT_Glyph_To_Bitmap(glyph, FT_RENDER_MODE_NORMAL, nullptr, 1) != 0) return made;
    const auto* bitmap = reinterpret_cast<FT_BitmapGlyph>(*glyph);  // FreeType's own way down its hierarchy
    const int rows = static_cast<int>(bitmap->bitmap.rows);
    made = pack(bitmap->bitmap.buffer, bitmap->bitmap.pitch, static_cast<int>(bitmap->bitmap.width), rows);
    made.left = bitmap->left;
    made.bottom = bitmap->top - rows;
    return made;
  };
  OwnGlyph body;
  OwnGlyph halo;
  if (FT_Get_Glyph(slot, &body.glyph) != 0 || FT_Glyph_Copy(body.glyph, &halo.glyph) != 0) return result;
  FT_Stroker_Set(face_->stroker, static_cast<FT_Fixed>(halo_radius(font) * 64), FT_STROKER_LINECAP_ROUND,
                 FT_STROKER_LINEJOIN_ROUND, 0);
  FT_Glyph_StrokeBorder(&halo.glyph, face_->stroker, 0, 1);
  const std::uint64_t before = generation_;
  result.halo = patch(&halo.glyph);
  result.body = patch(&body.glyph);
  // The body began a new atlas and the halo was left in the old one: there is room for both now.
  if (before != generation_) return draw(character, font);
  return result;
}

GlyphPatch GlyphAtlas::pack(const std::uint8_t* rows, int pitch, int width, int height) {
  if (width <= 0 || height <= 0 || width + 2 > side || height + 2 > side) return {};
  if (shelf_x_ + width + 1 > side) {
    shelf_x_ = 0;
    shelf_y_ += shelf_height_ + 1;
    shelf_height_ = 0;
  }
  if (shelf_y_ + height + 1 > side) clear();
  GlyphPatch patch{shelf_x_, shelf_y_, width, height, 0, 0};
  for (int row = 0; row < height; ++row) {
    // bottom row first, as the picture is addressed from below
    const auto at = static_cast<std::size_t>(shelf_y_ + height - 1 - row) * side + static_cast<std::size_t>(shelf_x_);
    std::memcpy(pixels_.data() + at, rows + row * pitch, static_cast<std::size_t>(width));
  }
  shelf_x_ += width + 1;
  shelf_height_ = std::max(shelf_height_, height);
  ++revision_;
  return patch;
}

double GlyphAtlas::width(std::string_view text, Font font) {
  double total = 0;
  for (const char32_t c : code_points(text)) total += get(c, font).advance;
  return total;
}

}  // namespace lianxun::scene
