#include "boundary/edits/move_area.hpp"

#include <utility>

#include "boundary/edits/recut.hpp"
#include "boundary/edits/sound.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

Preview preview(const Draft& draft, const DraftIndex& index, const MoveArea& edit) {
  const auto to = static_cast<std::size_t>(edit.to);
  if (edit.to < 0 || to >= draft.faces.size() || draft.faces[to].empty()) {
    return WhyNot{{"there is no grid to give the area to", {}}};
  }
  if (edit.lasso.size() < 4) return WhyNot{{"an area needs three points", {}}};
  std::vector<int> concerned = faces_on(draft, index, edit.lasso);
  concerned.push_back(edit.to);
  const Recut recut(draft, index, std::move(concerned), std::vector<shape::Line>{edit.lasso});
  std::vector<int> owners = recut.owners();
  bool any = false;
  for (int cell = 1; cell < static_cast<int>(owners.size()); ++cell) {
    int& owner = owners[static_cast<std::size_t>(cell)];
    if (owner == edit.to || owner < 0) continue;
    const shape::Point inside = recut.inside(cell);
    if (shape::locate(inside, edit.lasso) != shape::Location::inside) continue;
    if (draft.villages[static_cast<std::size_t>(owner)] != draft.villages[to]) {
      return WhyNot{{"this ground belongs to another village", {}}, inside, recut.area(cell)};
    }
    owner = edit.to;
    any = true;
  }
  if (!any) return WhyNot{{"nothing in the area belongs to another grid", {}}, edit.lasso.front()};
  Change change = recut.change(owners);
  for (const Change::Face& each : change.faces) {
    if (each.after.empty())
      return WhyNot{{"a grid would lose all its ground: merge it instead", {}}, edit.lasso.front(), each.before};
    if (each.after.size() > each.before.size()) {
      return WhyNot{
          {each.face == edit.to ? "the area does not touch the grid that it is given to" : "a grid would fall apart",
           {}},
          edit.lasso.front(),
          each.after};
    }
  }
  return proven(draft, index, std::move(change));
}

}  // namespace lianxun::boundary
