#include "boundary/edits/new_grid.hpp"

#include <utility>

#include "boundary/edits/recut.hpp"
#include "boundary/edits/sound.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

Preview preview(const Draft& draft, const DraftIndex& index, const NewGrid& edit) {
  if (edit.outline.size() < 4) return WhyNot{{"an area needs three points", {}}};
  const Recut recut(draft, index, faces_on(draft, index, edit.outline), std::vector<shape::Line>{edit.outline});
  std::vector<int> owners = recut.owners();
  const int fresh = static_cast<int>(draft.faces.size());
  int village = -1;
  for (int cell = 1; cell < static_cast<int>(owners.size()); ++cell) {
    int& owner = owners[static_cast<std::size_t>(cell)];
    if (owner < 0 || shape::locate(recut.inside(cell), edit.outline) != shape::Location::inside) continue;
    const int here = draft.villages[static_cast<std::size_t>(owner)];
    if (village < 0) village = here;
    if (here != village) return WhyNot{{"a grid cannot lie in two villages", {}}, recut.inside(cell), recut.area(cell)};
    owner = fresh;
  }
  if (village < 0) return WhyNot{{"there is no ground inside the line", {}}, edit.outline.front()};
  Change change = recut.change(owners, village);
  for (const Change::Face& each : change.faces) {
    if (each.face != fresh && each.after.empty()) {
      return WhyNot{
          {"a grid would lose all its ground: merge it instead", {}}, each.before[0].outer.front(), each.before};
    }
    if (each.face == fresh && each.after.size() > 1) {
      return WhyNot{{"the new grid would be in pieces", {}}, each.after.back().outer.front(), each.after};
    }
  }
  return proven(draft, index, std::move(change));
}

}  // namespace lianxun::boundary
