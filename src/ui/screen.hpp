#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scene/map.hpp"
#include "ui/beside_map.hpp"
#include "ui/boundary_content.hpp"
#include "ui/drawing_board.hpp"
#include "ui/host.hpp"
#include "ui/hotspot_content.hpp"
#include "ui/map_content.hpp"
#include "ui/map_input.hpp"
#include "ui/panel.hpp"

namespace lianxun::ui {

/// What one frame is about.
struct Frame {
  const domain::Situation& situation;
  const domain::Clock& clock;
  domain::Instant now{};
  const Texts& texts;
  const Metrics& metrics;
  const Fonts& fonts;
  std::span<const Light> lights;
  const std::map<domain::PatrolId, OrderFiles>& orders;
  const std::string& operator_name;
  double steady = 0;  // seconds of a steady clock, for movement
  float width = 0;    // of the display, pixels
  float height = 0;
  std::string crs = {};  // shown with the coordinates
  /// Working CRS → longitude and latitude, degrees.
  std::function<shape::Point(shape::Point)> to_degrees = {};
  Probe* probe = nullptr;
  std::shared_ptr<const domain::Boundaries> shown = {};  // that the areas of the map are of
};

/// The whole room: panels around the map, the selection they share, and the keys.
class Screen final : private Actions {
 public:
  Screen(Host& host, scene::MapView& map);

  /// Events have been applied to the situation.
  void changed(const Frame& frame, const Changes& changes);
  /// Between ImGui::NewFrame and ImGui::Render.
  void draw(const Frame& frame);

  [[nodiscard]] const Selection& selection() const { return selection_; }
  /// Something moves or waits: draw again soon.
  [[nodiscard]] bool restless() const;

  // What a start option can ask for; panels and keys do the same.
  void choose(domain::IncidentId id, bool add) { select(id, add); }
  void choose(domain::PatrolId id) { select(id); }
  void choose(domain::PlanId id) { board_.choose(id); }
  void choose_grid(const domain::GridCode& code) { select_grid(code); }
  void open_panel(const std::string& name) { open(name); }
  void choose(Mode mode) { set_mode(mode); }
  void choose(Picture picture) { show(picture); }
  void choose(std::optional<hotspot::Beside> beside);
  /// A question has been asked and not yet answered: for pictures.
  [[nodiscard]] bool waits_for_answer() const { return inquiry_.waiting || wants_outline_ || outline_comes(); }
  /// A file was dropped on the window: it is to be imported.
  void drop(const std::string& path);
  /// The working column is wider than usual, and the map narrower.
  [[nodiscard]] bool wide() const;
  void say(std::string words) { toast(std::move(words)); }
  /// Two periods are to be seen: a second map is needed, drawn after the first in the same viewport.
  [[nodiscard]] bool wants_second_map() const;
  void set_second_map(scene::MapView* map) { beside_.set(map); }
  /// The boundaries that belong on the map now: those of today, unless a mode looks at others. Null: there are none.
  [[nodiscard]] std::shared_ptr<const domain::Boundaries> wanted_boundaries(const domain::Situation& situation,
                                                                            domain::Instant now) const;

 private:
  struct Entry {
    const char* name;
    Region region;
    std::unique_ptr<Panel> panel;
    Modes modes;
  };
  struct Toast {
    std::string words;
    double until = 0;
  };

  // Actions
  std::shared_ptr<const Reply> submit(domain::Command command, std::optional<int> revision) override;
  std::shared_ptr<const Planned> plan(const patrol::Request& request) override;
  std::shared_ptr<const Planned> replan(const domain::Patrol& patrol) override;
  Importer& importer() override;
  DrawingBoard& board() override { return board_; }
  void select(domain::IncidentId id, bool add) override;
  void select(domain::PatrolId id) override;
  void select_case(const domain::CaseNumber& number) override;
  void select_grid(const domain::GridCode& code) override;
  void clear_selection() override;
  void set_mode(Mode mode) override;
  void ask(const hotspot::Question& question) override;
  void show(Picture picture) override;
  void raise(bool raised) override;
  void split(double share) override { inquiry_.split = share; }
  void rank_by_grid(bool by_grid) override { inquiry_.by_grid = by_grid; }
  void look_at(const hotspot::Where& where) override;
  void play(bool on) override;
  void set_pace(int pace) override { inquiry_.pace = pace; }
  void write_review() override;
  [[nodiscard]] bool writes_review() const override { return written_ != nullptr; }
  void send_patrol(const std::vector<domain::IncidentId>& incidents, std::string purpose) override;
  [[nodiscard]] const std::string& purpose() const override { return purpose_; }
  void open(const std::string& panel) override;
  void show(shape::Point place) override;
  void show(const shape::Box& box) override;
  void show_all() override;
  void draft(std::shared_ptr<const Planned> plan) override { draft_ = std::move(plan); }
  void toast(std::string text) override;
  void set_speed(double speed) override;
  void set_language(Language language) override;
  void set_operator(std::string name) override;

  [[nodiscard]] View view_of(const Frame& frame) const;
  [[nodiscard]] Entry* entry(const std::string& name);
  void grow_index(const Frame& frame);
  void settle(const View& view);
  [[nodiscard]] const char* home() const { return entry_of(mode_).home; }
  void first_question(const View& view);
  void take_answer();
  void play_on();
  void refresh_answer();
  void ask_for_outline();
  void take_review(const View& view);
  [[nodiscard]] bool outline_comes() const { return inquiry_.outlined && !inquiry_.outlined->ready; }
  void keys(const View& view);
  void drawing_keys();
  void region(const View& view, const char* name, const Rect& area, Region which, ImU32 fill);
  void right_column(const View& view, const Layout& at);
  void tools(const View& view);
  void map_window(const View& view, const Layout& at);
  void coordinates(const View& view, const Frame& frame, const Rect& area);
  void overlay(const View& view, const Frame& frame);
  void toasts(const View& view, const Rect& area);

  Host& host_;
  scene::MapView& map_;
  MapContent content_;
  HotspotContent hotspots_;
  BesideMap beside_;
  BoundaryContent borders_;
  DrawingBoard board_;
  MapInput input_;
  std::vector<Entry> entries_;
  Digest digest_;
  FindIndex index_;
  Selection selection_;
  Mode mode_ = Mode::dispatch;
  Inquiry inquiry_;
  std::shared_ptr<const Studied> studied_;  // to the newest question, until it is ready
  bool outdated_ = false;                   // incidents have changed since the answer
  double refreshed_ = 0;
  bool wants_outline_ = false;  // the answer has none yet
  double answered_ = 0;         // when the answer came
  double played_ = 0;           // when the period last moved by itself
  domain::Zone zone_{};
  std::shared_ptr<const Written> written_;  // the review that is being written
  std::string purpose_;
  std::string working_ = "overview";
  std::string asked_;  // a panel that is to be opened before the next frame; "-" closes
  std::string overlay_;
  std::shared_ptr<const Planned> draft_;
  std::vector<Toast> toasts_;
  double steady_ = 0;
  bool drawn_ = false;
};

}  // namespace lianxun::ui
