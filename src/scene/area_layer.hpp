#pragma once

#include <osg/Texture2D>

#include <memory>
#include <vector>

#include "scene/area_mesh.hpp"
#include "scene/background.hpp"
#include "scene/gl.hpp"
#include "scene/map.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// Fills, borders and glow of the areas: the level of detail that the camera asks for, finer ones made in the
/// background while the coarser is shown.
class AreaLayer {
 public:
  AreaLayer(Programs& programs, const MapStyle& style);

  [[nodiscard]] osg::Node* node() { return root_; }
  /// One texel per area, rows of `palette_width`; the same texture for life.
  [[nodiscard]] osg::Texture2D* palette() { return palette_texture_; }
  void set(std::shared_ptr<const PreparedAreas> areas);
  void set_colours(std::vector<Colour> colours);
  /// Puts what the view shows into the scene.
  void update(const View& view, const MapView::Visible& visible);
  [[nodiscard]] bool shows_values() const { return !colours_.empty(); }
  /// A finer level than the one last drawn has become ready.
  [[nodiscard]] bool has_news() const { return coming_.ready(); }
  /// Blocks until the level for this view is there.
  void finish(const View& view);

  [[nodiscard]] const std::shared_ptr<const PreparedAreas>& areas() const { return areas_; }
  /// What fills an area that has no colour of its own.
  [[nodiscard]] Colour land(std::size_t area) const;

 private:
  struct Finer {
    std::size_t level;
    std::shared_ptr<const AreaMesh> mesh;
  };

  void collect();
  void paint_palette();
  void show(const AreaMesh& mesh, const View& view, const MapView::Visible& visible);
  void style_lines(const View& view);
  /// Side of a square as large as the mean of `count` parts of the extent, pixels at scale 1.
  [[nodiscard]] double mean_size(const View& view, std::size_t count) const;

  MapStyle style_;
  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Group> fill_;
  osg::ref_ptr<osg::Group> hair_;
  osg::ref_ptr<osg::Group> area_lines_;
  osg::ref_ptr<osg::Group> group_hair_;
  osg::ref_ptr<osg::Group> glow_;
  osg::ref_ptr<osg::Group> group_lines_;
  osg::ref_ptr<osg::Geometry> glow_tint_;
  osg::ref_ptr<osg::Image> palette_;
  osg::ref_ptr<osg::Texture2D> palette_texture_;
  std::shared_ptr<const PreparedAreas> areas_;
  std::vector<Colour> colours_;
  std::vector<std::shared_ptr<const AreaMesh>> levels_;  // null: not made yet
  Background<Finer> coming_;
};

}  // namespace lianxun::scene
