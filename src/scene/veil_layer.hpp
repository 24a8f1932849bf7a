#pragma once

#include "scene/gl.hpp"
#include "scene/layers.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// Areas of one colour each, see-through, over the ground: what the pointer is on, what is being drawn.
class VeilLayer {
 public:
  VeilLayer(Programs& programs, int order);

  [[nodiscard]] osg::Node* node() { return root_; }
  void clear();
  void add(const shape::Polygon& polygon, Colour colour);
  void finish();
  void update(const View& view);

 private:
  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Vec2Array> places_;
  osg::ref_ptr<osg::Vec4ubArray> colours_;
  std::vector<std::uint32_t> triangles_;
  shape::Point origin_;
};

}  // namespace lianxun::scene
