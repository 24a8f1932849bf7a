#include "boundary/edits/renumber_village.hpp"

#include <algorithm>
#include <utility>

#include "boundary/edits/sound.hpp"
#include "boundary/renumber.hpp"

namespace lianxun::boundary {
namespace {

/// Whether the faces are those of one village, each once, and none is missing.
bool are_a_village(const Draft& draft, std::vector<int> faces) {
  if (faces.empty()) return false;
  std::sort(faces.begin(), faces.end());
  if (faces.front() < 0 || static_cast<std::size_t>(faces.back()) >= draft.faces.size()) return false;
  const int village = draft.villages[static_cast<std::size_t>(faces.front())];
  std::vector<int> all;
  for (std::size_t face = 0; face < draft.faces.size(); ++face) {
    if (draft.villages[face] == village && !draft.faces[face].empty()) all.push_back(static_cast<int>(face));
  }
  return faces == all;
}

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const RenumberVillage& edit) {
  if (!are_a_village(draft, edit.faces)) return WhyNot{{"all grids of one village are needed", {}}};
  const std::vector<int> wanted = in_order_of_rule(draft, edit.faces);
  if (wanted == edit.faces) {
    const auto& first = draft.faces[static_cast<std::size_t>(wanted.front())];
    return WhyNot{{"the numbers of this village run by the rule already", {}}, first[0].outer.front()};
  }
  Change change;
  for (const int face : edit.faces) {
    const auto at = static_cast<std::size_t>(face);
    change.faces.push_back({face, draft.faces[at], {}, draft.villages[at]});
  }
  std::sort(change.faces.begin(), change.faces.end(),
            [](const Change::Face& a, const Change::Face& b) { return a.face < b.face; });
  int fresh = static_cast<int>(draft.faces.size());
  for (const int face : wanted) {
    const auto at = static_cast<std::size_t>(face);
    change.faces.push_back({fresh++, {}, draft.faces[at], draft.villages[at]});
  }
  return proven(draft, index, std::move(change));
}

}  // namespace lianxun::boundary
