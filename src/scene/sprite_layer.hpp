#pragma once

#include "scene/gl.hpp"
#include "scene/label_layout.hpp"
#include "scene/mark_store.hpp"
#include "scene/style.hpp"

namespace lianxun::scene {

/// Draws a store of marks as point sprites, smaller where hundreds stand close. A crowd becomes plain dots, smaller the
/// more there are, and of dots that fall into one cell of the ground only the topmost is drawn. Cells are fixed to the
/// ground, so that panning changes nothing.
class SpriteLayer {
 public:
  SpriteLayer(Programs& programs, const MapStyle& style, int order);

  [[nodiscard]] osg::Node* node() { return root_; }
  [[nodiscard]] MarkStore& store() { return store_; }
  [[nodiscard]] const MarkStore& store() const { return store_; }
  void touch() { stale_ = true; }
  void update(const View& view, bool visible);
  /// Room that the marks in view take, as long as they are few enough for names to find places between them.
  void reserve(const View& view, std::vector<LabelRequest>& requests) const;
  /// Latest `ripple` of any mark, −infinity for none.
  [[nodiscard]] double last_ripple() const { return last_ripple_; }

 private:
  void rebuild(const View& view);
  void thin_out(const View& view);
  /// In 0.45 … 1: what marks shrink to at this scale so that neighbours keep apart.
  [[nodiscard]] double shrink(const View& view) const;

  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Program> symbol_;
  osg::ref_ptr<osg::Program> dot_;
  osg::ref_ptr<osg::Geometry> points_;
  MarkStore store_;
  shape::Point origin_;
  osg::ref_ptr<osg::Vec2Array> places_;
  double spacing_ = 0;  // metres between neighbours if they were spread evenly; 0: few
  double size_ = 0;     // mean diameter, pixels at scale 1
  double cell_ = 0;     // metres; 0: not thinned out yet
  bool stale_ = false;
  double last_ripple_;
};

}  // namespace lianxun::scene
