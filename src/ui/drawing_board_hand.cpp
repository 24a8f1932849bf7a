#include "ui/drawing_board.hpp"
#include "ui/tools/tool.hpp"
#include "ui/tools/under.hpp"

namespace lianxun::ui {

using shape::Point;

bool DrawingBoard::press(Point at, double radius) {
  if (!sketch_ || tool_called(state_.tool).gesture != Gesture::drag) return false;
  std::optional<Point> taken = vertex_near(*sketch_, at, radius);
  if (!taken && !edge_near(*sketch_, at, radius)) return false;
  radius_ = radius;
  state_.reply.reset();
  state_.drawn = {};
  state_.drawn.points = {taken.value_or(at)};
  return true;
}

void DrawingBoard::drag(Point at) { state_.drawn.pointer = at; }

void DrawingBoard::release(Point at) {
  state_.drawn.pointer = at;
  if (!sketch_) return clear();
  const auto edit = tool_called(state_.tool).edit_of(state_, radius_);
  if (!edit) return clear();
  const auto preview = boundary::preview(sketch_->draft, sketch_->index, *edit);
  const auto* change = std::get_if<boundary::Change>(&preview);
  if (change == nullptr || change->faces.empty()) return clear();
  give(boundary::name(*edit), *change);
}

/// To a border, a road, a right angle or straight on, when one of them is near.
Point DrawingBoard::drawn_to(Point at, double radius) {
  state_.snapped.reset();
  if (!sketch_ || !sets_points(tool_called(state_.tool).gesture)) return at;
  const auto found = boundary::snap(sketch_->draft, sketch_->index, roads_, state_.drawn.points, at, radius);
  if (!found) return at;
  state_.snapped = found->kind;
  return found->at;
}

void DrawingBoard::add_point(Point at) {
  if (!sketch_ || !sets_points(tool_called(state_.tool).gesture)) return;
  state_.drawn.finished = false;
  state_.drawn.pointer.reset();
  state_.drawn.points.push_back(at);
}

void DrawingBoard::click(Point at, double radius) {
  if (!sketch_) return;
  radius_ = radius;
  state_.reply.reset();
  const int under = face_under(*sketch_, at);
  Drawn& drawn = state_.drawn;
  const Tool& tool = tool_called(state_.tool);
  switch (tool.gesture) {
    case Gesture::look:
    case Gesture::drag:
      clear();
      state_.face = under;
      return;
    case Gesture::pick:
      if (drawn.points.empty()) state_.face = under;
      drawn.points.push_back(at);
      if (state_.face < 0) clear();
      return;
    case Gesture::one:
      clear();
      state_.face = under;
      if (under >= 0) state_.drawn = {{at}, {}, true};
      return;
    case Gesture::line:
    case Gesture::ring:
      // Where a tool works on one grid the first click says which.
      if (state_.face < 0 && tool.of_grid) {
        state_.face = under;
        return;
      }
      if (drawn.finished) drawn = {};
      drawn.points.push_back(drawn_to(at, radius));
      return;
  }
}

void DrawingBoard::double_click(Point, double) {
  if (sets_points(tool_called(state_.tool).gesture) && state_.drawn.points.size() >= 2) state_.drawn.finished = true;
}

void DrawingBoard::right_click(Point at, double radius) {
  if (!sketch_) return;
  if (tool_called(state_.tool).gesture != Gesture::drag) {
    (void)step_back();
    return;
  }
  const auto vertex = vertex_near(*sketch_, at, radius);
  if (!vertex) return;
  const boundary::Edit edit = boundary::DeletePoint{*vertex};
  const auto preview = boundary::preview(sketch_->draft, sketch_->index, edit);
  if (const auto* change = std::get_if<boundary::Change>(&preview)) {
    give(boundary::name(edit), *change);
  } else {
    state_.drawn = {};
    state_.edit = std::make_shared<const boundary::Edit>(edit);
    state_.preview = std::make_shared<const boundary::Preview>(preview);
  }
}

void DrawingBoard::hover(Point at, double radius) {
  radius_ = radius;
  state_.drawn.pointer.reset();
  const Point to = drawn_to(at, radius);
  if (!state_.drawn.points.empty() && !state_.drawn.finished) state_.drawn.pointer = to;
}

void DrawingBoard::leave() {
  state_.drawn.pointer.reset();
  state_.snapped.reset();
}

}  // namespace lianxun::ui
