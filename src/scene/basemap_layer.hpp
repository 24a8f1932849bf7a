#pragma once

#include <osg/Texture2D>

#include <memory>

#include "scene/gl.hpp"
#include "scene/map.hpp"
#include "scene/prepared.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// Water and roads.
class BasemapLayer {
 public:
  BasemapLayer(Programs& programs, const MapStyle& style);

  [[nodiscard]] osg::Node* node() { return root_; }
  /// Drawn into a picture of its own before the ground (`shore_field`): how near the shore is.
  [[nodiscard]] osg::Node* shore() { return shore_; }
  [[nodiscard]] bool has_water() const { return water_->getNumChildren() > 0; }
  void set(std::shared_ptr<const PreparedBasemap> basemap);
  void set_shore_field(osg::Texture2D* field);
  /// `under_values`: areas are filled by value, and roads must not compete with them.
  void update(const View& view, const MapView::Visible& visible, bool under_values);

 private:
  enum Rank { main, middle, minor, alley, ranks };

  void add_water(const PreparedBasemap& basemap);
  void add_roads(const PreparedBasemap& basemap);

  MapStyle style_;
  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Group> shore_;
  osg::ref_ptr<osg::Group> water_;
  osg::ref_ptr<osg::Group> casing_[ranks];
  osg::ref_ptr<osg::Group> road_[ranks];
  Colour colours_[ranks];
  std::shared_ptr<const PreparedBasemap> basemap_;
  shape::Point origin_;
};

}  // namespace lianxun::scene
