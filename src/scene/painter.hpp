#pragma once

#include <osg/Texture2D>

#include <string_view>

#include "scene/gl.hpp"
#include "scene/glyph_atlas.hpp"
#include "scene/style.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// Things whose place is computed on the CPU in every frame, in window pixels (y down): rounded boxes and text with a
/// halo. Two draws for all of it: boxes below, all halos, then all text.
class Painter {
 public:
  /// Throws std::runtime_error naming the font.
  Painter(Programs& programs, const MapStyle& style, const std::filesystem::path& font);

  [[nodiscard]] osg::Node* node() { return root_; }
  [[nodiscard]] GlyphAtlas& atlas() { return atlas_; }

  void begin(const View& view);
  /// A disc when `radius` is half of a square box; a ring when `fill` has no alpha.
  void box(shape::Point centre, double half_width, double half_height, double radius, Colour fill, Colour border,
           double border_width);
  /// One line, centred on `centre` by the height of its capitals.
  void text(shape::Point centre, std::string_view text, Font font, Colour colour, bool halo);
  /// Uploads. When the atlas overflowed meanwhile, earlier text is garbage: returns false, and the caller paints again.
  [[nodiscard]] bool end();

 private:
  void glyph(const GlyphPatch& patch, double x, double y, Colour colour, bool halo);
  [[nodiscard]] osg::Vec2 place(double x, double y) const;

  GlyphAtlas atlas_;
  Colour halo_;
  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Group> boxes_;
  osg::ref_ptr<osg::Group> texts_;
  osg::ref_ptr<osg::Image> image_;
  osg::ref_ptr<osg::Texture2D> texture_;
  std::uint64_t uploaded_ = 0;
  std::uint64_t generation_ = 0;

  shape::Point middle_;  // of the viewport, window pixels
  osg::ref_ptr<osg::Vec2Array> box_pixels_;
  osg::ref_ptr<osg::Vec4Array> box_insides_;
  osg::ref_ptr<osg::Vec4ubArray> box_fills_;
  osg::ref_ptr<osg::Vec4ubArray> box_borders_;
  osg::ref_ptr<osg::Vec2Array> box_rounds_;
  struct Glyphs {
    osg::ref_ptr<osg::Vec4Array> places;
    osg::ref_ptr<osg::Vec4ubArray> colours;
  };
  Glyphs bodies_;
  Glyphs halos_;
};

}  // namespace lianxun::scene
