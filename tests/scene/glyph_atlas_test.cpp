#include "scene/glyph_atlas.hpp"
#include "scene/utf8.hpp"

#include <algorithm>

#include "canvas.hpp"

using namespace lianxun::scene;

TEST_CASE("UTF-8 becomes code points and every bad byte one replacement") {
  CHECK(code_points("a联𠀀") == U"a联𠀀");
  CHECK(code_points("\xff\x80") == std::u32string(2, U'\xfffd'));
  CHECK(code_points("\xe8\x81") == std::u32string(2, U'\xfffd'));      // cut short
  CHECK(code_points("\xc0\xaf") == std::u32string(2, U'\xfffd'));      // overlong
  CHECK(code_points("\xed\xa0\x80") == std::u32string(3, U'\xfffd'));  // surrogate
}

TEST_CASE("digits are equally wide and Chinese characters as wide as they are high") {
  GlyphAtlas atlas(test::font);
  const Font font{20, false};
  for (char32_t c = U'0'; c <= U'9'; ++c) CHECK(atlas.get(c, font).advance == atlas.get(U'0', font).advance);
  CHECK(atlas.get(U'蛟', font).advance == Approx(20).margin(0.6));
  CHECK(atlas.width("蛟川", font) == Approx(40).margin(1.2));
  CHECK(atlas.width("", font) == 0);
}

TEST_CASE("a halo surrounds its glyph") {
  GlyphAtlas atlas(test::font);
  const Glyph& glyph = atlas.get(U'村', {24, true});
  CHECK(glyph.halo.left < glyph.body.left);
  CHECK(glyph.halo.bottom < glyph.body.bottom);
  CHECK(glyph.halo.left + glyph.halo.width > glyph.body.left + glyph.body.width);
  const auto at = static_cast<std::size_t>(glyph.body.v + glyph.body.height / 2) * GlyphAtlas::side;
  const auto row = atlas.pixels().begin() + static_cast<std::ptrdiff_t>(at) + glyph.body.u;
  CHECK(*std::max_element(row, row + glyph.body.width) > 128);
}

TEST_CASE("an atlas that is full begins anew and says so") {
  GlyphAtlas atlas(test::font);
  const auto first = atlas.generation();
  for (char32_t c = 0x4e00; atlas.generation() == first && c < 0x9fa5; ++c)
    static_cast<void>(atlas.get(c, {80, false}));
  CHECK(atlas.generation() != first);
  CHECK(atlas.get(U'永', {80, false}).body.width > 0);
}

TEST_CASE("a font that is not there is named") {
  CHECK_THROWS_WITH(GlyphAtlas("/nowhere/font.ttc"), Catch::Contains("/nowhere/font.ttc"));
}
