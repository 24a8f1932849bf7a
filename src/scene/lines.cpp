#include "scene/lines.hpp"

#include <cmath>

#include "scene/gl.hpp"

namespace lianxun::scene {

LineBuilder::LineBuilder(shape::Point origin, Detail detail) : origin_(origin), ends_(new osg::Vec4Array) {
  if (detail == Detail::coloured) {
    along_ = new osg::FloatArray;
    colours_ = new osg::Vec4ubArray;
    heights_ = new osg::FloatArray;
  }
}

void LineBuilder::add(std::span<const shape::Point> line, Colour colour, float height) {
  double along = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const osg::Vec2 a = local(line[i], origin_);
    const osg::Vec2 b = local(line[i + 1], origin_);
    ends_->insert(ends_->end(), 4, osg::Vec4(a.x(), a.y(), b.x(), b.y()));
    if (!along_) continue;
    along_->insert(along_->end(), 4, static_cast<float>(along));
    colours_->insert(colours_->end(), 4, vec4ub(colour));
    heights_->insert(heights_->end(), 4, height);
    along += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
  }
}

osg::ref_ptr<osg::Geometry> LineBuilder::geometry() const {
  auto geometry = make_geometry();
  set_attribute(*geometry, 0, ends_);
  if (along_) {
    set_attribute(*geometry, 1, along_);
    set_attribute(*geometry, 2, colours_);
    set_attribute(*geometry, 3, heights_);
  }
  const auto segments = static_cast<unsigned>(ends_->size() / 4);
  osg::ref_ptr<osg::DrawElementsUInt> triangles = new osg::DrawElementsUInt(GL_TRIANGLES);
  triangles->reserve(std::size_t{6} * segments);
  for (unsigned s = 0; s < segments; ++s) {
    for (const unsigned corner : {0U, 1U, 2U, 2U, 1U, 3U}) triangles->push_back(4 * s + corner);
  }
  geometry->addPrimitiveSet(triangles);
  return geometry;
}

}  // namespace lianxun::scene
