#include "boundary/edits/merge.hpp"

#include "boundary/edits/recut.hpp"
#include "boundary/edits/sound.hpp"

namespace lianxun::boundary {

Preview preview(const Draft& draft, const DraftIndex& index, const Merge& edit) {
  const auto there = [&draft](int face) {
    return face >= 0 && static_cast<std::size_t>(face) < draft.faces.size() &&
           !draft.faces[static_cast<std::size_t>(face)].empty();
  };
  if (!there(edit.face) || !there(edit.into) || edit.face == edit.into) {
    return WhyNot{{"two grids are needed to merge", {}}};
  }
  const auto face = static_cast<std::size_t>(edit.face);
  const auto into = static_cast<std::size_t>(edit.into);
  if (draft.villages[face] != draft.villages[into]) {
    return WhyNot{
        {"this ground belongs to another village", {}}, draft.faces[face][0].outer.front(), draft.faces[face]};
  }
  const Recut recut(draft, index, {edit.face, edit.into}, {});
  std::vector<int> owners = recut.owners();
  for (int& owner : owners) {
    if (owner == edit.face) owner = edit.into;
  }
  Change change = recut.change(owners);
  for (const Change::Face& each : change.faces) {
    if (each.face == edit.into && each.after.size() >= draft.faces[face].size() + draft.faces[into].size()) {
      return WhyNot{{"the two grids do not share a border", {}}, draft.faces[face][0].outer.front(), draft.faces[face]};
    }
  }
  return proven(draft, index, std::move(change));
}

}  // namespace lianxun::boundary
