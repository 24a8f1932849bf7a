#include "ui/drawing_board.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/places_of.hpp"
#include "ui/tools/tool.hpp"
#include "ui/tools/under.hpp"

namespace lianxun::ui {
namespace {

using shape::Point;

std::shared_ptr<const domain::Boundaries> version_from(const domain::Situation& situation, domain::Date effective) {
  const auto& all = situation.boundaries;
  const auto at = std::find_if(all.begin(), all.end(),
                               [effective](const auto& version) { return version->effective == effective; });
  return at == all.end() ? nullptr : *at;
}

std::vector<std::string> codes_of(const domain::Boundaries& boundaries) {
  std::vector<std::string> out;
  out.reserve(boundaries.grids.size());
  for (const domain::Grid& grid : boundaries.grids) out.push_back(grid.code);
  return out;
}

/// Whose ground an edit is mostly about, at most two: what its line in the list names.
std::vector<std::string> codes_of(const boundary::Sketch& sketch, const boundary::Change& change) {
  std::vector<std::pair<double, std::string>> all;
  for (const auto& each : change.faces) {
    if (static_cast<std::size_t>(each.face) >= sketch.grids.size()) continue;
    const double moved = std::abs(shape::area(each.after) - shape::area(each.before));
    all.emplace_back(-moved, sketch.grids[static_cast<std::size_t>(each.face)].code);
  }
  std::sort(all.begin(), all.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 2); ++i) out.push_back(all[i].second);
  return out;
}

}  // namespace

void DrawingBoard::follow_plan(const View& view) {
  const domain::Situation& situation = view.situation;
  const domain::Plan* plan = situation.plans.find(state_.plan);
  const auto base = plan != nullptr ? version_from(situation, plan->base) : nullptr;
  if (base == nullptr) {
    state_.plan = {};
    sketch_.reset();
    state_.sketch.reset();
    state_.shown = state_.version ? version_from(situation, *state_.version) : nullptr;
    return;
  }
  if (situation.boundaries.size() != versions_) {
    versions_ = situation.boundaries.size();
    used_.clear();
    for (const auto& version : situation.boundaries) {
      for (const domain::Grid& grid : version->grids) used_.push_back(grid.code);
    }
  }
  const bool anew = !sketch_ || sketch_->base != base;
  if (anew) sketch_ = std::make_shared<boundary::Sketch>(boundary::sketch_of(base));
  if (!anew && done_ == plan->done &&
      (plan->done == 0 || sketch_->edits.back() == plan->edits[sketch_->edits.size() - 1]))
    return;
  const auto changed = [this](const boundary::Change& change) {
    if (effects_) effects_->apply(change);
    if (counting_) counting_->since.push_back(change);
  };
  end_balance();  // made for other borders
  boundary::follow(*sketch_, *plan, changed);
  done_ = plan->done;
  state_.sketch = sketch_;
  if (anew) count_places(view);
  if (roads_of_ != situation.basemap) {
    roads_of_ = situation.basemap;
    state_.roads = roads_of_;
    std::vector<shape::Line> lines;
    for (const domain::Road& road : roads_of_->roads) lines.push_back(road.line);
    roads_ = boundary::SnapLines(lines);
  }
  state_.shown = std::make_shared<const domain::Boundaries>(boundary::boundaries_of(*sketch_, plan->base));
}

/// Years of incidents are not located between two frames.
void DrawingBoard::count_places(const View& view) {
  effects_.reset();
  auto counting = std::make_shared<Counting>();
  counting_ = counting;
  std::vector<std::string> codes;
  std::vector<double> residents;
  for (const domain::Grid& grid : sketch_->grids) {
    codes.push_back(grid.code);
    residents.push_back(grid.residents.value_or(0));
  }
  auto places = boundary::places_of(view.situation, domain::local_date(view.now, view.zone()));
  host_.work([counting, draft = sketch_->draft, codes = std::move(codes), residents = std::move(residents),
              places = std::move(places)]() mutable -> std::function<void()> {
    auto index = std::make_shared<boundary::ConsequenceIndex>(draft, codes, residents, std::move(places));
    return [counting, index] { counting->index = index; };
  });
}

void DrawingBoard::look(const View&) {
  if (counting_ && counting_->index) {
    effects_ = counting_->index;
    for (const auto& change : counting_->since) effects_->apply(change);
    counting_.reset();
    previewed_ = {};
  }
  state_.effects = effects_;
  if (!sketch_ || state_.drawn.all().empty()) {
    if (state_.offer >= 0) return;
    if (sketch_ && state_.edit && state_.preview && state_.why_not() != nullptr) return;  // said of a click
    state_.edit.reset();
    state_.preview.reset();
    state_.consequences.reset();
    previewed_ = {};
    return;
  }
  const bool same =
      previewed_ == state_.drawn && previewed_with_ == state_.tool && previewed_at_ == sketch_->edits.size();
  if (same) return;
  previewed_ = state_.drawn;
  previewed_with_ = state_.tool;
  previewed_at_ = sketch_->edits.size();
  const auto edit = tool_called(state_.tool).edit_of(state_, radius_);
  state_.edit = edit ? std::make_shared<const boundary::Edit>(*edit) : nullptr;
  state_.preview =
      edit ? std::make_shared<const boundary::Preview>(boundary::preview(sketch_->draft, sketch_->index, *edit))
           : nullptr;
  const auto* change = state_.change();
  state_.consequences =
      change != nullptr && effects_ ? std::make_shared<const boundary::Consequences>(effects_->of(*change)) : nullptr;
}

/// The version looked at with the one before it; a plan under review with what it began from.
void DrawingBoard::compare(const View& view) {
  if (view.mode != Mode::boundaries) return;
  const auto& versions = view.situation.boundaries;
  std::shared_ptr<const domain::Boundaries> before;
  std::shared_ptr<const domain::Boundaries> after;
  const domain::Plan* plan = view.situation.plans.find(state_.plan);
  if (plan != nullptr && plan->state != domain::PlanState::draft && sketch_) {
    before = sketch_->base;
    after = state_.shown;
  } else if (plan == nullptr && state_.shown) {
    const auto at = std::find(versions.begin(), versions.end(), state_.shown);
    if (at != versions.begin() && at != versions.end()) {
      before = *(at - 1);
      after = *at;
    }
  }
  if (!after) {
    state_.compared.reset();
    return;
  }
  if (state_.compared && state_.compared->before == before && state_.compared->after == after) return;
  auto compared = std::make_shared<Compared>();
  compared->before = before;
  compared->after = after;
  state_.compared = compared;
  host_.work([compared, before, after]() -> std::function<void()> {
    boundary::Difference found;
    std::string problem;
    try {
      found = boundary::difference({before->grid_areas, codes_of(*before)}, {after->grid_areas, codes_of(*after)}, 1);
    } catch (const std::exception& error) {
      problem = error.what();
    }
    return [compared, found = std::move(found), problem = std::move(problem)] {
      compared->difference = found;
      compared->problem = problem;
      compared->ready = true;
    };
  });
}

void DrawingBoard::tick(const View& view) {
  follow_plan(view);
  compare(view);
  look(view);
}

void DrawingBoard::choose(domain::PlanId plan) {
  state_.plan = plan;
  state_.version.reset();
  state_.face = -1;
  state_.reply.reset();
  sketch_.reset();
  effects_.reset();
  counting_.reset();
  done_ = -1;
  end_balance();
  clear();
}

void DrawingBoard::look_at(std::optional<domain::Date> version) {
  choose({});
  state_.version = version;
}

void DrawingBoard::take(const std::string& tool) {
  state_.tool = tool_called(tool).name;
  clear();
}

void DrawingBoard::work_on(int face) {
  state_.face = face;
  clear();
}

void DrawingBoard::clear() {
  state_.drawn = {};
  state_.edit.reset();
  state_.preview.reset();
  state_.consequences.reset();
  state_.offer = -1;
  previewed_ = {};
}

bool DrawingBoard::step_back() {
  Drawn& drawn = state_.drawn;
  state_.reply.reset();
  if (drawn.points.empty()) {
    const bool held = state_.tool != "look" || state_.face >= 0;
    if (state_.tool == "look") state_.face = -1;
    take("look");
    return held;
  }
  if (drawn.finished) {
    drawn.finished = false;
  } else {
    drawn.points.pop_back();
  }
  return true;
}

void DrawingBoard::give(const std::string& name, const boundary::Change& change) {
  domain::Message what{name, codes_of(*sketch_, change)};
  auto made = std::make_shared<domain::PlanEdit>(boundary::edit_of(*sketch_, change, std::move(what), used_));
  state_.given = std::make_shared<const boundary::Change>(change);
  state_.reply = host_.submit(domain::EditPlan{state_.plan, std::move(made)}, {});
  clear();
}

void DrawingBoard::apply() {
  if (!sketch_ || state_.change() == nullptr) return;
  const boundary::Change change = *state_.change();
  give(state_.offer >= 0 ? "balance" : boundary::name(*state_.edit), change);
}

void DrawingBoard::balance(int village) {
  if (!sketch_ || !effects_) return;
  end_balance();
  std::vector<shape::Line> lines;
  if (roads_of_) {
    for (const domain::Road& road : roads_of_->roads) lines.push_back(road.line);
  }
  balancing_ = std::make_shared<Balancing>();
  balancing_->village = village;
  state_.balancing = balancing_;
  host_.work(balance_job(balancing_, *sketch_, *effects_, std::move(lines)));
}

void DrawingBoard::offer(int which) {
  if (!balancing_ || which < 0 || static_cast<std::size_t>(which) >= balancing_->offers.size()) return;
  clear();
  state_.offer = which;
  state_.preview =
      std::make_shared<const boundary::Preview>(balancing_->offers[static_cast<std::size_t>(which)].preview);
  const auto* change = state_.change();
  state_.consequences =
      change != nullptr && effects_ ? std::make_shared<const boundary::Consequences>(effects_->of(*change)) : nullptr;
}

void DrawingBoard::end_balance() {
  if (!balancing_) return;
  balancing_->cancelled = true;
  balancing_.reset();
  state_.balancing.reset();
  clear();
}

void DrawingBoard::undo() {
  if (!state_.plan || done_ <= 0) return;
  clear();
  state_.given.reset();
  state_.reply = host_.submit(domain::UndoPlanEdit{state_.plan, done_}, {});
}

void DrawingBoard::redo() {
  if (!state_.plan) return;
  clear();
  state_.given.reset();
  state_.reply = host_.submit(domain::RedoPlanEdit{state_.plan, done_ + 1}, {});
}

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
  if (const auto* change = std::get_if<boundary::Change>(&preview); change != nullptr && !change->faces.empty()) {
    give(boundary::name(*edit), *change);
  } else {
    clear();
  }
}

/// To a border, a road, a right angle or straight on, when one of them is near.
Point DrawingBoard::drawn_to(Point at, double radius) {
  state_.snapped.reset();
  const Gesture gesture = tool_called(state_.tool).gesture;
  if (!sketch_ || (gesture != Gesture::line && gesture != Gesture::ring)) return at;
  const auto found = boundary::snap(sketch_->draft, sketch_->index, roads_, state_.drawn.points, at, radius);
  if (!found) return at;
  state_.snapped = found->kind;
  return found->at;
}

void DrawingBoard::add_point(Point at) {
  const Gesture gesture = tool_called(state_.tool).gesture;
  if (!sketch_ || (gesture != Gesture::line && gesture != Gesture::ring)) return;
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
  const Gesture gesture = tool_called(state_.tool).gesture;
  if ((gesture == Gesture::line || gesture == Gesture::ring) && state_.drawn.points.size() >= 2) {
    state_.drawn.finished = true;
  }
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
  if (!state_.drawn.points.empty()) state_.drawn.pointer = to;
}

void DrawingBoard::leave() {
  state_.drawn.pointer.reset();
  state_.snapped.reset();
}

}  // namespace lianxun::ui
