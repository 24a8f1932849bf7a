#include "boundary/edits/draft_index.hpp"

#include <utility>

namespace lianxun::boundary {

DraftIndex::DraftIndex(const Draft& draft) {
  std::vector<shape::Box> boxes;
  boxes.reserve(draft.faces.size());
  for (const auto& face : draft.faces) boxes.push_back(shape::bounds(face));
  grid_ = BoxGrid(std::move(boxes));
}

void DraftIndex::update(const Draft& draft, const Change& change) {
  while (grid_.size() > draft.faces.size()) grid_.pop();
  for (const Change::Face& each : change.faces) {
    const auto at = static_cast<std::size_t>(each.face);
    if (at < draft.faces.size()) grid_.put(each.face, shape::bounds(draft.faces[at]));
  }
}

void apply(Draft& draft, DraftIndex& index, const Change& change) {
  apply(draft, change);
  index.update(draft, change);
}

void undo(Draft& draft, DraftIndex& index, const Change& change) {
  undo(draft, change);
  index.update(draft, change);
}

}  // namespace lianxun::boundary
