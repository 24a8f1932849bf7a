#include "scene/painter.hpp"

#include <cmath>

#include "scene/draw_order.hpp"
#include "scene/utf8.hpp"

namespace lianxun::scene {
namespace {

osg::ref_ptr<osg::DrawElementsUInt> quads(std::size_t vertices) {
  osg::ref_ptr<osg::DrawElementsUInt> result = new osg::DrawElementsUInt(GL_TRIANGLES);
  result->reserve(vertices / 4 * 6);
  for (unsigned first = 0; first + 3 < vertices; first += 4) {
    for (const unsigned corner : {0U, 1U, 2U, 2U, 1U, 3U}) result->push_back(first + corner);
  }
  return result;
}

}  // namespace

Painter::Painter(Programs& programs, const MapStyle& style, const std::filesystem::path& font)
    : atlas_(font),
      halo_(style.halo),
      root_(new osg::Group),
      boxes_(new osg::Group),
      texts_(new osg::Group),
      image_(new osg::Image),
      texture_(new osg::Texture2D) {
  set_program(*boxes_->getOrCreateStateSet(), programs.get("box"), order::boxes);
  set_blend(*boxes_->getStateSet(), Blend::alpha);
  osg::StateSet& text = *texts_->getOrCreateStateSet();
  set_program(text, programs.get("text"), order::label_text);
  set_blend(text, Blend::alpha);
  texture_->setFilter(osg::Texture::MIN_FILTER, osg::Texture::NEAREST);  // glyphs stand on whole pixels
  texture_->setFilter(osg::Texture::MAG_FILTER, osg::Texture::NEAREST);
  texture_->setResizeNonPowerOfTwoHint(false);
  texture_->setInternalFormat(GL_R8);
  text.setTextureAttribute(0, texture_);
  set_uniform(text, "u_glyphs", 0);
  set_uniform(text, "u_atlas", static_cast<float>(GlyphAtlas::side));
  root_->addChild(boxes_);
  root_->addChild(texts_);
}

void Painter::begin(const View& view) {
  const Viewport& v = view.viewport;
  middle_ = {v.x + v.width / 2.0, v.y + v.height / 2.0};
  generation_ = atlas_.generation();
  box_pixels_ = new osg::Vec2Array;
  box_insides_ = new osg::Vec4Array;
  box_fills_ = new osg::Vec4ubArray;
  box_borders_ = new osg::Vec4ubArray;
  box_rounds_ = new osg::Vec2Array;
  bodies_ = {new osg::Vec4Array, new osg::Vec4ubArray};
  halos_ = {new osg::Vec4Array, new osg::Vec4ubArray};
}

osg::Vec2 Painter::place(double x, double y) const {
  return {static_cast<float>(x - middle_.x), static_cast<float>(middle_.y - y)};
}

void Painter::box(shape::Point centre, double half_width, double half_height, double radius, Colour fill, Colour border,
                  double border_width) {
  for (const double dy : {half_height + 1, -half_height - 1}) {
    for (const double dx : {-half_width - 1, half_width + 1}) {
      box_pixels_->push_back(place(centre.x + dx, centre.y + dy));
      box_insides_->push_back({static_cast<float>(dx), static_cast<float>(dy), static_cast<float>(half_width),
                               static_cast<float>(half_height)});
      box_fills_->push_back(vec4ub(fill));
      box_borders_->push_back(vec4ub(border));
      box_rounds_->push_back({static_cast<float>(radius), static_cast<float>(border_width)});
    }
  }
}

void Painter::glyph(const GlyphPatch& patch, double x, double y, Colour colour, bool halo) {
  if (patch.width == 0) return;
  Glyphs& glyphs = halo ? halos_ : bodies_;
  for (const int v : {0, patch.height}) {
    for (const int u : {0, patch.width}) {
      const osg::Vec2 at = place(x + patch.left + u, y - patch.bottom - v);
      glyphs.places->push_back({at.x(), at.y(), static_cast<float>(patch.u + u), static_cast<float>(patch.v + v)});
      glyphs.colours->push_back(vec4ub(colour));
    }
  }
}

void Painter::text(shape::Point centre, std::string_view text, Font font, Colour colour, bool halo) {
  double x = std::round(centre.x - atlas_.width(text, font) / 2);
  const double y = std::round(centre.y + 0.36 * font.pixels);
  Colour under = halo_;
  under.a = static_cast<std::uint8_t>(under.a * colour.a / 255);
  for (const char32_t c : code_points(text)) {
    const Glyph& g = atlas_.get(c, font);
    if (halo) glyph(g.halo, std::round(x), y, under, true);
    glyph(g.body, std::round(x), y, colour, false);
    x += g.advance;
  }
}

bool Painter::end() {
  if (atlas_.generation() != generation_) return false;
  boxes_->removeChildren(0, boxes_->getNumChildren());
  texts_->removeChildren(0, texts_->getNumChildren());
  if (!box_pixels_->empty()) {
    auto geometry = make_geometry();
    set_attribute(*geometry, 0, box_pixels_);
    set_attribute(*geometry, 1, box_insides_);
    set_attribute(*geometry, 2, box_fills_);
    set_attribute(*geometry, 3, box_borders_);
    set_attribute(*geometry, 4, box_rounds_);
    geometry->addPrimitiveSet(quads(box_pixels_->size()));
    boxes_->addChild(geometry);
  }
  // Halos first, so that none lies on a neighbour's letter.
  halos_.places->insert(halos_.places->end(), bodies_.places->begin(), bodies_.places->end());
  halos_.colours->insert(halos_.colours->end(), bodies_.colours->begin(), bodies_.colours->end());
  if (!halos_.places->empty()) {
    auto geometry = make_geometry();
    set_attribute(*geometry, 0, halos_.places);
    set_attribute(*geometry, 1, halos_.colours);
    geometry->addPrimitiveSet(quads(halos_.places->size()));
    texts_->addChild(geometry);
  }
  if (uploaded_ != atlas_.revision()) {
    uploaded_ = atlas_.revision();
    // The image only points at the atlas, which outlives it.
    image_->setImage(GlyphAtlas::side, GlyphAtlas::side, 1, GL_R8, GL_RED, GL_UNSIGNED_BYTE,
                     const_cast<unsigned char*>(atlas_.pixels().data()), osg::Image::NO_DELETE, 1);
    texture_->setImage(image_);
    image_->dirty();
  }
  return true;
}

}  // namespace lianxun::scene
