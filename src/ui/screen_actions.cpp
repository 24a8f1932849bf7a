#include "ui/screen.hpp"

#include <algorithm>

namespace lianxun::ui {

std::shared_ptr<const Reply> Screen::submit(domain::Command command, std::optional<int> revision) {
  return host_.submit(std::move(command), revision);
}

std::shared_ptr<const Planned> Screen::plan(const patrol::Request& request) { return host_.plan(request); }

std::shared_ptr<const Planned> Screen::replan(const domain::Patrol& patrol) { return host_.replan(patrol); }

Importer& Screen::importer() { return host_.importer(); }

void Screen::select(domain::IncidentId id, bool add) {
  const bool had = selection_.has(id);
  std::erase(selection_.incidents, id);
  if (!add) selection_.incidents.clear();
  if (!add || !had) selection_.incidents.push_back(id);
  selection_.patrol = {};
  selection_.penalty_case.clear();
  selection_.grid.clear();
  if (working_ == "compose" && add) return;  // the composer follows the selection
  open(selection_.incidents.size() > 1 ? "compose" : selection_.incidents.empty() ? "" : "incident");
}

void Screen::select(domain::PatrolId id) {
  selection_ = {};
  selection_.patrol = id;
  open("patrol");
}

void Screen::select_case(const domain::CaseNumber& number) {
  selection_ = {};
  selection_.penalty_case = number;
  open("case");
}

void Screen::select_grid(const domain::GridCode& code) {
  selection_ = {};
  selection_.grid = code;
  if (inquiry_.answer) inquiry_.where = {inquiry_.answer->ground->boundaries->grid_index(code), -1};
  open({});
}

void Screen::clear_selection() {
  selection_ = {};
  inquiry_.where = {};
  if (working_ == "incident" || working_ == "case" || working_ == "patrol") open({});
}

void Screen::open(const std::string& panel) {
  asked_ = panel.empty() ? "-" : panel;
  if (panel == "new-complaint") selection_ = {};
}

void Screen::drop(const std::string& path) {
  if (Entry* e = entry("import")) e->panel->dropped(path, *this);
  open("import");
}

void Screen::show(shape::Point place) {
  scene::Camera camera = map_.camera();
  const shape::Point at = map_.to_screen(place);
  const scene::Viewport& port = map_.viewport();
  const double edge = 0.12 * port.width;
  // What is already well in sight need not move.
  if (at.x > port.x + edge && at.x < port.x + port.width - edge && at.y > port.y + edge &&
      at.y < port.y + port.height - edge) {
    return;
  }
  camera.centre = place;
  map_.fly_to(camera, steady_);
}

void Screen::show(const shape::Box& box) { map_.fly_to(map_.camera_for(box, 80), steady_); }

void Screen::show_all() { map_.fly_to(map_.camera_for_all(), steady_); }

void Screen::toast(std::string text) { toasts_.push_back({std::move(text), 0}); }

void Screen::set_speed(double speed) { host_.set_speed(speed); }

void Screen::set_language(Language language) { host_.set_language(language); }

void Screen::set_operator(std::string name) { host_.set_operator(std::move(name)); }

}  // namespace lianxun::ui
