#include "ui/panels/border_effects.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "boundary/edits/edits.hpp"
#include "boundary/measure.hpp"
#include "boundary/renumber.hpp"
#include "ui/drawing_board.hpp"
#include "ui/format.hpp"
#include "ui/handed_over.hpp"
#include "ui/keys.hpp"
#include "ui/panels/border_compared.hpp"
#include "ui/plan_text.hpp"
#include "ui/tools/tool.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using boundary::Consequences;
using boundary::Tally;

std::string minutes_text(std::int64_t minutes) {
  return decimals_text(static_cast<double>(minutes) / boundary::weeks_of_year, 1);
}

/// A bar of the workload afterwards, a tick where the village's mean is.
void bar(const View& view, const std::string& name, const Tally& before, const Tally& after, double mean, double most) {
  const Strip s = strip(view);
  const float left = view.px(150);
  const float right = view.px(110);
  const Rect at{s.x + left, s.y + view.px(6), s.w - left - right, view.px(14)};
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  text_within(view, {s.x, s.y}, left - view.px(10), Face::body, colour::text, name);
  canvas.AddRectFilled(at.min(), at.max(), colour::bar_ahead, view.px(3));
  const float share = most > 0 ? static_cast<float>(static_cast<double>(after.minutes) / most) : 0;
  const bool others = before.minutes != after.minutes;
  canvas.AddRectFilled(at.min(), {at.x + at.w * share, at.y + at.h}, others ? colour::cyan : colour::secondary,
                       view.px(3));
  const float tick = at.x + at.w * static_cast<float>(most > 0 ? mean / most : 0);
  canvas.AddRectFilled({tick - view.px(1), at.y - view.px(4)}, {tick + view.px(1), at.y + at.h + view.px(4)},
                       colour::text);
  text_right(view, {s.x + s.w, s.y}, Face::body, others ? colour::text : colour::secondary,
             others ? minutes_text(before.minutes) + " → " + minutes_text(after.minutes) : minutes_text(after.minutes));
  gap(view, 34);
}

std::string snapped_text(const View& view, boundary::SnapKind kind) {
  switch (kind) {
    case boundary::SnapKind::vertex:
      return view.tr("a vertex");
    case boundary::SnapKind::crossing:
      return view.tr("a crossing");
    case boundary::SnapKind::edge:
      return view.tr("a border");
    case boundary::SnapKind::line:
      return view.tr("a road");
    case boundary::SnapKind::right_angle:
      return view.tr("a right angle");
    case boundary::SnapKind::straight_on:
      return view.tr("straight on");
  }
  return {};
}

/// The grids of which there is something to tell: a neighbour may only get a vertex, a grid another number.
std::vector<const Consequences::Grid*> told_of(const Consequences& found, const std::map<int, int>& anew) {
  std::set<int> begun;
  for (const auto& each : anew) begun.insert(each.second);
  std::vector<const Consequences::Grid*> out;
  for (const Consequences::Grid& grid : found.grids) {
    if (anew.contains(grid.face) || begun.contains(grid.face)) continue;
    if (std::abs(grid.after.square_metres - grid.before.square_metres) >= least_ground ||
        grid.after.minutes != grid.before.minutes || grid.after.open != grid.before.open) {
      out.push_back(&grid);
    }
  }
  return out;
}

std::string change_of(const std::string& before, const std::string& after) {
  return before == after ? after : before + " → " + after;
}

}  // namespace

/// The grids concerned by their workload, then each village's balance.
void BorderEffects::workload(const View& view, const Told& told) const {
  const Consequences& found = *view.redraw.consequences;
  double most = 0;
  for (const auto& village : found.villages) most = std::max(most, static_cast<double>(village.balance_after.largest));
  for (const auto& village : found.villages) {
    const bool concerned =
        std::any_of(told.begin(), told.end(), [&](const auto* grid) { return grid->village == village.village; });
    if (!concerned) continue;
    caption(view, view.tr("Patrol workload, minutes a week"), view.tr("line: village mean"));
    for (const auto* grid : told) {
      if (grid->village != village.village) continue;
      if (grid->after.square_metres <= 0) {
        fact(view, grid_of_table(view, grid->face), view.tr("ceases"), colour::cyan);
        continue;
      }
      bar(view, number_of_table(view, grid->face), grid->before, grid->after, village.balance_after.mean, most);
    }
    gap(view, 6);
    fact(view, view.tr("largest / mean"),
         change_of(decimals_text(village.balance_before.largest_to_mean(), 2),
                   decimals_text(village.balance_after.largest_to_mean(), 2)));
  }
}

/// What goes from one grid to another.
void BorderEffects::hands(const View& view) const {
  const HandedOver found = handed_over(view.redraw);
  const auto line = [&view](const std::string& name, int count, bool matters) {
    fact(view, name, std::to_string(count), matters && count > 0 ? colour::cyan : colour::text);
  };
  gap(view, 8);
  caption(view, view.tr("Changes hands"));
  line(view.tr("open incidents"), found.open, true);
  line(view.tr("incidents of the year"), found.incidents, false);
  line(view.tr("premises"), found.premises, false);
  line(view.tr("crews"), found.crews, false);
  line(view.tr("hotspots of the year"), found.hotspots, true);
}

void BorderEffects::grids(const View& view, const Told& told) const {
  if (told.empty()) return;
  gap(view, 8);
  caption(view, view.tr("Grids"), view.tr("before → after"));
  for (const auto* grid : told) {
    const Tally& before = grid->before;
    const Tally& after = grid->after;
    text(view, {strip(view).x, strip(view).y}, Face::strong, colour::text, number_of_table(view, grid->face));
    gap(view, 30);
    const bool fresh = before.square_metres <= 0;
    const auto both = [fresh](const std::string& was, const std::string& is) {
      return fresh ? is : change_of(was, is);
    };
    fact(view, view.tr("area"), both(ground_text(before.square_metres), ground_text(after.square_metres)));
    fact(view, view.tr("incidents of the year"), both(std::to_string(before.year), std::to_string(after.year)));
    fact(view, view.tr("open"), both(std::to_string(before.open), std::to_string(after.open)));
    fact(view, view.tr("premises"), both(std::to_string(before.premises), std::to_string(after.premises)));
    if (before.residents + after.residents > 0) {
      fact(view, view.tr("residents"), both(number_text(before.residents), number_text(after.residents)));
    }
    fact(view, view.tr("compactness"), both(decimals_text(before.compactness, 2), decimals_text(after.compactness, 2)));
    gap(view, 8);
  }
}

/// Of the grids that go on under other numbers, and are otherwise what they were.
void BorderEffects::numbers(const View& view, const std::map<int, int>& anew) {
  const Redraw& redraw = view.redraw;
  if (anew.empty()) return;
  caption(view, view.tr("New numbers"), view.tr("before → after"));
  for (const auto& [code, face] : redraw.sketch->face_of) {  // ascending by code
    const auto to = anew.find(face);
    if (to == anew.end()) continue;
    fact(view, grid_text(view.tr, code), "→ " + grid_text(view.tr, redraw.codes.at(to->second)));
  }
}

/// Of the line being drawn; and a place for those who know the numbers.
void BorderEffects::measures(const View& view, Actions& actions) {
  const auto points = view.redraw.drawn.all();
  const Gesture gesture = tool_called(view.redraw.tool).gesture;
  if (!sets_points(gesture)) return;
  if (points.size() > 1) {
    const auto& from = points[points.size() - 2];
    const auto& to = points.back();
    fact(view, view.tr("last segment"),
         view.tr("{} m, bearing {}°", decimals_text(boundary::length(std::vector{from, to}), 1),
                 decimals_text(boundary::bearing(from, to), 1)));
    fact(view, view.tr("drawn"),
         gesture == Gesture::ring && points.size() > 2 ? ground_text(boundary::enclosed_area(points))
                                                       : view.tr("{} m", decimals_text(boundary::length(points), 1)));
  }
  if (view.redraw.snapped) fact(view, view.tr("drawn to"), snapped_text(view, *view.redraw.snapped), colour::amber);
  text_field(view, "edit:typed", view.tr("next point: x,y or @dx,dy or @metres<bearing"), typed_);
  if (typed_.empty() || !(secondary_button(view, "edit:add", view.tr("Set the point")) || enter_pressed())) return;
  const auto& drawn = view.redraw.drawn.points;
  const auto parsed =
      boundary::typed_position(typed_, drawn.empty() ? std::nullopt : std::optional<shape::Point>(drawn.back()));
  if (const auto* at = std::get_if<shape::Point>(&parsed)) {
    actions.board().add_point(*at);
    typed_.clear();
    mistyped_ = {};
  } else {
    mistyped_ = std::get<domain::Message>(parsed);
  }
}

void BorderEffects::act(const View& view, Actions& actions) const {
  const Redraw& redraw = view.redraw;
  if (tool_called(redraw.tool).gesture == Gesture::drag) {
    if (redraw.change() != nullptr) paragraph(view, view.tr("Let go to do it."), colour::secondary, Face::body);
    return;
  }
  const bool can = redraw.change() != nullptr && !redraw.drawn.points.empty();
  const bool ready = can && (!redraw.reply || redraw.reply->ready);
  gap(view, 14);
  if ((primary_button(view, "edit:apply", view.tr("Apply"), "Enter", ready) || enter_pressed()) && ready) {
    actions.board().apply();
  }
  if (secondary_button(view, "edit:back", view.tr("Take the last point back"))) (void)actions.board().step_back();
}

void BorderEffects::chosen(const View& view, Actions& actions) {
  const Redraw& redraw = view.redraw;
  if (!redraw.sketch || redraw.face < 0) {
    heading(view, view.tr("Borders"));
    paragraph(view,
              redraw.sketch
                  ? view.tr("Take a tool on the left and draw. What it would do stands here before it is done.")
                  : view.tr("Choose a plan on the left, or begin one, to draw on the boundaries."),
              colour::secondary, Face::body);
    return;
  }
  heading(view, grid_of_table(view, redraw.face));
  const auto& area = redraw.sketch->draft.faces[static_cast<std::size_t>(redraw.face)];
  const domain::Grid& grid = redraw.sketch->grids[static_cast<std::size_t>(redraw.face)];
  fact(view, view.tr("code"), grid.code);
  fact(view, view.tr("area"), ground_text(shape::area(area)));
  if (grid.residents) fact(view, view.tr("residents"), std::to_string(*grid.residents));
  naming_.draw(view, actions);
  if (redraw.effects) tallies(view);
}

void BorderEffects::tallies(const View& view) {
  const Redraw& redraw = view.redraw;
  const Tally& tally = redraw.effects->tally(redraw.face);
  fact(view, view.tr("open incidents"), std::to_string(tally.open));
  fact(view, view.tr("incidents of the year"), std::to_string(tally.year));
  fact(view, view.tr("premises"), std::to_string(tally.premises));
  if (tally.hotspots > 0) fact(view, view.tr("hotspots of the year"), std::to_string(tally.hotspots));
  fact(view, view.tr("compactness"), decimals_text(tally.compactness, 2));
  gap(view, 8);
  const int village = redraw.sketch->draft.villages[static_cast<std::size_t>(redraw.face)];
  const boundary::Balance balance = redraw.effects->balance(village);
  caption(view, view.tr("Patrol workload, minutes a week"), view.tr("line: village mean"));
  for (std::size_t i = 0; i < redraw.sketch->grids.size(); ++i) {
    const int face = static_cast<int>(i);
    if (redraw.sketch->draft.villages[i] != village || !redraw.sketch->has_ground(face)) continue;
    const Tally& each = redraw.effects->tally(face);
    bar(view, number_of_table(view, face), each, each, balance.mean, static_cast<double>(balance.largest));
  }
  fact(view, view.tr("largest / mean"), decimals_text(balance.largest_to_mean(), 2));
  reasons_.fact(view, {"workload", view.tr("how was this computed"), "",
                       view.tr("Each incident of the last twelve months counts the minutes on site of its category. "
                               "Travel is not in it. Residents go with the ground, by its share.")});
}

void BorderEffects::draw(const View& view, Actions& actions) {
  const Redraw& redraw = view.redraw;
  refusal(view, redraw.reply);
  if (!mistyped_.id.empty()) notice(view, view.tr(mistyped_), colour::amber);
  if (!redraw.edit) {
    if (redraw.compared) return draw_compared(view, *redraw.compared, actions);
    chosen(view, actions);
    return measures(view, actions);
  }
  heading(view, capitalised(view.tr(boundary::name(*redraw.edit).c_str())), grid_of_table(view, redraw.face));
  if (const auto* why_not = redraw.why_not()) {
    notice(view, domain::render(why_not->reason, [&view](const std::string& id) { return view.tr(id.c_str()); }),
           colour::orange);
  } else if (redraw.change() != nullptr) {
    if (!redraw.drawn.points.empty()) act(view, actions);
    measures(view, actions);
    if (!redraw.consequences) {
      if (redraw.uncounted.empty()) {
        paragraph(view, view.tr("counting …"), colour::secondary, Face::body);
      } else {
        notice(view, redraw.uncounted, colour::amber);
      }
      return;
    }
    const auto anew = boundary::new_numbers(*redraw.change());
    const Told told = told_of(*redraw.consequences, anew);
    workload(view, told);
    numbers(view, anew);
    hands(view);
    grids(view, told);
    return;
  }
  if (!redraw.drawn.points.empty()) act(view, actions);
  measures(view, actions);
}

}  // namespace lianxun::ui
