#pragma once

#include <osg/Texture2D>
#include <osgViewer/Viewer>

#include <optional>

#include "scene/gl.hpp"
#include "scene/style.hpp"
#include "scene/view.hpp"

namespace lianxun::scene {

/// The cameras. The ground is drawn into a picture of its own and copied to the window; while nothing on it changes the
/// copy is all that is drawn of it. The nearness of the shore is drawn before it, at half the size.
class Stage {
 public:
  Stage(Programs& programs, const MapStyle& style);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  [[nodiscard]] osg::Group& shore() { return *shore_; }
  [[nodiscard]] osg::Group& ground() { return *ground_; }
  [[nodiscard]] osg::Group& over() { return *over_; }
  [[nodiscard]] osg::Texture2D* shore_field() { return field_; }

  struct Window {
    int width = 1;
    int height = 1;
    bool with_depth = false;  // the ground has bodies that hide each other
  };
  /// Makes the targets for this view; the map's own may be new afterwards, and the ground must then be drawn again.
  [[nodiscard]] bool fit(const View& view, const Window& window);
  struct Turn {
    bool ground_changed = true;
    bool with_shore = false;
    bool clears_window = true;
    std::optional<Viewport> clip;
  };
  /// After `fit`. Throws std::runtime_error with the log when a shader does not build.
  void draw(const View& view, const Turn& turn);

 private:
  void open();
  void set_projection(const View& view);
  void set_clip(const std::optional<Viewport>& clip);
  void check_programs();
  void disable_attributes();

  MapStyle style_;
  Programs& programs_;
  osg::ref_ptr<osgViewer::Viewer> viewer_;
  osg::ref_ptr<osgViewer::GraphicsWindowEmbedded> window_;
  osg::ref_ptr<osg::Group> root_;
  osg::ref_ptr<osg::Group> shore_;
  osg::ref_ptr<osg::Group> ground_;
  osg::ref_ptr<osg::Group> over_;
  osg::ref_ptr<osg::Camera> shore_camera_;
  osg::ref_ptr<osg::Camera> ground_camera_;
  osg::ref_ptr<osg::Texture2D> field_;
  osg::ref_ptr<osg::Texture2D> picture_;
  osg::ref_ptr<osg::Geometry> copy_;
  Viewport size_;
  Window frame_;
  bool checked_ = false;
};

}  // namespace lianxun::scene
