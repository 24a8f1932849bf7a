#include "boundary/edits/delete_point.hpp"

#include <algorithm>
#include <utility>

#include "boundary/edits/borders.hpp"
#include "boundary/edits/sound.hpp"
#include "boundary/edits/vertices.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {

Preview preview(const Draft& draft, const DraftIndex& index, const DeletePoint& edit) {
  const shape::Point at = whole_millimetres(edit.at);
  const shape::Vertex vertex = vertices_of({at}).front();
  const Borders borders(draft, index, {at.x, at.y, at.x, at.y});
  const std::size_t edges = borders.edges_at(vertex);
  if (edges == 0) return WhyNot{{"no border has a vertex here", {}}, at};
  if (edges > 2) return WhyNot{{"several borders meet here: the vertex cannot go", {}}, at};
  const auto faces = borders.faces_with(vertex);
  for (const auto& ring : vertex_rings(draft.faces[static_cast<std::size_t>(faces.front())])) {
    const auto& vertices = ring.vertices;
    const auto found = std::find(vertices.begin(), vertices.end(), vertex);
    if (found == vertices.end()) continue;
    const auto previous = found == vertices.begin() ? vertices.back() : *(found - 1);
    const auto next = found + 1 == vertices.end() ? vertices.front() : *(found + 1);
    const shape::Line old{shape::to_metres(previous), at, shape::to_metres(next)};
    return proven(draft, index, with_way_replaced(draft, index, old, shape::Line{old.front(), old.back()}));
  }
  return WhyNot{{"no border has a vertex here", {}}, at};
}

}  // namespace lianxun::boundary
