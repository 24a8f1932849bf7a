#pragma once

#include <functional>
#include <map>
#include <memory>
#include <variant>
#include <vector>

#include "boundary/edits/draft_index.hpp"
#include "domain/plan.hpp"

namespace lianxun::boundary {

/// The boundaries of a plan as one draws on them: the faces of a draft beside the grids that they are. A grid that has
/// ceased keeps its place, without ground, so that numbers of faces hold while a plan is edited, undone and redone.
struct Sketch {
  std::shared_ptr<const domain::Boundaries> base;
  Draft draft{};                                               // villages are positions in `base->villages`, -1: none
  DraftIndex index{Draft{}};                                   // of the draft
  std::vector<domain::Grid> grids;                             // beside the faces
  std::map<domain::GridCode, int> face_of;                     // of every grid that it ever had
  std::vector<std::shared_ptr<const domain::PlanEdit>> edits;  // that are in force

  [[nodiscard]] bool has_ground(int face) const { return !draft.faces[static_cast<std::size_t>(face)].empty(); }
};

/// Nothing of a plan is in it yet: `follow` brings it in.
[[nodiscard]] Sketch sketch_of(std::shared_ptr<const domain::Boundaries> base);

/// Takes back edits that the plan has no more, and makes those that it has got since; `changed` is called with each
/// change before it is made. The base must be the plan's.
void follow(Sketch& sketch, const domain::Plan& plan, const std::function<void(const Change&)>& changed = {});

/// The codes of the faces that a change adds: each gets the number after the highest that its village ever used, by
/// `used` and by the sketch. A message when a village has no number left.
using NewCodes = std::map<int, domain::GridCode>;
[[nodiscard]] std::variant<NewCodes, domain::Message> new_codes(const Sketch& sketch, const Change& change,
                                                                const std::vector<domain::GridCode>& used = {});

/// A change of the draft as an edit of a plan, and back. Grids that are new have codes of `new_codes` and the
/// attributes of the grid that most of their ground was; residents go with the ground, by its share. A grid under
/// another number (`new_numbers`) keeps all else, and its name says the number if it did. Throws std::length_error
/// where `new_codes` has none.
[[nodiscard]] domain::PlanEdit edit_of(const Sketch& sketch, const Change& change, domain::Message what,
                                       const std::vector<domain::GridCode>& used = {});
[[nodiscard]] Change change_of(const Sketch& sketch, const domain::PlanEdit& edit);

/// What it shows: the grids that have ground, in force from `effective`.
[[nodiscard]] domain::Boundaries boundaries_of(const Sketch& sketch, domain::Date effective);

}  // namespace lianxun::boundary
