#include <algorithm>

#include "boundary/places_of.hpp"
#include "ui/drawing_board.hpp"
#include "ui/job.hpp"

namespace lianxun::ui {

void DrawingBoard::follow_plan(const View& view) {
  const domain::Situation& situation = view.situation;
  const domain::Plan* plan = situation.plans.find(state_.plan);
  const auto base = plan != nullptr ? domain::version_from(situation, plan->base) : nullptr;
  if (base == nullptr) {
    state_.plan = {};
    sketch_.reset();
    state_.sketch.reset();
    state_.shown = state_.version ? domain::version_from(situation, *state_.version) : nullptr;
    return;
  }
  if (situation.boundaries.size() != versions_) {
    versions_ = situation.boundaries.size();
    used_.clear();
    for (const auto& version : situation.boundaries) {
      const auto codes = domain::codes_of(version->grids);
      used_.insert(used_.end(), codes.begin(), codes.end());
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
  if (state_.roads != situation.basemap) {
    state_.roads = situation.basemap;
    roads_ = boundary::SnapLines(road_lines(*state_.roads));
  }
  state_.shown = std::make_shared<const domain::Boundaries>(boundary::boundaries_of(*sketch_, plan->base));
}

/// Years of incidents are not located between two frames.
void DrawingBoard::count_places(const View& view) {
  effects_.reset();
  state_.uncounted.clear();
  counting_ = std::make_shared<Counting>();
  count(host_, counting_, *sketch_, boundary::places_of(view.situation, domain::local_date(view.now, view.zone())));
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
  host_.work(job(
      [before, after] {
        return boundary::difference({before->grid_areas, domain::codes_of(before->grids)},
                                    {after->grid_areas, domain::codes_of(after->grids)}, 1);
      },
      [compared](const boundary::Difference& found, const std::string& problem) {
        compared->difference = found;
        compared->problem = problem;
        compared->ready = true;
      }));
}

/// Borders are compared when the plan or the boundaries are others, not in each frame.
void DrawingBoard::find_disputed(const View& view) {
  const domain::Plan* plan = view.situation.plans.find(state_.plan);
  const auto base = plan != nullptr ? domain::version_from(view.situation, plan->base) : nullptr;
  if (base == nullptr || !domain::is_open(*plan)) {
    state_.disputed.clear();
    disputed_for_ = {};
    return;
  }
  const DisputedFor now{plan->id, plan->revision, view.situation.boundaries.back()};
  if (disputed_for_ == now) return;
  disputed_for_ = now;
  state_.disputed.clear();
  const auto found = domain::first_found(*plan);
  for (const domain::GridCode& code : domain::conflicts(*base, *now.newest, *plan)) {
    const int row = now.newest->grid_index(code);
    state_.disputed.push_back(
        {code, row >= 0 ? now.newest->grid_areas[static_cast<std::size_t>(row)] : *found.at(code), {}});
  }
  if (state_.disputed.empty()) return;
  for (const domain::Plan& other : view.situation.plans) {
    if (!other.effective || !(plan->base < *other.effective)) continue;
    const auto changed = domain::latest(other);
    for (Disputed& each : state_.disputed) {
      if (changed.contains(each.code)) each.by = other.name;
    }
  }
}

}  // namespace lianxun::ui
