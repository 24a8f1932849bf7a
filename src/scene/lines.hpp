#pragma once

#include <osg/Geometry>

#include <span>

#include "scene/colour.hpp"
#include "shape/point.hpp"

namespace lianxun::scene {

/// Lines as line.vert wants them: four vertices for each segment, in metres from an origin. Colours and lengths along
/// the line are kept only when asked for; without them `u_colour` gives one colour and there are no dashes.
class LineBuilder {
 public:
  enum class Detail { ends_only, coloured };

  LineBuilder(shape::Point origin, Detail detail);

  /// `height` in metres above the ground; kept only with colours.
  void add(std::span<const shape::Point> line, Colour colour = {}, float height = 0);
  [[nodiscard]] bool empty() const { return ends_->empty(); }
  [[nodiscard]] osg::ref_ptr<osg::Geometry> geometry() const;

 private:
  shape::Point origin_;
  osg::ref_ptr<osg::Vec4Array> ends_;
  osg::ref_ptr<osg::FloatArray> along_;     // null for ends_only
  osg::ref_ptr<osg::Vec4ubArray> colours_;  // null for ends_only
  osg::ref_ptr<osg::FloatArray> heights_;   // null for ends_only
};

/// Narrowed only after the origin is taken off.
[[nodiscard]] inline osg::Vec2 local(shape::Point p, shape::Point origin) {
  return {static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)};
}

}  // namespace lianxun::scene
