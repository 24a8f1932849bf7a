#pragma once

#include <osg/Texture2D>

#include <optional>

#include "scene/gl.hpp"
#include "scene/layers.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

class RasterLayer {
 public:
  explicit RasterLayer(Programs& programs);

  [[nodiscard]] osg::Node* node() { return root_; }
  /// Throws std::invalid_argument when the pixels do not fill width × height.
  void set(const std::optional<Raster>& raster);
  void update(const View& view, bool visible);

 private:
  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Texture2D> texture_;
  shape::Point origin_;
};

}  // namespace lianxun::scene
