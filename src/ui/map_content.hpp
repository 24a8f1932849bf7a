#pragma once

#include <map>
#include <memory>

#include "scene/map.hpp"
#include "ui/changes.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// Turns the Situation into what the map draws: marks by urgency and source, patrols as routes, the selection as rings.
/// Sends only what has changed.
class MapContent {
 public:
  explicit MapContent(scene::MapView& map) : map_(map) {}

  /// After events: `steady` is the map's clock in seconds.
  void apply(const View& view, const Changes& changes, double steady);
  /// Each frame: what depends on the time, the selection and the draft.
  void tick(const View& view, const std::shared_ptr<const Planned>& draft);

 private:
  void incidents(const View& view, const std::vector<domain::IncidentId>& touched, double steady);
  void everything(const View& view);
  void premises(const View& view);
  void selection(const View& view);
  void routes(const View& view, const std::shared_ptr<const Planned>& draft);

  scene::MapView& map_;
  std::map<domain::IncidentId, scene::Mark> shown_;
  Selection selected_;
  std::uint64_t routes_at_ = 0;
  std::shared_ptr<const Planned> drafted_;
  std::int64_t minute_ = -1;
};

[[nodiscard]] scene::Colour scene_colour(ImU32 colour);

/// Key of a route on the map ↔ patrol; 0 is the draft.
[[nodiscard]] std::uint64_t route_key(domain::PatrolId id, std::size_t crew);
[[nodiscard]] domain::PatrolId patrol_of_route(std::uint64_t key);

}  // namespace lianxun::ui
