#include "ui/drawing_board.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/renumber.hpp"
#include "ui/plan_text.hpp"
#include "ui/tools/tool.hpp"

namespace lianxun::ui {
namespace {

/// Whose ground an edit is mostly about, at most two: what its line in the list names. Neighbours that only get a
/// vertex are not named besides others; where all of a village get new numbers it is the village.
std::vector<std::string> codes_concerned(const boundary::Sketch& sketch, const boundary::Change& change) {
  if (const auto anew = boundary::new_numbers(change); !anew.empty()) {
    return {sketch.grids[static_cast<std::size_t>(anew.begin()->first)].village};
  }
  std::vector<std::pair<double, std::string>> all;
  for (const auto& each : change.faces) {
    if (static_cast<std::size_t>(each.face) >= sketch.grids.size()) continue;
    const double moved = std::abs(shape::area(each.after) - shape::area(each.before));
    all.emplace_back(-moved, sketch.grids[static_cast<std::size_t>(each.face)].code);
  }
  std::sort(all.begin(), all.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 2); ++i) {
    if (i == 0 || -all[i].first >= least_ground) out.push_back(all[i].second);
  }
  return out;
}

}  // namespace

/// What the preview would do, once it is known what lies where.
void DrawingBoard::weigh() {
  const auto* change = state_.change();
  state_.consequences =
      change != nullptr && effects_ ? std::make_shared<const boundary::Consequences>(effects_->of(*change)) : nullptr;
}

/// What the preview's new grids are called; where no number is left that is why it cannot be.
void DrawingBoard::number() {
  state_.codes.clear();
  if (state_.change() == nullptr) return;
  auto found = boundary::new_codes(*sketch_, *state_.change(), used_);
  if (auto* codes = std::get_if<boundary::NewCodes>(&found)) {
    state_.codes = std::move(*codes);
    return;
  }
  const boundary::WhyNot why_not{std::get<domain::Message>(found), state_.drawn.all().front(), {}};
  state_.preview = std::make_shared<const boundary::Preview>(why_not);
}

void DrawingBoard::look() {
  if (counting_ && counting_->index) {
    effects_ = std::move(counting_->index);
    counting_->index.reset();
    for (const auto& change : counting_->since) effects_->apply(change);
    previewed_ = {};
    if (state_.offer >= 0) weigh();
  }
  if (counting_ && counting_->complete) {
    state_.uncounted = counting_->problem;
    counting_.reset();
  }
  state_.effects = effects_;
  if (!sketch_ || state_.drawn.all().empty()) {
    if (state_.offer >= 0) return;
    if (sketch_ && state_.edit && state_.preview && state_.why_not() != nullptr) return;  // said of a click
    state_.edit.reset();
    state_.preview.reset();
    state_.codes.clear();
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
  number();
  weigh();
}

void DrawingBoard::tick(const View& view) {
  follow_plan(view);
  compare(view);
  find_disputed(view);
  look();
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
  state_.locked.clear();
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

void DrawingBoard::clear() {
  state_.drawn = {};
  state_.edit.reset();
  state_.preview.reset();
  state_.codes.clear();
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
  const bool reopens = drawn.finished && drawn.points.size() > 1;
  drawn.finished = false;
  if (!reopens) drawn.points.pop_back();
  return true;
}

void DrawingBoard::give(const std::string& name, const boundary::Change& change) {
  domain::Message what{name, codes_concerned(*sketch_, change)};
  auto made = std::make_shared<domain::PlanEdit>(boundary::edit_of(*sketch_, change, std::move(what), used_));
  state_.given = std::make_shared<const boundary::Change>(change);
  state_.reply = host_.submit(domain::EditPlan{state_.plan, std::move(made)}, {});
  clear();
}

void DrawingBoard::describe(const domain::Grid& grid) {
  if (!sketch_ || state_.face < 0) return;
  const shape::MultiPolygon& area = sketch_->draft.faces[static_cast<std::size_t>(state_.face)];
  auto made = std::make_shared<domain::PlanEdit>();
  made->what = {"describe a grid", {grid.code}};
  made->grids = {{grid, area, area}};
  state_.given.reset();
  state_.reply = host_.submit(domain::EditPlan{state_.plan, std::move(made)}, {});
}

void DrawingBoard::apply() {
  if (!sketch_ || state_.change() == nullptr) return;
  const boundary::Change change = *state_.change();
  give(state_.offer >= 0 ? "balance" : boundary::name(*state_.edit), change);
}

void DrawingBoard::balance(int village) {
  if (!sketch_ || !effects_) return;
  end_balance();
  balancing_ = std::make_shared<Balancing>();
  balancing_->village = village;
  balancing_->even_out = state_.even_out;
  balancing_->locked = state_.locked;
  state_.balancing = balancing_;
  host_.work(balance_job(balancing_, *sketch_, *effects_, state_.roads));
}

void DrawingBoard::lock(const domain::GridCode& grid, bool locked) {
  if (locked) {
    state_.locked.insert(grid);
  } else {
    state_.locked.erase(grid);
  }
}

void DrawingBoard::offer(int which) {
  if (!balancing_ || which < 0 || static_cast<std::size_t>(which) >= balancing_->offers.size()) return;
  clear();
  state_.offer = which;
  state_.preview =
      std::make_shared<const boundary::Preview>(balancing_->offers[static_cast<std::size_t>(which)].preview);
  weigh();
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

}  // namespace lianxun::ui
