#include "boundary/edits/replace_path.hpp"

#include <algorithm>
#include <utility>

#include "boundary/edits/borders.hpp"
#include "boundary/edits/sound.hpp"
#include "boundary/edits/vertices.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {

Preview preview(const Draft& draft, const DraftIndex& index, const ReplacePath& edit) {
  const auto number = static_cast<std::size_t>(edit.face);
  if (edit.face < 0 || number >= draft.faces.size() || draft.faces[number].empty()) {
    return WhyNot{{"there is no grid here", {}}, edit.from};
  }
  const shape::Point from = whole_millimetres(edit.from);
  const shape::Point to = whole_millimetres(edit.to);
  const Borders borders(draft, index, index.box(edit.face));
  const auto piece = borders.piece(edit.face, vertices_of({from}).front(), vertices_of({to}).front());
  if (!piece) return WhyNot{{"the two points are not on the border with one neighbour", {}}, to};
  shape::Line old;
  for (const shape::Vertex v : piece->vertices) old.push_back(shape::to_metres(v));
  shape::Line fresh{from};
  for (const shape::Point p : edit.between) fresh.push_back(whole_millimetres(p));
  fresh.push_back(to);
  fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
  if (!(old.front() == from)) std::reverse(fresh.begin(), fresh.end());
  return proven(draft, index, with_way_replaced(draft, index, old, fresh));
}

}  // namespace lianxun::boundary
