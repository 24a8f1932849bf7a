#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/seat.hpp"
#include "geo/datum.hpp"
#include "scene/map.hpp"
#include "ui/screen.hpp"

struct ImGuiContext;

namespace lianxun::app {

/// The room as a picture: map, panels and type, drawn into whatever GL context is current. The same for a window and
/// for a PNG.
class Stage {
 public:
  struct Options {
    int width = 1920;
    int height = 1080;
    float scale = 0;  // 0: from the height
    ui::Probe* probe = nullptr;
  };

  /// With the GL context current; it stays so for all calls and the destructor.
  Stage(Seat& seat, Options options);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  void resize(int width, int height);
  /// Takes the seat's changes into the map and the panels.
  void update(double steady);
  /// One frame. `begin` runs before ImGui's own new frame: a window feeds its input there.
  void draw(double steady, const std::function<void()>& begin = {});
  /// What the first frame shows is ready; finer detail and picking may come later.
  void finish_jobs(double steady);
  /// Everything that is prepared in the background, ready.
  void finish_loading(double steady);

  [[nodiscard]] bool needs_redraw(double steady) const;
  [[nodiscard]] ui::Screen& screen() { return screen_; }
  void set_lights(std::vector<ui::Light> lights) { lights_ = std::move(lights); }

 private:
  [[nodiscard]] ui::Frame frame(double steady) const;
  void place_map();
  void fit_map(scene::MapView& map) const;
  /// Prepares the boundaries that the screen wants when they are not those that were prepared last.
  void follow_boundaries();
  void show_areas(const std::shared_ptr<const domain::Boundaries>& boundaries,
                  const std::shared_ptr<const scene::PreparedAreas>& areas);
  /// A place without boundaries is where its points are.
  void frame_points();
  void prepare_basemap();
  void follow_working_crs();
  void pass(double steady, const std::function<void()>& begin);
  /// Makes the second map when the screen wants it, and lets it go when not.
  void follow_second_map();
  void draw_maps(double steady);

  Seat& seat_;
  Options options_;
  ui::Metrics metrics_;
  std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> context_;
  ui::Fonts fonts_;
  scene::MapView map_;
  std::shared_ptr<const scene::PreparedAreas> areas_;  // as on the map
  std::shared_ptr<const domain::Boundaries> shown_;    // that they are of
  std::shared_ptr<const domain::Boundaries> wanted_;   // that are being prepared, or have been
  std::shared_ptr<const scene::PreparedBasemap> basemap_;
  std::unique_ptr<scene::MapView> second_;  // over the same viewport, of another period
  ui::Screen screen_;
  std::vector<ui::Light> lights_;
  domain::Clock clock_;  // of the frame being drawn
  std::string crs_;
  std::string crs_name_;  // as the footer shows it
  std::unique_ptr<geo::ToWgs84> to_degrees_;
  ui::Language labelled_ = ui::Language::zh;  // of the names on the map
  bool wide_ = false;                         // as the panels were laid out last
  bool framed_ = false;                       // the camera has been set to the whole place
};

}  // namespace lianxun::app
