#include "boundary/edits/move_point.hpp"

#include <utility>

#include "boundary/edits/sound.hpp"
#include "boundary/edits/vertices.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {

Preview preview(const Draft& draft, const DraftIndex& index, const MovePoint& edit) {
  const shape::Point at = whole_millimetres(edit.at);
  const shape::Point to = whole_millimetres(edit.to);
  if (at == to) return WhyNot{{"nothing would change", {}}, at};
  Change change = with_vertex_moved(draft, index, at, to);
  if (change.faces.empty()) return WhyNot{{"no border has a vertex here", {}}, at};
  return proven(draft, index, std::move(change));
}

}  // namespace lianxun::boundary
