#pragma once

#include <osg/Texture2D>

#include <memory>
#include <vector>

#include "scene/area_mesh.hpp"
#include "scene/background.hpp"
#include "scene/gl.hpp"
#include "scene/prism_mesh.hpp"
#include "scene/style.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// Areas raised above the ground by a height each. Their tops are the fills of the coarsest level; the colours are
/// those of the area layer's palette. Draws with the depth buffer, which nothing else in the ground picture uses.
class PrismLayer {
 public:
  PrismLayer(Programs& programs, const MapStyle& style);

  [[nodiscard]] osg::Node* node() { return root_; }
  void set(std::shared_ptr<const PreparedAreas> areas);
  /// Metres, beside the areas; 0 or less, or a missing entry: stays ground. Empty: the layer is off.
  void set_heights(std::vector<float> heights);
  void set_palette(osg::Texture2D* palette);
  void update(const View& view);

  [[nodiscard]] bool raised() const { return !heights_.empty(); }
  [[nodiscard]] const std::vector<float>& heights() const { return heights_; }
  [[nodiscard]] float height(int area) const;
  [[nodiscard]] float highest() const { return highest_; }
  [[nodiscard]] bool has_news() const { return raised() && coming_.ready(); }
  /// Blocks until the mesh is there.
  void finish();

 private:
  void start();
  void take();

  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Group> tops_;
  osg::ref_ptr<osg::Group> walls_;
  osg::ref_ptr<osg::Group> edges_;
  osg::ref_ptr<osg::Texture2D> texture_;
  std::shared_ptr<const PreparedAreas> areas_;
  std::vector<float> heights_;
  float highest_ = 0;
  bool built_ = false;
  Background<PrismMesh> coming_;
};

}  // namespace lianxun::scene
