#include "boundary/edits/edit.hpp"

#include <stdexcept>

namespace lianxun::boundary {

void apply(Draft& draft, const Change& change) {
  for (const Change::Face& each : change.faces) {
    const auto at = static_cast<std::size_t>(each.face);
    if (at > draft.faces.size()) throw std::invalid_argument("apply: a face beyond the last");
    if (at == draft.faces.size()) {
      draft.faces.emplace_back();
      draft.villages.push_back(each.village);
    }
    draft.faces[at] = each.after;
  }
}

void undo(Draft& draft, const Change& change) {
  for (auto each = change.faces.rbegin(); each != change.faces.rend(); ++each) {
    const auto at = static_cast<std::size_t>(each->face);
    if (at >= draft.faces.size()) throw std::invalid_argument("undo: no such face");
    draft.faces[at] = each->before;
    // A face that the change had added stood last.
    if (each->before.empty() && at + 1 == draft.faces.size()) {
      draft.faces.pop_back();
      draft.villages.pop_back();
    }
  }
}

}  // namespace lianxun::boundary
