#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scene/camera.hpp"
#include "scene/layers.hpp"
#include "scene/style.hpp"

namespace lianxun::scene {

/// What lies under a pixel.
struct Pick {
  shape::Point at;                    // ground, working CRS
  int area = -1;                      // exact, border points by the Locator's rule; -1 outside or not yet indexed
  int group = -1;                     // the village of that area
  std::optional<std::uint64_t> mark;  // nearest within the radius, highest rank first
  MarkLayer layer = MarkLayer::live;  // of `mark`
  std::optional<std::uint64_t> route;
};

/// The map: give it data, move its camera, call `frame`. It draws into the GL context that is current on the calling
/// thread (a window's or `OffscreenContext`'s) and never creates one. One thread.
///
/// Use, per turn of the main loop:
///   map.set_window(w, h); map.set_viewport({...});      only when they change
///   if (map.needs_redraw(now) || ui wants a frame) { map.frame(now); swap; }
/// `now` is any steady clock in seconds; the map has no clock of its own.
/// `frame` redraws the ground only when something on it changed; an unchanged map costs one copy of its picture, so
/// that a ticking clock in a panel is cheap.
class MapView {
 public:
  struct Options {
    std::filesystem::path shaders;  // folder of *.vert and *.frag
    std::filesystem::path font;     // TrueType or OpenType with the characters of the labels (a .ttc: face 0)
    MapStyle style;
  };

  /// Needs no GL context. Throws std::runtime_error naming a shader or font that cannot be read.
  explicit MapView(Options options);
  /// With the context current in which it has drawn, if it has.
  ~MapView();
  MapView(const MapView&) = delete;
  MapView& operator=(const MapView&) = delete;

  // -- window
  /// Size of the framebuffer in pixels.
  void set_window(int width, int height);
  void set_viewport(const Viewport& viewport);
  /// Multiplies all sizes; 1 fits 1080 lines. Default: window height / 1080.
  void set_scale(double scale);
  /// Several maps share one window: each draws in its own viewport, only the first clears the window (the default), and
  /// the last has `after_draw`.
  void set_clears_window(bool clears);
  /// Nothing is drawn outside this part of the window: two maps of one viewport with a border between them. Picking is
  /// not limited.
  void set_clip(const std::optional<Viewport>& clip);
  /// Called at the end of every `frame` with the context current: the panels draw here, over the map.
  void set_after_draw(std::function<void()> draw);

  /// Draws the whole window: ground colour outside the viewport, map inside, then `after_draw`.
  /// Throws std::runtime_error with the compiler's log when a shader does not build.
  void frame(double now);
  /// True when the picture would differ from that of the last `frame`: data, camera, or an animation under way.
  [[nodiscard]] bool needs_redraw(double now) const;
  /// Blocks until everything that the present camera shows in detail is ready (finer borders are prepared in the
  /// background while coarser ones are shown). For pictures and tests.
  void finish_loading();

  // -- data; each call replaces what was there
  void set_areas(std::shared_ptr<const PreparedAreas> areas);
  /// What stands on the map instead of the Chinese names of villages and grids (another language, shorter forms); an
  /// empty text hides a name. Reset by `set_areas`.
  void set_names(std::vector<std::string> groups, std::vector<std::string> areas);
  void set_basemap(std::shared_ptr<const PreparedBasemap> basemap);
  /// One colour per area, alpha 0 or a missing entry: land. Cheap: no geometry is touched.
  void set_area_colours(std::vector<Colour> colours);
  /// Raises each area by metres, seen when the camera is tilted; 0 or a missing entry stays ground. Empty: flat. Cheap.
  void set_area_heights(std::vector<float> heights);
  void set_outlines(std::vector<Outline> outlines);
  /// −1 for none. The hovered area gets a veil, selected ones a bright border.
  void set_hover(int area);
  void set_selected(std::vector<int> areas);
  void set_selected_group(int group);
  void set_raster(std::optional<Raster> raster);
  void set_routes(std::vector<Route> routes);
  void set_strokes(std::vector<Stroke> strokes);
  void set_labels(std::vector<Label> labels);

  void set_marks(MarkLayer layer, std::vector<Mark> marks);
  /// By difference: adds or replaces by key, then removes keys (unknown ones are ignored).
  void update_marks(MarkLayer layer, std::span<const Mark> changed, std::span<const std::uint64_t> removed);

  struct Visible {
    bool area_lines = true;
    bool group_lines = true;
    bool roads = true;
    bool water = true;
    bool labels = true;
    bool area_labels = true;  // when zoomed in
    bool background_marks = true;
    bool live_marks = true;
    bool handles = true;
    bool routes = true;
    bool raster = true;

    friend bool operator==(const Visible&, const Visible&) = default;
  };
  void set_visible(const Visible& visible);
  [[nodiscard]] const Visible& visible() const;

  // -- camera; moves that take time go on in `frame`
  [[nodiscard]] const Camera& camera() const;
  [[nodiscard]] const Viewport& viewport() const;
  /// At once; ends a movement.
  void set_camera(const Camera& camera);
  /// The ground under pixel `from` follows the pointer to `to`. At once.
  void drag(shape::Point from, shape::Point to);
  /// Wheel: `factor` > 1 comes nearer; the ground under `pixel` stays there, movement eased over 0.2 s.
  void zoom_at(shape::Point pixel, double factor, double now);
  void fly_to(const Camera& target, double now, double seconds = 0.8);
  /// The camera that shows the box, or all areas, with a margin in pixels at scale 1.
  [[nodiscard]] Camera camera_for(const shape::Box& box, double margin = 40) const;
  [[nodiscard]] Camera camera_for_all(double margin = 40) const;
  [[nodiscard]] shape::Point to_screen(shape::Point world) const;
  [[nodiscard]] shape::Point to_world(shape::Point pixel) const;

  // -- picking
  /// `radius` in pixels at scale 1 for marks and routes.
  [[nodiscard]] Pick pick(shape::Point pixel, double radius = 14) const;
  /// Keys of all marks of a layer inside a ring given in window pixels (lasso).
  [[nodiscard]] std::vector<std::uint64_t> marks_inside(MarkLayer layer, const shape::Ring& pixels) const;
  /// The index for areas is built in the background: false until it is there.
  [[nodiscard]] bool pick_ready() const;
  /// Box of all areas; empty without areas.
  [[nodiscard]] shape::Box extent() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A length that reads well (1, 2 or 5 times a power of ten metres) and at most `max_pixels` long, and its pixels.
struct ScaleBar {
  double metres = 0;
  double pixels = 0;
};
[[nodiscard]] ScaleBar scale_bar(double metres_per_pixel, double max_pixels);

}  // namespace lianxun::scene
