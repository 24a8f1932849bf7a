#include "app/start_options.hpp"

#include <algorithm>
#include <sstream>

#include "domain/error.hpp"

namespace lianxun::app {

namespace {

void select_incidents(const std::string& numbers, const domain::Situation& situation, ui::Screen& screen) {
  std::istringstream in(numbers);
  bool add = false;
  for (std::string number; std::getline(in, number, ',');) {
    const auto found = situation.by_number.find(number);
    if (found == situation.by_number.end()) throw domain::BadArgument("--select: there is no incident " + number);
    screen.choose(found->second, std::exchange(add, true));
  }
}

}  // namespace

void apply_start_options(const RoomOptions& options, const domain::Situation& situation, ui::Screen& screen) {
  if (const ui::ModeEntry* mode = ui::mode_called(options.mode); mode != nullptr && mode->mode != ui::Mode::dispatch) {
    screen.choose(mode->mode);
    if (options.picture == "density") screen.choose(ui::Picture::density);
    if (options.picture == "significance") screen.choose(ui::Picture::significance);
    if (options.picture == "patterns") screen.choose(ui::Picture::patterns);
    if (options.beside == "last-year") screen.choose(hotspot::Beside::last_year);
    if (options.beside == "previous") screen.choose(hotspot::Beside::previous);
  }
  const std::size_t colon = options.select.find(':');
  const std::string kind = options.select.substr(0, colon);
  const std::string key = colon == std::string::npos ? "" : options.select.substr(colon + 1);
  if (kind == "incident") {
    select_incidents(key, situation, screen);
  } else if (kind == "patrol") {
    const auto at = std::find_if(situation.patrols.begin(), situation.patrols.end(),
                                 [&key](const domain::Patrol& patrol) { return patrol.number == key; });
    if (at == situation.patrols.end()) throw domain::BadArgument("--select: there is no patrol " + key);
    screen.choose(at->id);
  } else if (kind == "grid") {
    screen.choose_grid(key);
  } else if (kind == "plan") {
    const auto at = std::find_if(situation.plans.begin(), situation.plans.end(),
                                 [&key](const domain::Plan& plan) { return plan.name == key; });
    if (at == situation.plans.end()) throw domain::BadArgument("--select: there is no plan " + key);
    screen.choose(ui::Mode::boundaries);
    screen.choose(at->id);
  } else if (!options.select.empty()) {
    throw domain::BadArgument("--select: \"" + options.select + "\" is not incident:…, patrol:…, grid:… or plan:…");
  }
  if (options.panel.empty()) return;
  const auto known = ui::panels();
  const bool there = std::any_of(known.begin(), known.end(),
                                 [&options](const ui::PanelEntry& panel) { return options.panel == panel.name; });
  if (!there) throw domain::BadArgument("--panel: there is no panel \"" + options.panel + "\"");
  screen.open_panel(options.panel);
}

}  // namespace lianxun::app
