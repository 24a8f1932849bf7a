#include "boundary/sketch.hpp"

#include <algorithm>

namespace lianxun::boundary {
namespace {

using domain::Grid;
using domain::GridCode;
using domain::PlanEdit;
using domain::PlanGrid;

int village_of(const domain::Boundaries& base, const Grid& grid) { return base.village_index(grid.village); }

/// A number of faces for each grid of an edit: one more for each that the sketch has not seen.
std::vector<int> faces_of(const Sketch& sketch, const PlanEdit& edit) {
  std::vector<int> out;
  int fresh = static_cast<int>(sketch.grids.size());
  for (const PlanGrid& each : edit.grids) {
    const auto known = sketch.face_of.find(each.grid.code);
    out.push_back(known == sketch.face_of.end() ? fresh++ : known->second);
  }
  return out;
}

/// The attributes that a grid has without the last edit; null: there was none.
const Grid* before_last(const Sketch& sketch, const GridCode& code) {
  for (auto edit = sketch.edits.rbegin() + 1; edit < sketch.edits.rend(); ++edit) {
    for (const PlanGrid& each : (*edit)->grids) {
      if (each.grid.code == code) return &each.grid;
    }
  }
  return sketch.base->find_grid(code);
}

void make(Sketch& sketch, const std::shared_ptr<const PlanEdit>& edit, const Change& change) {
  apply(sketch.draft, sketch.index, change);
  const auto faces = faces_of(sketch, *edit);
  for (std::size_t i = 0; i < edit->grids.size(); ++i) {
    const Grid& grid = edit->grids[i].grid;
    const auto at = static_cast<std::size_t>(faces[i]);
    if (at == sketch.grids.size()) {
      sketch.grids.push_back(grid);
      sketch.face_of[grid.code] = faces[i];
    } else {
      sketch.grids[at] = grid;
    }
  }
  sketch.edits.push_back(edit);
}

void take_back(Sketch& sketch, const Change& back) {
  // Not `undo`: that would take the face of a new grid away, and its number.
  for (const Change::Face& each : back.faces) sketch.draft.faces[static_cast<std::size_t>(each.face)] = each.after;
  sketch.index.update(sketch.draft, back);
  for (const PlanGrid& each : sketch.edits.back()->grids) {
    if (const Grid* before = before_last(sketch, each.grid.code)) {
      sketch.grids[static_cast<std::size_t>(sketch.face_of.at(each.grid.code))] = *before;
    }
  }
  sketch.edits.pop_back();
}

Change reversed(Change change) {
  for (Change::Face& each : change.faces) std::swap(each.before, each.after);
  return change;
}

}  // namespace

Sketch sketch_of(std::shared_ptr<const domain::Boundaries> base) {
  Sketch out;
  out.draft.faces = base->grid_areas;
  out.grids = base->grids;
  for (std::size_t i = 0; i < out.grids.size(); ++i) {
    out.draft.villages.push_back(village_of(*base, out.grids[i]));
    out.face_of[out.grids[i].code] = static_cast<int>(i);
  }
  out.index = DraftIndex(out.draft);
  out.base = std::move(base);
  return out;
}

Change change_of(const Sketch& sketch, const PlanEdit& edit) {
  const auto faces = faces_of(sketch, edit);
  Change out;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const PlanGrid& each = edit.grids[i];
    out.faces.push_back({faces[i], each.before, each.after, village_of(*sketch.base, each.grid)});
  }
  std::sort(out.faces.begin(), out.faces.end(),
            [](const Change::Face& a, const Change::Face& b) { return a.face < b.face; });
  return out;
}

void follow(Sketch& sketch, const domain::Plan& plan, const std::function<void(const Change&)>& changed) {
  std::size_t common = 0;
  const auto wanted = static_cast<std::size_t>(plan.done);
  while (common < std::min(sketch.edits.size(), wanted) && sketch.edits[common] == plan.edits[common]) ++common;
  while (sketch.edits.size() > common) {
    const Change back = reversed(change_of(sketch, *sketch.edits.back()));
    if (changed) changed(back);
    take_back(sketch, back);
  }
  for (std::size_t i = common; i < wanted; ++i) {
    const Change forth = change_of(sketch, *plan.edits[i]);
    if (changed) changed(forth);
    make(sketch, plan.edits[i], forth);
  }
}

domain::Boundaries boundaries_of(const Sketch& sketch, domain::Date effective) {
  domain::Boundaries out;
  out.effective = effective;
  out.note = sketch.base->note;
  out.synthetic = sketch.base->synthetic;
  out.villages = sketch.base->villages;
  out.village_areas = sketch.base->village_areas;
  for (const auto& [code, face] : sketch.face_of) {
    if (!sketch.has_ground(face)) continue;
    out.grids.push_back(sketch.grids[static_cast<std::size_t>(face)]);
    out.grid_areas.push_back(sketch.draft.faces[static_cast<std::size_t>(face)]);
  }
  return out;
}

}  // namespace lianxun::boundary
