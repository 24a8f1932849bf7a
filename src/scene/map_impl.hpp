#pragma once

#include <optional>

#include "scene/area_index.hpp"
#include "scene/area_layer.hpp"
#include "scene/basemap_layer.hpp"
#include "scene/map.hpp"
#include "scene/motion.hpp"
#include "scene/name_layer.hpp"
#include "scene/outline_layer.hpp"
#include "scene/painter.hpp"
#include "scene/prism_layer.hpp"
#include "scene/raster_layer.hpp"
#include "scene/route_layer.hpp"
#include "scene/sprite_layer.hpp"
#include "scene/stage.hpp"
#include "scene/veil_layer.hpp"

namespace lianxun::scene {

struct MapView::Impl {
  explicit Impl(Options given);

  [[nodiscard]] View view(double now) const;
  [[nodiscard]] SpriteLayer& sprites(MarkLayer layer);
  [[nodiscard]] const SpriteLayer& sprites(MarkLayer layer) const;
  void frame(double now);
  void update_ground(const View& view);
  void update_over(const View& view);
  void paint(const View& view);
  void paint_ripples(const View& view);
  void limit_zoom();
  /// Where bodies are raised, the first that the line of sight meets.
  [[nodiscard]] int area_under(shape::Point pixel) const;
  /// Until when something moves by itself.
  [[nodiscard]] bool animated(double now) const;

  Options options;
  Programs programs;
  Motion motion;
  Viewport viewport;
  int window_width = 1;
  int window_height = 1;
  std::optional<double> scale;
  Visible visible;
  std::optional<Viewport> clip;
  bool clears_window = true;
  std::function<void()> after_draw;

  std::vector<Outline> outlines;
  std::vector<int> selected;
  int selected_group = -1;
  int hover = -1;
  std::vector<Stroke> strokes;
  shape::Box basemap_extent;

  AreaIndex index;
  AreaLayer areas;
  BasemapLayer basemap;
  RasterLayer raster;
  PrismLayer prisms;
  OutlineLayer outline;
  VeilLayer veil;
  VeilLayer stroke_fill;
  StyledLines stroke_lines;
  SpriteLayer background;
  RouteLayer routes;
  SpriteLayer live;
  SpriteLayer handles;
  NameLayer names;
  Painter painter;
  Stage stage;

  bool ground_stale = true;    // the ground's picture must be drawn again
  bool outline_stale = false;  // outlines must be rebuilt
  bool veil_stale = false;
  bool over_stale = true;  // anything else changed
};

}  // namespace lianxun::scene
