#include "ui/boundary_content.hpp"

#include "boundary/vertex_rings.hpp"
#include "ui/map_content.hpp"
#include "ui/plan_text.hpp"
#include "ui/tools/tool.hpp"

namespace lianxun::ui {
namespace {

/// Beyond so many vertices handles would hide what they are of.
constexpr std::size_t most_handles = 400;

void add_rings(std::vector<scene::Stroke>& out, const shape::MultiPolygon& area, const scene::Stroke& like) {
  shape::for_each_ring(area, [&](const shape::Ring& ring) {
    scene::Stroke stroke = like;
    stroke.line = ring;
    out.push_back(std::move(stroke));
  });
}

/// What an edit does: the borders that were, dashed, and those that will be; ground that is new to a grid is filled.
void add_change(std::vector<scene::Stroke>& out, const boundary::Change& change) {
  const scene::Stroke before{{}, scene_colour(colour::secondary), scene::Dash::dotted, 1.5F};
  std::vector<const boundary::Change::Face*> changed;
  for (const auto& each : change.faces) {
    if (!only_gets_vertices(each.before, each.after)) changed.push_back(&each);
  }
  for (const auto* each : changed) add_rings(out, each->before, before);
  for (const auto* each : changed) {
    scene::Stroke after{{}, scene_colour(colour::cyan), scene::Dash::solid, 2.5F};
    const bool grows = shape::area(each->after) > shape::area(each->before);
    if (grows) after.fill = scene_colour(fade(colour::cyan, each->before.empty() ? 0.45F : 0.22F));
    add_rings(out, each->after, after);
  }
}

}  // namespace

void BoundaryContent::show(bool on) {
  if (on_ == on) return;
  on_ = on;
  scene::MapView::Visible visible = map_.visible();
  visible.live_marks = visible.background_marks = visible.routes = !on;
  map_.set_visible(visible);
  if (on) return;
  map_.set_strokes({});
  map_.set_marks(scene::MarkLayer::handles, {});
  map_.set_selected({});
  strokes_.clear();
  handles_.clear();
  selected_ = -1;
}

void BoundaryContent::strokes(const View& view) {
  const Redraw& redraw = view.redraw;
  std::vector<scene::Stroke> out;
  if (const auto* change = redraw.change()) {
    add_change(out, *change);
  } else if (const auto* why_not = redraw.why_not()) {
    scene::Stroke refused{{}, scene_colour(colour::orange), scene::Dash::dashed, 2.5F};
    // What crosses itself has no inside that could be filled.
    if (!boundary::invalid(boundary::vertex_rings(why_not->area))) {
      refused.fill = scene_colour(fade(colour::orange, 0.25F));
    }
    add_rings(out, why_not->area, refused);
  } else if (redraw.given && redraw.refused()) {
    // Somebody was faster: what was drawn stays to be seen, over what there is now.
    scene::Stroke refused{{}, scene_colour(colour::orange), scene::Dash::dashed, 2.5F};
    for (const auto& each : redraw.given->faces) add_rings(out, each.after, refused);
  } else if (redraw.given && view.shown != redraw.shown) {
    add_change(out, *redraw.given);
  }
  for (const Disputed& each : redraw.disputed) {
    scene::Stroke theirs{{}, scene_colour(colour::orange), scene::Dash::dotted, 2.5F};
    theirs.fill = scene_colour(fade(colour::orange, 0.12F));
    add_rings(out, each.theirs, theirs);
  }
  if (redraw.sketch && !redraw.locked.empty()) {
    for (std::size_t i = 0; i < redraw.sketch->grids.size(); ++i) {
      if (!redraw.locked.contains(redraw.sketch->grids[i].code)) continue;
      scene::Stroke locked{{}, scene_colour(colour::sand), scene::Dash::solid, 2};
      locked.fill = scene_colour(fade(colour::sand, 0.2F));
      add_rings(out, redraw.sketch->draft.faces[i], locked);
    }
  }
  if (redraw.compared && redraw.compared->ready && !redraw.change()) {
    // Ground that has another code: where it is, and no more.
    for (const auto& transfer : redraw.compared->difference.transfers) {
      scene::Stroke moved{{}, scene_colour(colour::cyan), scene::Dash::solid, 2};
      moved.fill = scene_colour(fade(colour::cyan, 0.35F));
      add_rings(out, transfer.area, moved);
    }
  }
  const auto line = redraw.drawn.all();
  if (line.size() > 1) {
    scene::Stroke drawn{line, scene_colour(colour::amber), scene::Dash::dashed, 3};
    if (tool_called(redraw.tool).gesture == Gesture::ring) drawn.line.push_back(line.front());
    out.push_back(std::move(drawn));
  }
  if (out == strokes_) return;
  strokes_ = out;
  map_.set_strokes(std::move(out));
}

void BoundaryContent::handles(const View& view) {
  const Redraw& redraw = view.redraw;
  std::vector<scene::Mark> out;
  const auto mark = [&out](shape::Point at, scene::Mark::Shape shape, ImU32 colour, float size, bool hollow) {
    scene::Mark handle;
    handle.key = out.size() + 1;
    handle.at = at;
    handle.shape = shape;
    handle.colour = scene_colour(colour);
    handle.size = size;
    handle.hollow = hollow;
    out.push_back(handle);
  };
  if (redraw.sketch && redraw.face >= 0 && tool_called(redraw.tool).gesture == Gesture::drag) {
    shape::for_each_ring(redraw.sketch->draft.faces[static_cast<std::size_t>(redraw.face)],
                         [&](const shape::Ring& ring) {
                           if (ring.size() > most_handles) return;
                           for (std::size_t i = 1; i < ring.size(); ++i) {
                             mark(ring[i], scene::Mark::Shape::square, colour::cyan, 9, true);
                           }
                         });
  }
  // Somebody has these to do: the planner sees which go to another grid.
  if (redraw.change() != nullptr && redraw.consequences && redraw.effects) {
    for (const auto& each : redraw.consequences->handed) {
      const boundary::Place& place = redraw.effects->places()[static_cast<std::size_t>(each.place)];
      if (place.kind == boundary::PlaceKind::incident && place.open) {
        mark(place.at, scene::Mark::Shape::circle, colour::cyan, 11, false);
      } else if (place.kind == boundary::PlaceKind::hotspot) {
        mark(place.at, scene::Mark::Shape::diamond, colour::cyan, 16, true);
      }
    }
  }
  for (const shape::Point p : redraw.drawn.points) mark(p, scene::Mark::Shape::circle, colour::amber, 12, false);
  if (const auto* why_not = redraw.why_not()) {
    mark(why_not->at, scene::Mark::Shape::diamond, colour::orange, 16, false);
  }
  if (out == handles_) return;
  handles_ = out;
  map_.set_marks(scene::MarkLayer::handles, std::move(out));
}

/// The grid that is worked on, where the map knows it already.
void BoundaryContent::select(const View& view) {
  const Redraw& redraw = view.redraw;
  int area = -1;
  if (redraw.sketch && redraw.face >= 0 && view.shown) {
    area = view.shown->grid_index(redraw.sketch->grids[static_cast<std::size_t>(redraw.face)].code);
  }
  if (area == selected_ && areas_ == view.shown) return;
  areas_ = view.shown;
  selected_ = area;
  map_.set_selected(area < 0 ? std::vector<int>{} : std::vector<int>{area});
}

void BoundaryContent::tick(const View& view) {
  show(view.mode == Mode::boundaries);
  if (!on_) return;
  select(view);
  strokes(view);
  handles(view);
}

}  // namespace lianxun::ui
